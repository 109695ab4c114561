import TeamRole from '#app/identity/models/team_role'
import type User from '#app/identity/models/user'
import Activity from '#app/workplan/activities/models/activity'
import Deadline from '#app/workplan/deadlines/models/deadline'
import type { projectWithTeam } from '#tests/factories/projects'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

let serial = 0

/** A planned activity of the first stage; what is given wins. */
export function createActivity(team: Team, given: Partial<Activity> = {}) {
  serial++
  return Activity.create({
    projectId: team.project.id,
    stageId: team.stages[0]!.id,
    number: `1.${serial}`,
    titleLt: `Veikla ${serial}`,
    titleEn: `Activity ${serial}`,
    startsOn: '2021-04-01',
    endsOn: '2021-06-30',
    status: 'planned',
    ...given,
  })
}

/** An open deadline of nobody, long past; what is given wins. */
export function createDeadline(team: Team, given: Partial<Deadline> = {}) {
  serial++
  return Deadline.create({
    projectId: team.project.id,
    kind: 'event',
    titleLt: `Terminas ${serial}`,
    titleEn: `Deadline ${serial}`,
    dueOn: '2021-12-31',
    status: 'open',
    ...given,
  })
}

/** The team role a person holds in the project. */
export function roleOf(team: Team, user: User) {
  return TeamRole.query().where({ project_id: team.project.id, user_id: user.id }).firstOrFail()
}
