import db from '@adonisjs/lucid/services/db'
import type { Notice } from '#app/notifications/notice'
import { TOLD_EVENTS } from '#app/notifications/told_events'
import { waitingFor, type Submitted } from '#app/notifications/queries/approvals_waiting'
import { inRoles, whoMay, type Teammate } from '#app/notifications/queries/list_teammates'
import type { HappenedEvent } from '#app/notifications/queries/unread_events'

type Context = { teammates: readonly Teammate[]; submitted: readonly Submitted[]; day: string }
type Subject = {
  reference: string | null
  number: number | null
  person: number | null
  page: string
}

/**
 * Who is told what of things that happened. Nobody is told of what he did himself. Submitted expenses are told together, once
 * a day: fifty submitted at once are one message.
 */
export async function eventNotices(
  events: readonly HappenedEvent[],
  context: Context
): Promise<Notice[]> {
  const notices: Notice[] = []
  for (const event of events) {
    if (event.action === 'expense.submitted') notices.push(...approvals(event, context))
    else notices.push(...(await single(event, context)))
  }
  return notices
}

function approvals({ projectId, actorId }: HappenedEvent, context: Context): Notice[] {
  return whoMay(context.teammates, projectId, 'expenses.approve')
    .filter((userId) => userId !== actorId)
    .map((userId) => ({ userId, count: waitingFor(userId, projectId, context.submitted) }))
    .filter(({ count }) => count > 0)
    .map(({ userId, count }) => ({
      userId,
      occasion: `approvals:${projectId}:${context.day}`,
      kind: 'approvals_waiting',
      projectId,
      path: `/projects/${projectId}/expenses?status=submitted`,
      facts: { count },
    }))
}

async function single(event: HappenedEvent, { teammates }: Context): Promise<Notice[]> {
  const subject = await subjectOf(event)
  if (!subject) return []
  const { projectId, scope, sequence } = event
  return peopleOf(event, subject, teammates)
    .filter((userId) => userId !== event.actorId)
    .map((userId) => ({
      userId,
      occasion: `event:${scope}:${sequence}`,
      kind: TOLD_EVENTS[event.action],
      projectId,
      path: `/projects/${projectId}${subject.page}`,
      facts: {
        ...(subject.reference && { reference: subject.reference }),
        ...(subject.number && { number: subject.number }),
      },
    }))
}

function peopleOf(
  { action, projectId }: HappenedEvent,
  subject: Subject,
  teammates: readonly Teammate[]
): number[] {
  if (action === 'expense.returned') {
    return whoMay(teammates, projectId, 'expenses.view').filter((id) => id === subject.person)
  }
  if (action === 'financial_report.certified') {
    return inRoles(teammates, projectId, ['manager', 'finance'])
  }
  return inRoles(teammates, projectId, ['manager', 'coordinator'])
}

async function subjectOf({ action, subjectId }: HappenedEvent): Promise<Subject | null> {
  if (action === 'expense.returned') {
    const row = await db
      .from('expenses')
      .where('id', subjectId)
      .select('reference', 'logged_by')
      .first()
    const page = `/expenses/${subjectId}`
    return row && { reference: row.reference, number: null, person: row.logged_by, page }
  }
  const [table, period, page] =
    action === 'financial_report.certified'
      ? ['financial_reports', 'reporting_period_id', '']
      : ['progress_reports', 'period_id', '/progress_report']
  const row = await db
    .from(table)
    .join('reporting_periods', 'reporting_periods.id', `${table}.${period}`)
    .where(`${table}.id`, subjectId)
    .select('reporting_periods.id', 'reporting_periods.number')
    .first()
  return (
    row && {
      reference: null,
      number: row.number,
      person: null,
      page: `/periods/${row.id}${page}`,
    }
  )
}
