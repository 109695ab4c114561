import app from '@adonisjs/core/services/app'
import { ExceptionHandler, type HttpContext } from '@adonisjs/core/http'
import { errors as shieldErrors } from '@adonisjs/shield'
import { errors as bouncerErrors } from '@adonisjs/bouncer'
import type { HttpError } from '@adonisjs/core/types/http'
import { RuleBroken, StaleVersion } from '#app/shared/errors'

/** The pages there are words for; any other status shows the page of its hundred. */
const PAGES = new Set([400, 403, 404, 409, 413, 419, 422, 429, 500, 503])

/**
 * Turns whatever was thrown into a page in the user's language that says what happened and what to do.
 */
export default class HttpExceptionHandler extends ExceptionHandler {
  protected override debug = app.inDev
  protected override renderStatusPages = true
  protected override ignoreCodes = ['E_HIDDEN', 'E_REFUSED', 'E_ROUTE_NOT_FOUND', 'E_ROW_NOT_FOUND']

  override async handle(error: unknown, ctx: HttpContext) {
    if (ctx.response.headersSent) return
    const status = this.statusOf(error)
    if (status >= 500 && this.debug) return super.handle(error, ctx)
    ctx.response.status(status)
    if (error instanceof RuleBroken) return this.refuse(error, ctx)
    if (ctx.request.accepts(['html', 'json']) === 'json') {
      return ctx.response.json({
        errors: [{ status, message: this.words(ctx, `errors.${this.pageOf(status)}.title`) }],
      })
    }
    return this.page(ctx, this.pageOf(status))
  }

  /** A refusal that the user can act on is an answer, not an error of the program. */
  protected override shouldReport(error: HttpError): boolean {
    const refusal: unknown = error
    if (refusal instanceof RuleBroken || refusal instanceof StaleVersion) return false
    return super.shouldReport(error)
  }

  /** A refusal of an act that came without a form of its own (a button): back to where it was pressed, with the reason. */
  private refuse(error: RuleBroken, ctx: HttpContext) {
    ctx.session.flash('error', this.words(ctx, error.key, error.params))
    return ctx.response.redirect().status(303).back()
  }

  private statusOf(error: unknown): number {
    if (error instanceof shieldErrors.E_BAD_CSRF_TOKEN) return 419
    if (error instanceof bouncerErrors.E_AUTHORIZATION_FAILURE) return 403
    if (error instanceof StaleVersion) return 409
    if (error instanceof RuleBroken) return 303
    const status = (error as { status?: unknown })?.status
    return typeof status === 'number' && status >= 400 && status < 600 ? status : 500
  }

  private pageOf(status: number): number {
    if (PAGES.has(status)) return status
    return status >= 500 ? 500 : 400
  }

  private async page(ctx: HttpContext, status: number) {
    const html = await ctx.view.render('errors/page', { status })
    return ctx.response.send(html)
  }

  private words(ctx: HttpContext, key: string, params?: Record<string, string | number>): string {
    return ctx.i18n.t(key, params)
  }
}
