import { errors as vineErrors } from '@vinejs/vine'
import type { HttpContext } from '@adonisjs/core/http'
import { RuleBroken, RulesBroken, StaleVersion } from '#app/shared/errors'

/** What a form shows again after a refusal: what was typed and what is wrong with it, by field. */
export type FormState = {
  values: Record<string, unknown>
  errors: Record<string, string[]>
  /** refusals that belong to no single field */
  general: string[]
  /** set when somebody else changed the row meanwhile */
  stale: { by: string; at: string; stored: Record<string, unknown>; rowVersion: number } | null
}

/**
 * Runs what a submitted form asks for; when it is refused, shows the form again with status 422 (409 for a stale form),
 * everything that was typed and the reasons in the page's language. Nothing typed travels through the session, so a very
 * long text is kept as well.
 * @param act validates and acts; its return value is the answer
 * @param showForm renders the page the form stands on; it may put words to what the state carries before it is shown
 */
export async function answerForm<T>(
  ctx: HttpContext,
  act: () => Promise<T>,
  showForm: (form: FormState) => Promise<unknown>
): Promise<T | unknown> {
  try {
    return await act()
  } catch (error) {
    const refusal = refusalOf(error, ctx)
    if (!refusal) throw error
    const values = ctx.request.all()
    if (refusal.stale) values.rowVersion = refusal.stale.rowVersion
    const form: FormState = { values, ...refusal }
    ctx.view.share({ form })
    ctx.response.status(refusal.stale ? 409 : 422)
    return showForm(form)
  }
}

function refusalOf(error: unknown, ctx: HttpContext): Omit<FormState, 'values'> | null {
  if (error instanceof vineErrors.E_VALIDATION_ERROR) {
    const byField: Record<string, string[]> = {}
    for (const { field, message } of error.messages) (byField[field] ??= []).push(message)
    return { errors: byField, general: [], stale: null }
  }
  if (error instanceof RuleBroken) {
    const all = error instanceof RulesBroken ? error.all : [error]
    const errors: Record<string, string[]> = {}
    const general: string[] = []
    for (const { key, params, field } of all) {
      const place = field ? (errors[field] ??= []) : general
      place.push(ctx.i18n.t(key, params))
    }
    return { errors, general, stale: null }
  }
  if (error instanceof StaleVersion) {
    const { changedBy, changedAt, stored, rowVersion } = error
    return { errors: {}, general: [], stale: { by: changedBy, at: changedAt, stored, rowVersion } }
  }
  return null
}
