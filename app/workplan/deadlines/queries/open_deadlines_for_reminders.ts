import db from '@adonisjs/lucid/services/db'
import { daysBetween } from '#app/workplan/deadlines/deadline_days'
import { ESCALATION_DAYS, ESCALATION_RULE, isEscalated } from '#app/workplan/deadlines/escalation'
import type { DeadlineKind } from '#app/workplan/deadlines/models/deadline'

/** An open deadline with everybody who may have to hear of it. */
export type DeadlineToRemind = {
  id: number
  projectId: number
  projectCode: string
  projectTitleLt: string
  projectTitleEn: string
  kind: DeadlineKind
  titleLt: string
  titleEn: string | null
  dueOn: string
  /** who holds the owner's role on the day; null when nobody does */
  ownerUserId: number | null
  deputyUserId: number | null
  /** the project's managers on the day */
  managerUserIds: number[]
  /** negative when it is past */
  daysLeft: number
  daysLate: number
  escalationDays: number
  isEscalated: boolean
}

/**
 * Every project's open deadlines with their owner, deputy and managers as they are on the day, the soonest first, in one
 * query. Only people who may sign in on that day are named.
 * @param day ISO date at the city hall   @param dueUntil leaves out what is due later
 */
export async function openDeadlinesForReminders(
  day: string,
  dueUntil?: string
): Promise<DeadlineToRemind[]> {
  const query = db
    .from('deadlines')
    .join('projects', 'projects.id', 'deadlines.project_id')
    .leftJoin('programme_rules as escalation', (join) => {
      join
        .on('escalation.programme_id', 'projects.programme_id')
        .andOnVal('escalation.rule', ESCALATION_RULE)
        .andOnVal('escalation.valid_from', '<=', day)
        .andOn((open) =>
          open.onNull('escalation.valid_to').orOnVal('escalation.valid_to', '>=', day)
        )
    })
    .where('deadlines.status', 'open')
    .select('deadlines.id', 'deadlines.project_id', 'deadlines.kind', 'deadlines.due_on')
    .select('deadlines.title_lt', 'deadlines.title_en', 'escalation.value as escalation_days')
    .select('projects.code', 'projects.title_lt as project_lt', 'projects.title_en as project_en')
    .orderBy('deadlines.due_on')
    .orderBy('deadlines.id')
  for (const part of ['owner', 'deputy'] as const) {
    withPerson(query, part, day, (join) =>
      join.on(`${part}.id`, `deadlines.${part}_role_id`).andOn(...ofProject(part))
    )
  }
  withPerson(query, 'manager', day, (join) =>
    join.on(...ofProject('manager')).andOnVal('manager.role', 'manager')
  )
  if (dueUntil) query.where('deadlines.due_on', '<=', dueUntil)
  return folded(await query, day)
}

const ofProject = (part: string) => [`${part}.project_id`, 'deadlines.project_id'] as const

type Joined = Parameters<ReturnType<typeof db.from>['leftJoin']>[1]
type JoinClause = Parameters<Extract<Joined, (...args: any[]) => any>>[0]

/** Adds who holds a role on the day, as `<part>_user_id`: the role in force, the account active. */
function withPerson(
  query: ReturnType<typeof db.from>,
  part: 'owner' | 'deputy' | 'manager',
  day: string,
  start: (join: JoinClause) => JoinClause
) {
  query
    .leftJoin(`team_roles as ${part}`, (join) => {
      start(join)
        .andOnVal(`${part}.starts_on`, '<=', day)
        .andOn((ends) => ends.onNull(`${part}.ends_on`).orOnVal(`${part}.ends_on`, '>=', day))
    })
    .leftJoin(`users as ${part}_user`, (join) => {
      join
        .on(`${part}_user.id`, `${part}.user_id`)
        .andOnVal(`${part}_user.is_active`, true)
        .andOn((ends) =>
          ends.onNull(`${part}_user.expires_on`).orOnVal(`${part}_user.expires_on`, '>=', day)
        )
    })
    .select(`${part}_user.id as ${part}_user_id`)
}

/** One deadline of as many rows as its project has managers. */
function folded(rows: Record<string, any>[], day: string): DeadlineToRemind[] {
  const found = new Map<number, DeadlineToRemind>()
  for (const row of rows) {
    const deadline = found.get(row.id) ?? rowOf(row, day)
    found.set(row.id, deadline)
    const manager = row.manager_user_id
    if (manager !== null && !deadline.managerUserIds.includes(manager)) {
      deadline.managerUserIds.push(manager)
    }
  }
  return [...found.values()]
}

function rowOf(row: Record<string, any>, day: string): DeadlineToRemind {
  const daysLeft = daysBetween(day, row.due_on)
  const daysLate = Math.max(0, -daysLeft)
  const escalationDays =
    row.escalation_days === null ? ESCALATION_DAYS : Number(row.escalation_days)
  return {
    id: row.id,
    projectId: row.project_id,
    projectCode: row.code,
    projectTitleLt: row.project_lt,
    projectTitleEn: row.project_en,
    kind: row.kind,
    titleLt: row.title_lt,
    titleEn: row.title_en,
    dueOn: row.due_on,
    ownerUserId: row.owner_user_id,
    deputyUserId: row.deputy_user_id,
    managerUserIds: [],
    daysLeft,
    daysLate,
    escalationDays,
    isEscalated: isEscalated(daysLate, escalationDays),
  }
}
