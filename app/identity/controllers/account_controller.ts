import type { HttpContext } from '@adonisjs/core/http'
import { answerForm } from '#app/shared/http/form'
import { rememberChoice } from '#app/shared/http/choice_cookie'
import { updateAccount } from '#app/identity/actions/update_account'
import { accountValidator } from '#app/identity/account_validator'

/** One's own account: name, language, password. */
export default class AccountController {
  edit({ view, auth }: HttpContext) {
    return view.render('identity/account/edit', { account: auth.use('web').user! })
  }

  async update(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(accountValidator)
        const account = await updateAccount(typed, ctx.actor, ctx.session.sessionId)
        rememberChoice(ctx, 'locale', account.locale)
        ctx.session.flash('success', ctx.i18n.t('identity.account_saved'))
        return ctx.response.redirect().status(303).toPath('/account')
      },
      () => this.edit(ctx)
    )
  }
}
