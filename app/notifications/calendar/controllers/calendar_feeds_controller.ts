import type { HttpContext } from '@adonisjs/core/http'
import { answerForm } from '#app/shared/http/form'
import { CALENDAR_KINDS, type CalendarKind } from '#app/notifications/calendar/calendar_entry'
import { chooseFeedKinds } from '#app/notifications/calendar/actions/change_feed'
import { openFeed } from '#app/notifications/calendar/actions/open_feed'
import { feedOrigin } from '#app/notifications/calendar/feed_origin'
import { newFeedToken, tokenHash } from '#app/notifications/calendar/feed_token'
import CalendarFeed from '#app/notifications/calendar/models/calendar_feed'
import {
  feedValidator,
  newFeedValidator,
} from '#app/notifications/calendar/calendar_feed_validator'

/** One's own link to one's days, on the page of the account. */
export default class CalendarFeedsController {
  show(ctx: HttpContext) {
    return this.page(ctx, null)
  }

  /** Answers with the link itself, this once: afterwards nobody can show it again. */
  async store(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const kinds = chosen(await ctx.request.validateUsing(newFeedValidator))
        const token = newFeedToken()
        await openFeed(kinds, tokenHash(token), ctx.actor)
        ctx.response.header('Cache-Control', 'no-store')
        return this.page(ctx, `${feedOrigin(ctx.request)}/calendar/${token}.ics`)
      },
      () => this.page(ctx, null)
    )
  }

  async update(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const { rowVersion, ...kinds } = await ctx.request.validateUsing(feedValidator)
        await chooseFeedKinds(chosen(kinds), rowVersion, ctx.actor)
        ctx.session.flash('success', ctx.i18n.t('calendar.feed_saved'))
        return ctx.response.redirect().status(303).toPath('/account/calendar')
      },
      () => this.page(ctx, null)
    )
  }

  private async page({ actor, view }: HttpContext, link: string | null) {
    return view.render('notifications/calendar/feed', {
      feed: await CalendarFeed.findBy('openForUserId', actor.id!),
      link,
      kinds: CALENDAR_KINDS,
    })
  }
}

function chosen(kinds: Partial<Record<CalendarKind, boolean>>): CalendarKind[] {
  return CALENDAR_KINDS.filter((kind) => kinds[kind])
}
