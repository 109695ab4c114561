import { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import env from '#start/env'
import type { Actor } from '#app/shared/actor'
import { instantToDatabase } from '#app/shared/database/columns'
import { Hidden, RuleBroken } from '#app/shared/errors'
import { inTransaction } from '#app/audit_trail/change'
import { isEditable } from '#app/finance/expenses/expense_states'
import { editedId, type FormDraftKey } from '#app/finance/form_drafts/form_draft_key'

/** Several times the longest form that could be saved. */
const LONGEST = 60_000
/** What belongs to the sending and not to what was typed. */
const NOT_TYPED = new Set(['_csrf', '_method', 'next', 'files'])

/** Days for which what was typed and never saved is kept. */
export function draftDays(): number {
  return env.get('FORM_DRAFT_DAYS', 30)
}

/**
 * Keeps what a person has typed so far, instead of what was kept before. It is his alone and leaves no trace
 * (docs/decisions/0012). What nobody came back to is cleared away by the way.
 * @throws {RuleBroken} for too much text, and for a form that was saved meanwhile: what comes late must not come back
 * @throws {Hidden} when the edited expense is not there
 */
export function keepFormDraft(
  key: FormDraftKey,
  fields: Record<string, unknown>,
  actor: Actor
): Promise<void> {
  return keepTyped(key, fields, actor, (trx) => assertNotSaved(key, fields, actor, trx))
}

/**
 * The same for a form of any noun.
 * @param key names the form: `<noun>:<id>`
 * @param assertOpen refuses what must not be kept: a form that was saved meanwhile, a row that cannot be edited any more
 */
export function keepTyped(
  key: string,
  fields: Record<string, unknown>,
  actor: Actor,
  assertOpen: (trx: TransactionClientContract) => Promise<void>
): Promise<void> {
  const typed = JSON.stringify(
    Object.fromEntries(Object.entries(fields).filter(([name]) => !NOT_TYPED.has(name)))
  )
  if (typed.length > LONGEST) throw new RuleBroken('form_draft.too_long')
  return inTransaction(async (trx) => {
    await assertOpen(trx)
    const row = {
      user_id: actor.id,
      project_id: actor.projectId,
      form_key: key,
      typed,
      saved_at: instantToDatabase(actor.now),
    }
    await trx
      .insertQuery()
      .table('form_drafts')
      .insert(row)
      .knexQuery.onConflict(['user_id', 'project_id', 'form_key'])
      .merge(['typed', 'saved_at'])
    const oldest = DateTime.fromISO(actor.now).minus({ days: draftDays() }).toISO()
    await trx.from('form_drafts').where('saved_at', '<', instantToDatabase(oldest)!).delete()
  })
}

/** Forgets what was typed into a form: it was saved, or thrown away. */
export async function forgetFormDraft(key: string, { id, projectId }: Actor): Promise<void> {
  await inTransaction((trx) =>
    trx.from('form_drafts').where({ user_id: id, project_id: projectId, form_key: key }).delete()
  )
}

async function assertNotSaved(
  key: FormDraftKey,
  { submissionKey, rowVersion }: Record<string, unknown>,
  { id: userId, projectId }: Actor,
  trx: TransactionClientContract
) {
  const expenses = trx.from('expenses').where('project_id', projectId!)
  const id = editedId(key)
  if (id === null) {
    if (typeof submissionKey !== 'string' || submissionKey === '') return
    const saved = await expenses.where('submission_key', submissionKey).first()
    if (saved) throw new RuleBroken('form_draft.saved_already')
    return
  }
  const expense = await expenses.where('id', id).first()
  if (!expense) throw new Hidden()
  if (!isEditable(expense)) throw new RuleBroken('finance.not_editable')
  if (expense.row_version === Number(rowVersion)) return
  const last = await trx
    .from('audit_events')
    .where({ subject_type: 'expense', subject_id: id })
    .orderBy('id', 'desc')
    .first()
  if (last?.actor_id === userId) throw new RuleBroken('form_draft.saved_already')
}
