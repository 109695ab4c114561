import type { HttpContext } from '@adonisjs/core/http'
import { answerForm } from '#app/shared/http/form'
import { chooseNotifications } from '#app/notifications/actions/choose_notifications'
import { CHOICES } from '#app/notifications/preferences'
import { choicesValidator } from '#app/notifications/choices_validator'
import { KINDS, KIND_NAMES } from '#app/notifications/kinds'
import { findUnwanted } from '#app/notifications/queries/find_unwanted'

/** What one wants to be told, and how. */
export default class NotificationChoicesController {
  async edit({ view, actor }: HttpContext) {
    const unwanted = await findUnwanted(actor.id!)
    const wanted = CHOICES.map(({ name }) => name).filter((name) => !unwanted.has(name))
    const kinds = KIND_NAMES.map((kind) => ({ kind, channels: KINDS[kind].channels }))
    return view.render('notifications/choices/edit', { wanted, kinds })
  }

  async update(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const { wanted } = await ctx.request.validateUsing(choicesValidator)
        await chooseNotifications(wanted ?? [], ctx.actor)
        ctx.session.flash('success', ctx.i18n.t('notifications.choices_saved'))
        return ctx.response.redirect().status(303).toPath('/account/notifications')
      },
      () => this.edit(ctx)
    )
  }
}
