import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { CHAIN_START, eventHash, type ChainedEvent } from '#app/audit_trail/chain_hash'

export type AuditEntry = {
  /** null for what belongs to no project: users, programmes, suppliers */
  projectId: number | null
  action: string
  subjectType: string
  subjectId: number
  before?: object | null
  after?: object | null
}

/**
 * Adds an event at the end of its project's chain, inside the caller's transaction. The end of the chain is locked until
 * that transaction ends, so two changes at once get two sequence numbers.
 */
export async function appendEvent(trx: TransactionClientContract, actor: Actor, entry: AuditEntry) {
  const scope = entry.projectId === null ? 'system' : `project:${entry.projectId}`
  const end = await lockChainEnd(trx, scope)
  const event: ChainedEvent = {
    scope,
    sequence: end.last_sequence + 1,
    occurredAt: actor.now,
    actorId: actor.id,
    actorName: actor.name,
    action: entry.action,
    subjectType: entry.subjectType,
    subjectId: entry.subjectId,
    before: entry.before ? JSON.stringify(entry.before) : null,
    after: entry.after ? JSON.stringify(entry.after) : null,
  }
  const hash = eventHash(event, end.last_hash)
  await trx.table('audit_events').insert({
    scope,
    sequence: event.sequence,
    project_id: entry.projectId,
    occurred_at: event.occurredAt,
    actor_id: event.actorId,
    actor_name: event.actorName,
    action: event.action,
    subject_type: event.subjectType,
    subject_id: event.subjectId,
    before: event.before,
    after: event.after,
    previous_hash: end.last_hash,
    hash,
  })
  await trx
    .from('audit_chains')
    .where('scope', scope)
    .update({ last_sequence: event.sequence, last_hash: hash })
}

/**
 * The end of a chain, locked. It is looked for before it is made: an insert that meets an existing row would take a shared
 * lock first, and two changes at once would wait for each other.
 */
async function lockChainEnd(trx: TransactionClientContract, scope: string) {
  const find = () => {
    const query = trx.from('audit_chains').where('scope', scope)
    if (trx.dialect.name === 'mysql') query.forUpdate()
    return query.first()
  }
  let row = await find()
  if (!row) {
    await trx
      .insertQuery()
      .table('audit_chains')
      .insert({ scope, last_sequence: 0, last_hash: CHAIN_START })
      .knexQuery.onConflict('scope')
      .ignore()
    row = await find()
  }
  return { last_sequence: Number(row.last_sequence), last_hash: String(row.last_hash) }
}
