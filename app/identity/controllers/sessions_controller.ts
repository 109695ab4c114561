import type { HttpContext } from '@adonisjs/core/http'
import { errors as authErrors } from '@adonisjs/auth'
import { RuleBroken } from '#app/shared/errors'
import { answerForm } from '#app/shared/http/form'
import { rememberChoice } from '#app/shared/http/choice_cookie'
import { today } from '#app/shared/today'
import User from '#app/identity/models/user'
import { signInAttempts } from '#app/identity/sign_in_attempts'
import { signInValidator } from '#app/identity/sign_in_validator'

export default class SessionsController {
  create({ view, request }: HttpContext) {
    return view.render('identity/sessions/create', {
      wanted: ownPath(request.input('wanted')),
      ended: request.input('ended') !== undefined,
    })
  }

  async store(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const { email, password } = await ctx.request.validateUsing(signInValidator)
        const user = await this.verify(email, password, ctx.request.ip())
        await ctx.auth.use('web').login(user)
        await ctx.session.tag(String(user.id))
        rememberChoice(ctx, 'locale', user.locale)
        return ctx.response
          .redirect()
          .status(303)
          .toPath(ownPath(ctx.request.input('wanted')))
      },
      () =>
        ctx.view.render('identity/sessions/create', {
          wanted: ownPath(ctx.request.input('wanted')),
          ended: false,
        })
    )
  }

  async destroy({ auth, response }: HttpContext) {
    await auth.use('web').logout()
    return response.redirect().status(303).toPath('/login')
  }

  /**
   * The account the words belong to. A wrong name, a wrong password and a closed account get the same answer, and five
   * misses lock the name from that address for a while.
   * @throws {RuleBroken} 'identity.sign_in_refused' or 'identity.too_many_attempts'
   */
  private async verify(email: string, password: string, ip: string): Promise<User> {
    const attempts = signInAttempts(email, ip)
    if (await attempts.areUsedUp()) {
      throw new RuleBroken('identity.too_many_attempts', { minutes: await attempts.minutesLeft() })
    }
    try {
      const user = await User.verifyCredentials(email, password)
      if (user.worksOn(today())) {
        await attempts.forget()
        return user
      }
    } catch (error) {
      if (!(error instanceof authErrors.E_INVALID_CREDENTIALS)) throw error
    }
    await attempts.countMiss()
    throw new RuleBroken('identity.sign_in_refused')
  }
}

/** A path of this site, never another's address: '/', unless the text is a plain path. */
function ownPath(text: unknown): string {
  return typeof text === 'string' && /^\/(?![/\\])/.test(text) ? text : '/'
}
