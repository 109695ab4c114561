import ReportingPeriod from '#app/reporting/models/reporting_period'
import type { projectWithTeam } from '#tests/factories/projects'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

/** The first period of the project's first stage; what is given wins. */
export function createPeriod(team: Team, given: Partial<ReportingPeriod> = {}) {
  return ReportingPeriod.create({
    projectId: team.project.id,
    number: 1,
    startsOn: '2021-03-09',
    endsOn: '2021-08-31',
    partnerDueOn: '2021-09-30',
    ...given,
  })
}
