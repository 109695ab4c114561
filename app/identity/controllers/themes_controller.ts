import type { HttpContext } from '@adonisjs/core/http'
import { forgetChoice, rememberChoice } from '#app/shared/http/choice_cookie'

/** The choice of light or dark; anything else means "as the system does". */
export default class ThemesController {
  update(ctx: HttpContext) {
    const theme = ctx.request.input('theme')
    if (theme === 'light' || theme === 'dark') rememberChoice(ctx, 'theme', theme)
    else forgetChoice(ctx, 'theme')
    return ctx.response.redirect().status(303).back()
  }
}
