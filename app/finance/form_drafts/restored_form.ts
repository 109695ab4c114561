import type { HttpContext } from '@adonisjs/core/http'
import type { FormState } from '#app/shared/http/form'
import { formatDateTime } from '#app/shared/locale'
import { draftDays, forgetFormDraft } from '#app/finance/form_drafts/actions/keep_form_draft'
import { findFormDraft } from '#app/finance/form_drafts/queries/find_form_draft'

/** A form as it was left, and what its page says about that. */
export type RestoredForm = { form: FormState; at: string; isOutdated: boolean }

/**
 * What somebody typed into the form when he was here last and did not save. An edit that changes
 * nothing any more is forgotten.
 * @param starting what the form would hold   @param rowVersion of the edited row; null for a new one
 */
export async function restoredForm(
  { actor }: HttpContext,
  key: string,
  starting: Record<string, unknown>,
  rowVersion: number | null
): Promise<RestoredForm | null> {
  const draft = await findFormDraft(key, actor, draftDays())
  if (!draft) return null
  const { values, savedAt } = draft
  const isOutdated = rowVersion !== null && Number(values.rowVersion) !== rowVersion
  if (rowVersion !== null && isSame(values, starting)) {
    await forgetFormDraft(key, actor)
    return null
  }
  return {
    form: { values, errors: {}, general: [], stale: null },
    at: clockOf(savedAt, actor.now),
    isOutdated,
  }
}

function isSame(values: Record<string, unknown>, starting: Record<string, unknown>): boolean {
  return [...Object.keys(starting), 'newSupplierName'].every(
    (name) => String(values[name] ?? '') === String(starting[name] ?? '')
  )
}

/** Today's by the clock alone, an earlier one with its day. */
export function clockOf(instant: string, now: string): string {
  const [day, time] = formatDateTime(instant).split(' ') as [string, string]
  return formatDateTime(now).startsWith(day) ? time : `${day} ${time}`
}
