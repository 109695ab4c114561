import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { RuleBroken, RulesBroken } from '#app/shared/errors'
import { today } from '#app/shared/today'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import Document from '#app/documents/models/document'
import type { CheckedFile } from '#app/documents/incoming_files'
import { withStoredFiles, type StoredFile } from '#app/documents/stored_files'
import CouncilDecision from '#app/projects/models/council_decision'
import Project from '#app/projects/models/project'
import { budgetPreview } from '#app/finance/budget/budget_preview'
import { budgetRefusals } from '#app/finance/budget/budget_refusals'
import { budgetStates } from '#app/finance/budget/budget_states'
import BudgetVersion, { type ApprovalKind } from '#app/finance/budget/models/budget_version'
import { budgetFacts, wholeVersion } from '#app/finance/budget/queries/budget_facts'

export type BudgetApproval = {
  /** must be said once something was approved before; the first version is always the programme's */
  approvalKind?: ApprovalKind
  councilDecisionId?: number | null
  /** at most one: the programme's letter or another paper that allows it */
  files: readonly CheckedFile[]
  approvedOn: string
  /** needed only when decisions do not authorise all of the city's part */
  coverReason?: string | null
  rowVersion: number
}

/**
 * Makes a draft the project's budget by a council decision or another paper; the one that was approved before is
 * superseded by it. The project is locked, so that of two who approve at once one wins. Reports keep the version they have.
 * @throws {RulesBroken} when it is no draft, holds no amount, has nothing that allows it, or a rule of money refuses it
 * @throws {StaleVersion}   @throws {Hidden} for another project's version
 */
export function approveBudget(
  projectId: number,
  id: number,
  approval: BudgetApproval,
  actor: Actor
): Promise<BudgetVersion> {
  return withStoredFiles(projectId, approval.files.slice(0, 1), (stored, keep) =>
    change(actor, 'budget_version.approved', async (trx, note) => {
      await lockRow(Project, projectId, trx)
      const within = { project_id: projectId }
      const version = await lockRow(BudgetVersion, id, trx, within, approval.rowVersion)
      budgetStates.approve.assert(version, actor)
      await assertAllowed(trx, projectId, approval, actor)
      const { cells, funding, kind } = await assertWithinRules(trx, version, approval)
      const former = await supersede(trx, projectId, actor)
      note({ supersededVersions: former, lines: cells, funding })
      const [file] = stored
      return version
        .merge({
          status: budgetStates.approve.to,
          approvalKind: kind,
          councilDecisionId: approval.councilDecisionId ?? null,
          approvalDocumentId: file ? await keepPaper(trx, projectId, file, keep, actor) : null,
          approvedOn: approval.approvedOn,
          coverReason: approval.coverReason || null,
        })
        .save()
    })
  )
}

async function assertAllowed(
  trx: TransactionClientContract,
  projectId: number,
  { councilDecisionId, files, approvedOn }: BudgetApproval,
  actor: Actor
) {
  if (!councilDecisionId && files.length === 0)
    throw new RuleBroken('flexibility.nothing_allows', {}, 'councilDecisionId')
  if (approvedOn > today(actor.now))
    throw new RuleBroken('budget.approved_in_future', {}, 'approvedOn')
  if (!councilDecisionId) return
  const decision = await CouncilDecision.query({ client: trx })
    .where({ id: councilDecisionId, project_id: projectId })
    .first()
  if (!decision) throw new RuleBroken('budget.unknown_decision', {}, 'councilDecisionId')
  if (approvedOn < decision.decidedOn) {
    const date = decision.decidedOn
    throw new RuleBroken('budget.approved_before_decision', { date }, 'approvedOn')
  }
}

/** @returns the version's amounts, and by whose consent it comes into force */
async function assertWithinRules(
  trx: TransactionClientContract,
  { id, projectId, number }: BudgetVersion,
  { approvalKind, coverReason }: BudgetApproval
) {
  const facts = await budgetFacts(projectId, number, trx)
  const row = facts.versions.find((version) => version.id === id)!
  const { cells, funding } = await wholeVersion(row, facts.structure, trx)
  if (cells.length === 0) throw new RuleBroken('budget.nothing_planned')
  const kind = facts.base ? approvalKind : 'programme'
  if (!kind) throw new RuleBroken('flexibility.choose_kind', {}, 'approvalKind')
  const [first, ...others] = budgetRefusals(budgetPreview(facts, cells, funding), kind, coverReason)
  if (first) throw new RulesBroken([first, ...others])
  return { cells, funding, kind }
}

/** @returns the numbers of the versions that were in force */
async function supersede(
  trx: TransactionClientContract,
  projectId: number,
  actor: Actor
): Promise<number[]> {
  const former = await BudgetVersion.query({ client: trx }).where({
    project_id: projectId,
    status: 'approved',
  })
  for (const version of former) {
    budgetStates.supersede.assert(version, actor)
    await version.merge({ status: budgetStates.supersede.to }).save()
  }
  return former.map(({ number }) => number)
}

async function keepPaper(
  trx: TransactionClientContract,
  projectId: number,
  file: StoredFile,
  keep: (storageKey: string) => void,
  actor: Actor
): Promise<number> {
  const { fileName, storageKey, contentType, sizeBytes, sha256 } = file
  const document = await new Document()
    .useTransaction(trx)
    .merge({ projectId, fileName, storageKey, contentType, sizeBytes, sha256 })
    .merge({ isSensitive: false, uploadedBy: actor.id! })
    .save()
  keep(storageKey)
  return document.id
}
