import { breathe } from '#app/shared/breathe'
import { activityFacts } from '#app/reporting/progress/facts/activity_facts'
import {
  communicationFacts,
  publicityFacts,
} from '#app/reporting/progress/facts/communication_facts'
import { costFacts } from '#app/reporting/progress/facts/cost_facts'
import { deadlineFacts } from '#app/reporting/progress/facts/deadline_facts'
import { deliverableFacts } from '#app/reporting/progress/facts/deliverable_facts'
import { deviationFacts } from '#app/reporting/progress/facts/deviation_facts'
import type { Fact, FactScope } from '#app/reporting/progress/facts/fact'
import { indicatorFacts } from '#app/reporting/progress/facts/indicator_facts'
import { meetingFacts } from '#app/reporting/progress/facts/meeting_facts'
import { riskFacts } from '#app/reporting/progress/facts/risk_facts'
import type { PeriodRow } from '#app/reporting/queries/list_periods'

const SOURCES: readonly ((scope: FactScope) => Promise<Fact[]>)[] = [
  activityFacts,
  deliverableFacts,
  indicatorFacts,
  meetingFacts,
  deadlineFacts,
  communicationFacts,
  publicityFacts,
  riskFacts,
  deviationFacts,
]

/**
 * Everything the log says of a period, kind by kind. Costs only for who may see money. A handful of queries a kind, one kind
 * after another: a report must not take every connection of the pool.
 */
export async function offeredFacts(
  scope: FactScope & { period: PeriodRow },
  periods: PeriodRow[],
  seesMoney: boolean
): Promise<Fact[]> {
  const facts: Fact[] = []
  for (const source of SOURCES) {
    facts.push(...(await source(scope)))
    await breathe()
  }
  if (seesMoney) facts.push(...(await costFacts(scope.projectId, scope.period, periods)))
  return facts
}
