import type { HttpContext } from '@adonisjs/core/http'
import { isLocale } from '#app/shared/locale'
import { rememberChoice } from '#app/shared/http/choice_cookie'
import { inTransaction } from '#app/audit_trail/change'

/** The choice of language: kept in the browser, and for a signed-in person with the account. */
export default class LocalesController {
  async update(ctx: HttpContext) {
    const locale = ctx.request.input('locale')
    if (isLocale(locale)) {
      rememberChoice(ctx, 'locale', locale)
      if (await ctx.auth.use('web').check()) {
        const { id } = ctx.auth.use('web').user!
        await inTransaction((trx) => trx.from('users').where('id', id).update({ locale }))
      }
    }
    return ctx.response.redirect().status(303).back()
  }
}
