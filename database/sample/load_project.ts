import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'
import type { Actor } from '#app/shared/actor'
import { systemActor } from '#app/shared/actor'
import { today } from '#app/shared/today'
import { change } from '#app/audit_trail/change'
import type { AuditedModel } from '#app/audit_trail/audited_model'
import TeamRole from '#app/identity/models/team_role'
import User from '#app/identity/models/user'
import ExchangeRate from '#app/finance/exchange_rates/models/exchange_rate'
import CostCategory from '#app/projects/models/cost_category'
import CouncilDecision from '#app/projects/models/council_decision'
import Partner from '#app/projects/models/partner'
import Programme from '#app/projects/models/programme'
import ProgrammeRule from '#app/projects/models/programme_rule'
import Project from '#app/projects/models/project'
import Stage from '#app/projects/models/stage'
import Activity from '#app/workplan/activities/models/activity'
import Deadline from '#app/workplan/deadlines/models/deadline'
import FinancialReport from '#app/reporting/models/financial_report'
import ReportingPeriod from '#app/reporting/models/reporting_period'
import { SAMPLE_ACCOUNTS, SAMPLE_PASSWORD, type SampleAccount } from '#database/sample/accounts'
import {
  CATEGORIES,
  DECISION,
  PARTNERS,
  PERIODS,
  PROGRAMME,
  PROJECT,
  RULES,
  STAGES,
} from '#database/sample/project'
import { exchangeRates } from '#database/sample/exchange_rates'
import { loadChains } from '#database/sample/load_chains'
import { loadBudgets } from '#database/sample/load_budgets'
import { ACTIVITIES, DEADLINES } from '#database/sample/workplan'

export type People = Record<SampleAccount['key'], User>

/** Everything of the sample project that its expenses refer to. */
export type SampleFrame = {
  project: Project
  people: People
  stages: Stage[]
  decision: CouncilDecision
  categories: Map<string, CostCategory>
  activities: Map<string, Activity>
  periods: ReportingPeriod[]
  firstReport: FinancialReport
}

/** The actor of a person of the sample at noon of a day. */
export function on(day: string, person: User): Actor {
  return {
    id: person.id,
    name: person.fullName,
    roles: new Set(),
    projectId: null,
    now: `${day}T09:00:00.000Z`,
  }
}

/** Creates one row as the change it was, with its event. */
export function born<Row extends AuditedModel>(
  actor: Actor,
  action: string,
  model: new () => Row,
  values: Partial<Row>,
  facts: Record<string, unknown> = {}
): Promise<Row> {
  return change(actor, action, async (trx, note) => {
    note(facts)
    const row = new model().useTransaction(trx)
    row.merge({ ...values, createdAt: actor.now } as never)
    return row.save()
  })
}

export async function loadProject(): Promise<SampleFrame> {
  const people = await loadPeople()
  const { admin, manager } = people
  const programme = await born(on('2021-01-11', admin), 'programme.created', Programme, PROGRAMME)
  for (const rule of RULES) {
    await born(on('2021-01-11', admin), 'programme_rule.created', ProgrammeRule, {
      ...rule,
      programmeId: programme.id,
    })
  }
  const categories = await loadCategories(programme, admin)
  const project = await born(on('2021-03-01', admin), 'project.created', Project, {
    ...PROJECT,
    programmeId: programme.id,
    lastExpenseNumber: 0,
  })
  const roles = await loadTeam(project, people)
  const within = { projectId: project.id }
  const stages: Stage[] = []
  for (const stage of STAGES)
    stages.push(
      await born(on('2021-03-02', manager), 'stage.created', Stage, { ...stage, ...within })
    )
  for (const [at, [nameLt, nameEn, country]] of PARTNERS.entries()) {
    await born(on('2021-03-02', manager), 'partner.created', Partner, {
      ...within,
      nameLt,
      nameEn,
      country,
      kind: at === 0 ? 'lead' : 'partner',
      isOwn: nameEn === 'Klaipėda',
      joinedOn: PROJECT.startsOn,
    })
  }
  const decision = await born(
    on('2021-03-02', manager),
    'council_decision.created',
    CouncilDecision,
    { ...DECISION, ...within }
  )
  await loadExchangeRates(people.finance)
  const budget = await loadBudgets({ project, decision, stages, categories, people })
  const activities = await loadWorkplan(project, stages, roles, manager)
  const periods: ReportingPeriod[] = []
  for (const period of PERIODS) {
    periods.push(
      await born(on('2021-03-10', manager), 'reporting_period.created', ReportingPeriod, {
        ...period,
        partnerDueOn: dayOf(period.partnerDueOn),
        controllerDueOn: dayOf(period.controllerDueOn),
        leadPartnerDueOn: dayOf(period.leadPartnerDueOn),
        ...within,
      })
    )
  }
  await loadChains(project, periods, people)
  const firstReport = await born(
    on('2022-01-28', manager),
    'financial_report.submitted',
    FinancialReport,
    {
      ...within,
      reportingPeriodId: periods[0]!.id,
      status: 'in_control',
      budgetVersionId: budget.id,
      erdfRateBp: PROJECT.erdfRateBp,
      submittedAt: '2022-01-28T12:30:00Z',
    }
  )
  return { project, people, stages, decision, categories, activities, periods, firstReport }
}

async function loadPeople(): Promise<People> {
  const people = {} as People
  const setUp = systemActor('Darna', '2021-01-11T08:00:00.000Z')
  for (const account of SAMPLE_ACCOUNTS) {
    const existing = await User.findBy('email', account.email)
    people[account.key] =
      existing ??
      (await born(setUp, 'user.created', User, {
        email: account.email,
        fullName: account.fullName,
        password: SAMPLE_PASSWORD,
        locale: 'lt',
        isAdmin: account.key === 'admin',
        isActive: true,
        expiresOn: account.key === 'auditor' ? inOneYear() : null,
      }))
  }
  return people
}

async function loadExchangeRates(finance: User) {
  for (const rate of exchangeRates(today())) {
    await born(on(rate.month, finance), 'exchange_rate.created', ExchangeRate, rate)
  }
}

async function loadCategories(programme: Programme, admin: User) {
  const categories = new Map<string, CostCategory>()
  for (const [at, { key, ...category }] of CATEGORIES.entries()) {
    const isFlat = 'flatRateBp' in category
    const row = await born(on('2021-01-11', admin), 'cost_category.created', CostCategory, {
      ...category,
      programmeId: programme.id,
      position: at + 1,
      validFrom: PROGRAMME.startsOn,
      flatRateOfId: isFlat ? categories.get('staff')!.id : null,
      flatRateBp: isFlat ? category.flatRateBp : null,
    })
    categories.set(key, row)
  }
  return categories
}

async function loadTeam(project: Project, people: People) {
  const roles = new Map<string, TeamRole>()
  for (const account of SAMPLE_ACCOUNTS) {
    if (account.key === 'admin') continue
    const role = await born(on('2021-03-01', people.admin), 'team_role.created', TeamRole, {
      projectId: project.id,
      userId: people[account.key].id,
      role: account.key,
      positionLt: account.positionLt,
      positionEn: account.positionEn,
      startsOn: account.key === 'auditor' ? '2022-01-28' : PROJECT.startsOn,
      endsOn: account.key === 'auditor' ? inOneYear() : null,
    })
    roles.set(account.key, role)
  }
  return roles
}

async function loadWorkplan(
  project: Project,
  stages: Stage[],
  roles: Map<string, TeamRole>,
  manager: User
) {
  const activities = new Map<string, Activity>()
  for (const { stage, owner, after = [], ...activity } of ACTIVITIES) {
    const row = await born(on('2021-03-16', manager), 'activity.created', Activity, {
      ...activity,
      projectId: project.id,
      stageId: stages[stage - 1]!.id,
      ownerRoleId: roles.get(owner)!.id,
    })
    activities.set(activity.number, row)
    for (const number of after) {
      await db
        .table('activity_dependencies')
        .insert({ activity_id: row.id, depends_on_id: activities.get(number)!.id })
    }
  }
  for (const { due, doneOn, cancelled, activity, owner, deputy, ...deadline } of DEADLINES) {
    await born(on('2021-03-16', manager), 'deadline.created', Deadline, {
      ...deadline,
      projectId: project.id,
      activityId: activity ? activities.get(activity)!.id : null,
      ownerRoleId: roles.get(owner)!.id,
      deputyRoleId: deputy ? roles.get(deputy)!.id : null,
      dueOn: dayOf(due),
      status: cancelled ? 'cancelled' : doneOn ? 'done' : 'open',
      doneOn: doneOn ?? null,
    })
  }
  return activities
}

/** A date as it is, or so many days from today. */
function dayOf(due: string | number): string {
  return typeof due === 'string' ? due : DateTime.utc().plus({ days: due }).toISODate()!
}

function inOneYear(): string {
  return DateTime.utc().plus({ years: 1 }).toISODate()!
}
