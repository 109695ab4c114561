import {
  deliverablesOfPeriod,
  type DeliverableOfPeriod,
} from '#app/workplan/deliverables/queries/deliverables_of_period'
import { judgedOn, said, word, type Fact, type FactScope } from '#app/reporting/progress/facts/fact'

export type DeliverableFact = Fact<DeliverableOfPeriod & { isLate: boolean }>

/** Deliverables that moved in the period or fell due by its end; what is due later and did not move is no fact of it. */
export async function deliverableFacts(scope: FactScope): Promise<DeliverableFact[]> {
  const { projectId, period } = scope
  const rows = await deliverablesOfPeriod(projectId, period.startsOn, period.endsOn)
  return rows.flatMap((row) => {
    const isReached = row.deliveredOn !== null || row.status === 'adopted'
    const isOpen = !isReached && row.status !== 'cancelled'
    const isLate = isOpen && row.dueOn < judgedOn(scope)
    const isDue = isOpen && row.dueOn <= period.endsOn
    if (row.deliveredNow === 0 && row.steps.length === 0 && !isDue) return []
    return [factOf({ ...row, isLate })]
  })
}

function factOf(row: DeliverableFact['row']): DeliverableFact {
  const plan = row.kind === 'action_plan'
  const key = plan ? 'plan' : row.isLate ? 'late' : row.deliveredNow > 0 ? 'delivered' : 'due'
  return {
    kind: 'deliverable',
    subjectId: row.id,
    said: said(`deliverable.${key}`, row, (locale) => ({
      number: row.number,
      now: row.deliveredNow,
      total: row.deliveredSoFar,
      target: row.targetCount,
      due: row.dueOn,
      state: word(locale, `deliverables.status.${row.status}`),
    })),
    href: `/deliverables/${row.id}`,
    row,
  }
}
