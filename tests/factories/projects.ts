import { DateTime } from 'luxon'
import type { Actor } from '#app/shared/actor'
import type { ProjectRole } from '#app/identity/permissions'
import TeamRole from '#app/identity/models/team_role'
import type User from '#app/identity/models/user'
import CostCategory from '#app/projects/models/cost_category'
import CouncilDecision from '#app/projects/models/council_decision'
import Programme from '#app/projects/models/programme'
import Project from '#app/projects/models/project'
import Stage from '#app/projects/models/stage'
import { createUser } from '#tests/factories/users'

let serial = 0

/** A programme of five categories, of which the office is a flat rate of 3 % on staff. */
export async function createProgramme() {
  serial++
  const programme = await Programme.create({
    code: `PROG-${serial}`,
    nameLt: `Programa ${serial}`,
    nameEn: `Programme ${serial}`,
    fundLt: 'Europos regioninės plėtros fondas',
    fundEn: 'European Regional Development Fund',
    startsOn: '2014-01-01',
    endsOn: '2030-12-31',
  })
  const category = (code: string, position: number, more: Partial<CostCategory> = {}) =>
    CostCategory.create({
      programmeId: programme.id,
      code,
      position,
      nameLt: `Kategorija ${code}`,
      nameEn: `Category ${code}`,
      needsInvoice: true,
      validFrom: '2014-01-01',
      ...more,
    })
  const staff = await category('staff', 1, { needsInvoice: false })
  const office = await category('office', 2, {
    needsInvoice: false,
    flatRateBp: 300,
    flatRateOfId: staff.id,
  })
  const travel = await category('travel', 3)
  const external = await category('external', 4)
  const equipment = await category('equipment', 5)
  return { programme, categories: { staff, office, travel, external, equipment } }
}

/** A project with two stages, a decision and one person in each role, all at work today. */
export async function projectWithTeam(
  given: Partial<Pick<Project, 'erdfRateBp' | 'vatRecoverable' | 'code'>> = {}
) {
  const { programme, categories } = await createProgramme()
  const project = await Project.create({
    programmeId: programme.id,
    code: `PROJ-${serial}`,
    titleLt: `Projektas ${serial}`,
    titleEn: `Project ${serial}`,
    cityLt: 'Klaipėda',
    cityEn: 'Klaipėda',
    startsOn: '2021-03-09',
    endsOn: '2022-12-31',
    erdfRateBp: 8500,
    vatRecoverable: false,
    isSample: false,
    lastExpenseNumber: 0,
    ...given,
  })
  const stages = await Stage.createMany([
    {
      projectId: project.id,
      number: 1,
      nameLt: 'I etapas',
      nameEn: 'Stage I',
      startsOn: '2021-03-09',
      endsOn: '2021-12-31',
    },
    {
      projectId: project.id,
      number: 2,
      nameLt: 'II etapas',
      nameEn: 'Stage II',
      startsOn: '2022-01-01',
      endsOn: '2022-12-31',
    },
  ])
  const decision = await CouncilDecision.create({
    projectId: project.id,
    actType: 'council_decision',
    number: 'T2-29',
    decidedOn: '2021-02-25',
    titleLt: 'Dėl pritarimo dalyvauti projekte',
    ownContributionCents: 1_000_000,
  })
  const manager = await joinTeam(project, 'manager')
  const coordinator = await joinTeam(project, 'coordinator')
  const finance = await joinTeam(project, 'finance')
  const auditor = await joinTeam(project, 'auditor')
  const member = await joinTeam(project, 'member')
  const admin = await createUser({ isAdmin: true })
  const outsider = await createUser()
  return {
    programme,
    categories,
    project,
    stages,
    decision,
    manager,
    coordinator,
    finance,
    auditor,
    member,
    admin,
    outsider,
  }
}

/** A new person (or the given one) in a role of the project from 2020 until a year from now. */
export async function joinTeam(project: Project, role: ProjectRole, person?: User) {
  const user = person ?? (await createUser())
  await TeamRole.create({
    projectId: project.id,
    userId: user.id,
    role,
    positionLt: `Pareigos: ${role}`,
    startsOn: '2020-01-01',
    endsOn: DateTime.utc().plus({ years: 1 }).toISODate(),
  })
  return user
}

/** The person as actions see him. */
export function actorIn(project: { id: number }, user: User, ...roles: ProjectRole[]): Actor {
  return {
    id: user.id,
    name: user.fullName,
    roles: new Set(roles),
    projectId: project.id,
    now: new Date().toISOString(),
  }
}
