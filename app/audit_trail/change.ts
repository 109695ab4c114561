import { setTimeout as pause } from 'node:timers/promises'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { isRetryable } from '#app/shared/database/failures'
import { appendEvent, type AuditEntry } from '#app/audit_trail/append_event'
import { type AuditedModel } from '#app/audit_trail/audited_model'

const ATTEMPTS = 5

/** Adds facts to the event that the changed row itself does not show (the lines of a budget, a file's name). */
export type Note = (facts: Record<string, unknown>) => void

/**
 * One business change: one transaction, one audit event. The work changes rows through `trx` and returns the row the
 * change is about; what that row was before and is after goes into the event. If the event cannot be written, nothing is.
 * A deadlock or a busy database runs the whole work again, so the work must load what it changes by itself.
 * @throws whatever the work throws; the transaction is then rolled back
 */
export function change<Row extends AuditedModel>(
  actor: Actor,
  action: string,
  work: (trx: TransactionClientContract, note: Note) => Promise<Row>
): Promise<Row> {
  return inTransaction(async (trx) => {
    const facts: Record<string, unknown> = {}
    const row = await work(trx, (more) => Object.assign(facts, more))
    await appendEvent(trx, actor, entryFor(row, action, facts))
    return row
  })
}

/**
 * Several rows changed together: one transaction, and an event of the same name for each of them, so that each keeps its own
 * history. Otherwise as `change`.
 */
export function changeMany<Row extends AuditedModel>(
  actor: Actor,
  action: string,
  work: (trx: TransactionClientContract) => Promise<Row[]>
): Promise<Row[]> {
  return inTransaction(async (trx) => {
    const rows = await work(trx)
    for (const row of rows) await appendEvent(trx, actor, entryFor(row, action, {}))
    return rows
  })
}

/** Records something that happened without changing a row: a download, a refused sign-in. */
export function record(actor: Actor, entry: AuditEntry): Promise<void> {
  return inTransaction((trx) => appendEvent(trx, actor, entry))
}

/** Runs the work in a transaction, again after a deadlock or a busy database, each time a little later. */
export async function inTransaction<T>(
  work: (trx: TransactionClientContract) => Promise<T>
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction(work)
    } catch (error) {
      if (attempt >= ATTEMPTS || !isRetryable(error)) throw error
      await pause(10 * 2 ** attempt + Math.random() * 20)
    }
  }
}

function entryFor(row: AuditedModel, action: string, facts: Record<string, unknown>): AuditEntry {
  const model = row.constructor as typeof AuditedModel
  const after = { ...row.recordedAfter, ...facts }
  return {
    projectId: row.auditProjectId(),
    action,
    subjectType: model.subjectType,
    subjectId: row.id,
    before: row.recordedBefore,
    after: Object.keys(after).length > 0 ? after : null,
  }
}
