import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import type { I18n } from '@adonisjs/i18n'
import i18nManager from '@adonisjs/i18n/services/main'
import { RequestValidator } from '@adonisjs/core/http'
import { isLocale, type Locale } from '#app/shared/locale'
import { pageHelpers } from '#app/shared/http/page_helpers'

/**
 * Settles the language of the answer: the cookie the person's choice set, else what the browser asks for, else Lithuanian;
 * and gives pages their words and formats.
 */
export default class LocaleMiddleware {
  static {
    RequestValidator.messagesProvider = (ctx) => ctx.i18n.createMessagesProvider()
  }

  async handle(ctx: HttpContext, next: NextFn) {
    const locale = this.localeOf(ctx)
    ctx.locale = locale
    ctx.i18n = i18nManager.locale(locale)
    ctx.view.share({ i18n: ctx.i18n, ...pageHelpers(ctx) })
    ctx.response.header('Content-Language', locale)
    return next()
  }

  private localeOf({ request }: HttpContext): Locale {
    const chosen = request.plainCookie('locale', { encoded: false })
    if (isLocale(chosen)) return chosen
    const asked = request.language(['lt', 'en'])
    return isLocale(asked) ? asked : 'lt'
  }
}

declare module '@adonisjs/core/http' {
  interface HttpContext {
    locale: Locale
    i18n: I18n
  }
}
