import type Project from '#app/projects/models/project'
import { buildChain } from '#app/reporting/chains/actions/build_chain'
import { chainTitles } from '#app/reporting/chains/chain_titles'
import type ReportingPeriod from '#app/reporting/models/reporting_period'
import { completeDeadline } from '#app/workplan/deadlines/actions/close_deadline'
import { chainDays, markOf, planChain } from '#app/workplan/deadlines/chain'
import { chainDeadlines } from '#app/workplan/deadlines/queries/chain_deadlines'
import { chainSpans } from '#app/workplan/deadlines/queries/chain_spans'
import { CHAIN_DONE } from '#database/sample/workplan'
import { on, type People } from '#database/sample/load_project'

/** The deadlines of both periods, counted from their dates; what was met in the first one. */
export async function loadChains(project: Project, periods: ReportingPeriod[], people: People) {
  for (const period of periods) {
    const spansOn = await chainSpans(project.id)
    const mark = markOf(planChain(chainDays(period, spansOn(period.endsOn)), []))
    await buildChain(project.id, period.id, mark, chainTitles, on('2021-03-12', people.manager))
  }
  for (const step of await chainDeadlines(project.id, periods[0]!.id)) {
    const done = CHAIN_DONE[step.step]
    if (!done) continue
    await completeDeadline(project.id, step.id, done, on(done.doneOn, people.finance))
  }
}
