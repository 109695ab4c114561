import type { HttpContext } from '@adonisjs/core/http'
import { decodeCursor } from '#app/shared/database/keyset'
import { eventFilter, filterAddress } from '#app/audit_trail/event_filter'
import { listEventChoices } from '#app/audit_trail/queries/list_event_choices'
import { listEvents, type EventRow } from '#app/audit_trail/queries/list_events'
import { namesOf, sensitiveAmong } from '#app/audit_trail/queries/names_of'
import { namedIn, readEvent } from '#app/audit_trail/read_events'

export default class EventsController {
  async index(ctx: HttpContext) {
    const { view, project, request, session } = ctx
    const filter = eventFilter(request.qs())
    const scope = `project:${project.id}`
    const page = await listEvents(scope, filter, decodeCursor(request.input('cursor')))
    return view.render('audit_trail/events/index', {
      filter,
      address: filterAddress(filter),
      choices: await listEventChoices(scope),
      events: await this.read(ctx, page.rows),
      next: page.next,
      previous: page.previous,
      verdict: session.flashMessages.get('verdict') ?? null,
    })
  }

  /** The events in the reader's words; what sensitive expenses say stays hidden from who may not see it. */
  private async read({ locale, i18n, can }: HttpContext, rows: EventRow[]) {
    const wanted = namedIn(rows)
    const names = await namesOf(wanted)
    const sensitive = can('documents.view_sensitive') ? null : await sensitiveAmong(wanted)
    const words = (key: string, otherwise: string) => i18n.t(key, {}, otherwise)
    return rows.map((event) => {
      const saysSo = event.before.isSensitive === true || event.after.isSensitive === true
      const isMarked = sensitive?.has(`${event.subjectType}:${event.subjectId}`)
      return readEvent(
        event,
        { locale, words, names },
        sensitive !== null && (saysSo || !!isMarked)
      )
    })
  }
}
