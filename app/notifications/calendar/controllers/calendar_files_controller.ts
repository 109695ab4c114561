import { createHash } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import i18nManager from '@adonisjs/i18n/services/main'
import env from '#start/env'
import { Hidden } from '#app/shared/errors'
import { today } from '#app/shared/today'
import { noteReading } from '#app/notifications/calendar/actions/note_reading'
import type { CalendarEntry } from '#app/notifications/calendar/calendar_entry'
import { feedOrigin } from '#app/notifications/calendar/feed_origin'
import { mayGuess, secondsToWait } from '#app/notifications/calendar/feed_reads'
import { feedText, type FeedFrame } from '#app/notifications/calendar/feed_text'
import { tokenHash } from '#app/notifications/calendar/feed_token'
import { calendarEntries } from '#app/notifications/calendar/queries/calendar_entries'
import { findOpenFeed, type OpenFeed } from '#app/notifications/calendar/queries/find_feed'
import { visibleProjects } from '#app/notifications/calendar/queries/visible_projects'

export default class CalendarFilesController {
  /** What a calendar program reads, without a session: what the link's person may see at this moment. */
  async show({ params, request, response, session }: HttpContext) {
    if (session.fresh) session.clear() // a program that comes every hour leaves no session in the database
    const now = new Date().toISOString()
    const feed = await findOpenFeed(tokenHash(params.token.replace(/\.ics$/, '')), today(now))
    if (!feed) {
      if (await mayGuess(request.ip())) throw new Hidden()
      return response.status(429).header('Retry-After', '900').send('')
    }
    const wait = await secondsToWait(feed.id)
    if (wait) return response.status(429).header('Retry-After', String(wait)).send('')
    await noteReading(feed, now)

    const { entries, frame } = await contentOf(feed, today(now), feedOrigin(request))
    const etag = fingerprint(entries, frame)
    response.header('Cache-Control', 'private, no-cache').header('ETag', etag)
    // A role that ends takes days away and changes none of those that stay: only the fingerprint tells, so it alone decides.
    if (request.header('If-None-Match') === etag) return response.status(304).send('')
    const changed = entries.map(({ updatedAt }) => updatedAt).sort()
    const last = changed.at(-1)
    if (last) response.header('Last-Modified', new Date(last).toUTCString())
    return response
      .header('Content-Type', 'text/calendar; charset=utf-8')
      .header('Content-Disposition', 'inline; filename="darna.ics"')
      .header('X-Robots-Tag', 'noindex')
      .send(feedText(entries, frame))
  }
}

async function contentOf({ userId, locale, kinds }: OpenFeed, day: string, origin: string) {
  const projects = await visibleProjects(userId, day)
  const entries = await calendarEntries({ userId, projects, kinds })
  const i18n = i18nManager.locale(locale)
  const frame: FeedFrame = {
    locale,
    words: (key, params) => i18n.t(key, params),
    origin,
    domain: env.get('CALENDAR_DOMAIN', 'darna.invalid'),
    codes: new Map(projects.map(({ id, code }) => [id, code])),
  }
  return { entries, frame }
}

/** The same for the same file; made without making the file, which costs more. */
function fingerprint(entries: CalendarEntry[], { locale, origin, domain, codes }: FeedFrame) {
  const source = JSON.stringify([entries, locale, origin, domain, [...codes]])
  return `"${createHash('sha256').update(source).digest('base64url')}"`
}
