import { column } from '@adonisjs/lucid/orm'
import { AuditedModel } from '#app/audit_trail/audited_model'
import { instant } from '#app/shared/database/columns'
import { isCalendarKind, type CalendarKind } from '#app/notifications/calendar/calendar_entry'

/** The link by which a person's calendar program reads his days. A person has one that works. */
export default class CalendarFeed extends AuditedModel {
  static override table = 'calendar_feeds'
  static override subjectType = 'calendar_feed'

  @column()
  declare userId: number

  /** the user again while the link works; null for ever after */
  @column()
  declare openForUserId: number | null

  /** SHA-256 of the secret; the secret itself is kept nowhere */
  @column()
  declare tokenHash: string

  @column({
    prepare: (kinds: CalendarKind[]) => kinds.join(),
    consume: (text: string | CalendarKind[]) => String(text).split(',').filter(isCalendarKind),
  })
  declare kinds: CalendarKind[]

  @instant()
  declare revokedAt: string | null

  @instant()
  declare lastReadAt: string | null
}
