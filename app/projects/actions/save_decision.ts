import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import CouncilDecision from '#app/projects/models/council_decision'
import { saveOrRefuse } from '#app/projects/save_or_refuse'

export type DecisionForm = {
  actType: CouncilDecision['actType']
  number: string
  decidedOn: string
  titleLt: string
  titleEn?: string | null
  url?: string | null
  /** EUR cents the city may spend of its own; null when the decision says nothing of money */
  ownContributionCents?: number | null
}

/** @throws {RuleBroken} when a decision of that type, number and day is listed already */
export function createDecision(
  projectId: number,
  form: DecisionForm,
  actor: Actor
): Promise<CouncilDecision> {
  return change(actor, 'council_decision.created', (trx) =>
    save(new CouncilDecision().useTransaction(trx).merge({ projectId }), form)
  )
}

/** @throws {RuleBroken} as createDecision   @throws {StaleVersion} */
export function updateDecision(
  projectId: number,
  id: number,
  form: DecisionForm & { rowVersion: number },
  actor: Actor
): Promise<CouncilDecision> {
  return change(actor, 'council_decision.updated', async (trx) =>
    save(await lockRow(CouncilDecision, id, trx, { project_id: projectId }, form.rowVersion), form)
  )
}

/** Numbers start anew each year, so a decision is known by type, number and day together. Source: domain rules 19. */
function save(decision: CouncilDecision, form: DecisionForm): Promise<CouncilDecision> {
  decision.merge({
    actType: form.actType,
    number: form.number,
    decidedOn: form.decidedOn,
    titleLt: form.titleLt,
    titleEn: form.titleEn ?? null,
    url: form.url ?? null,
    ownContributionCents: form.ownContributionCents ?? null,
  })
  const params = { number: form.number, day: form.decidedOn }
  return saveOrRefuse(decision, new RuleBroken('projects.decision.taken', params, 'number'))
}
