import { errors as vineErrors } from '@vinejs/vine'
import type { HttpContext } from '@adonisjs/core/http'
import { RuleBroken, StaleVersion } from '#app/shared/errors'

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
 * @param showForm renders the page the form stands on
 */
export async function answerForm<T>(
  ctx: HttpContext,
  act: () => Promise<T>,
  showForm: () => Promise<unknown>
): Promise<T | unknown> {
  try {
    return await act()
  } catch (error) {
    const refusal = refusalOf(error, ctx)
    if (!refusal) throw error
    const values = ctx.request.all()
    if (refusal.stale) values.rowVersion = refusal.stale.rowVersion
    ctx.view.share({ form: { values, ...refusal } satisfies FormState })
    ctx.response.status(refusal.stale ? 409 : 422)
    return showForm()
  }
}

function refusalOf(error: unknown, ctx: HttpContext): Omit<FormState, 'values'> | null {
  if (error instanceof vineErrors.E_VALIDATION_ERROR) {
    const byField: Record<string, string[]> = {}
    for (const { field, message } of error.messages) (byField[field] ??= []).push(message)
    return { errors: byField, general: [], stale: null }
  }
  if (error instanceof RuleBroken) {
    const message = ctx.i18n.t(error.key, error.params)
    return error.field
      ? { errors: { [error.field]: [message] }, general: [], stale: null }
      : { errors: {}, general: [message], stale: null }
  }
  if (error instanceof StaleVersion) {
    const { changedBy, changedAt, stored, rowVersion } = error
    return { errors: {}, general: [], stale: { by: changedBy, at: changedAt, stored, rowVersion } }
  }
  return null
}
