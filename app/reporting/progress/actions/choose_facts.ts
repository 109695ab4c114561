import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { instantToDatabase } from '#app/shared/database/columns'
import { change } from '#app/audit_trail/change'
import { assertFactsOpen, lockWritten } from '#app/reporting/progress/actions/lock_report'
import type { ChosenFact } from '#app/reporting/progress/facts/chosen_facts'
import type { Fact, FactKind } from '#app/reporting/progress/facts/fact'
import type ProgressReport from '#app/reporting/progress/models/progress_report'
import { chosenFacts } from '#app/reporting/progress/queries/find_report'

export type Choice = {
  /** the kinds that are decided about; others stay as they are */
  kinds: readonly FactKind[]
  isChosen: (fact: { kind: FactKind; subjectId: number }) => boolean
  /** which of those that stay chosen are taken as the log holds them now */
  isTakenAnew: (fact: { kind: FactKind; subjectId: number }) => boolean
}

/**
 * Takes facts into a report and others out of it. What stays keeps its words and, unless it is taken anew, what it said.
 * @param offered what the log holds now
 * @throws {RuleBroken} when it is handed in, or a later period's report is   @throws {Hidden}
 */
export function chooseFacts(
  projectId: number,
  periodId: number,
  offered: readonly Fact[],
  { kinds, isChosen, isTakenAnew }: Choice,
  actor: Actor
): Promise<ProgressReport> {
  return change(actor, 'progress_report.facts_chosen', async (trx, note) => {
    const report = await lockWritten(trx, projectId, periodId, actor)
    await assertFactsOpen(trx, report)
    const standing = (await chosenFacts(report.id, trx)).filter(({ kind }) => kinds.includes(kind))
    const wanted = offered.filter((fact) => kinds.includes(fact.kind) && isChosen(fact))
    const taken = await takeIn(trx, report.id, wanted, standing, isTakenAnew, actor)
    const left = standing.filter((one) => !isChosen(one))
    await trx
      .from('progress_facts')
      .whereIn(
        'id',
        left.map(({ id }) => id)
      )
      .delete()
    await trx.from('progress_reports').where('id', report.id).increment('facts_version', 1)
    note({ included: taken.map(({ lt }) => lt), leftOut: left.map(({ said }) => said.lt) })
    return report
  })
}

/** @returns what was said of each that was taken in or taken anew */
async function takeIn(
  trx: TransactionClientContract,
  reportId: number,
  wanted: readonly Fact[],
  standing: readonly ChosenFact[],
  isTakenAnew: Choice['isTakenAnew'],
  { now }: Actor
) {
  const at = instantToDatabase(now)!
  const taken = []
  for (const fact of wanted) {
    const { kind, subjectId, said } = fact
    const one = standing.find((row) => row.kind === kind && row.subjectId === subjectId)
    const isSame = one?.said.lt === said.lt && one?.said.en === said.en
    if (one && (isSame || !isTakenAnew(fact))) continue
    const row = { said_lt: said.lt, said_en: said.en, updated_at: at }
    if (one) {
      await trx.from('progress_facts').where('id', one.id).update(row)
    } else {
      const key = { progress_report_id: reportId, kind, subject_id: subjectId }
      await trx.table('progress_facts').insert({ ...key, ...row, created_at: at })
    }
    taken.push(said)
  }
  return taken
}
