import type { HttpContext } from '@adonisjs/core/http'
import { formatDateTime } from '#app/shared/locale'
import { today } from '#app/shared/today'
import { namesOf } from '#app/audit_trail/queries/names_of'
import { subjectEvents } from '#app/audit_trail/queries/subject_events'
import { namedIn, readEvent } from '#app/audit_trail/read_events'
import { mayChangeDeadline } from '#app/workplan/deadlines/own_deadline'
import { chainDeadlines } from '#app/workplan/deadlines/queries/chain_deadlines'
import { findDeadline, type DeadlineRow } from '#app/workplan/deadlines/queries/list_deadlines'
import { evidencePanel } from '#app/workplan/evidence_files/queries/evidence_panel'

/** The page of one deadline; also what a refused completion comes back to. */
export async function deadlinePage(ctx: HttpContext, id: number) {
  const { view, project, actor, can } = ctx
  const day = today(actor.now)
  const deadline = await findDeadline(project.id, id, day)
  return view.render('workplan/deadlines/show', {
    day,
    deadline,
    evidence: await evidencePanel(actor, project.id, 'deadline', deadline.id),
    mayChange: mayChangeDeadline(actor, deadline),
    chain: deadline.periodId ? await chainDeadlines(project.id, deadline.periodId) : [],
    history: can('audit.view') ? await historyOf(ctx, deadline) : null,
  })
}

/** What happened to it, the making and moving of its period's chain included. */
async function historyOf({ project, i18n, locale }: HttpContext, deadline: DeadlineRow) {
  const { id, periodId } = deadline
  const events = await subjectEvents(project.id, [
    { type: 'deadline', id },
    ...(periodId
      ? [{ type: 'reporting_period', id: periodId, action: 'reporting_period.chain_built' }]
      : []),
  ])
  const names = await namesOf(namedIn(events))
  const words = (key: string, otherwise: string) => i18n.t(key, {}, otherwise)
  return events.map((event) => {
    const { actorName, act, fields } = readEvent(event, { locale, words, names }, false)
    // a new row is all new values: they stand on the page already
    const isFirst = event.action === 'deadline.created'
    return {
      act,
      by: actorName,
      at: formatDateTime(event.occurredAt),
      iso: event.occurredAt,
      fields: isFirst ? [] : fields,
    }
  })
}
