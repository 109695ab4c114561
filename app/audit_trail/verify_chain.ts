import db from '@adonisjs/lucid/services/db'
import { CHAIN_START, eventHash } from '#app/audit_trail/chain_hash'

export type ChainVerdict = {
  scope: string
  events: number
  /** sequence number of the first event that does not fit, or null when the chain is whole */
  brokenAt: number | null
  reason: 'changed' | 'missing' | 'cut' | null
}

const BATCH = 1000

/** Every chain there is: one for each project with events, and the system's. */
export async function listChains(): Promise<string[]> {
  const rows = await db.from('audit_chains').select('scope').orderBy('id')
  return rows.map((row) => row.scope)
}

/**
 * Walks a chain from its first event and names the first one that does not fit: changed (its hash is not what its fields
 * give), missing (a gap in the numbers or in the links) or cut (the end is not where the chain's own row says).
 * Reads a thousand events at a time.
 */
export async function verifyChain(scope: string): Promise<ChainVerdict> {
  let sequence = 0
  let hash = CHAIN_START
  for (;;) {
    const rows = await db
      .from('audit_events')
      .where('scope', scope)
      .where('sequence', '>', sequence)
      .orderBy('sequence')
      .limit(BATCH)
    for (const row of rows) {
      const missing = Number(row.sequence) !== sequence + 1 || row.previous_hash !== hash
      if (missing) return { scope, events: sequence, brokenAt: sequence + 1, reason: 'missing' }
      if (eventHash(eventOf(row), hash) !== row.hash) {
        return { scope, events: sequence, brokenAt: Number(row.sequence), reason: 'changed' }
      }
      sequence = Number(row.sequence)
      hash = row.hash
    }
    if (rows.length < BATCH) break
  }
  const end = await db.from('audit_chains').where('scope', scope).first()
  const whole = end && Number(end.last_sequence) === sequence && end.last_hash === hash
  return whole
    ? { scope, events: sequence, brokenAt: null, reason: null }
    : { scope, events: sequence, brokenAt: sequence + 1, reason: 'cut' }
}

function eventOf(row: Record<string, any>) {
  return {
    scope: row.scope,
    sequence: Number(row.sequence),
    occurredAt: row.occurred_at,
    actorId: row.actor_id,
    actorName: row.actor_name,
    action: row.action,
    subjectType: row.subject_type,
    subjectId: Number(row.subject_id),
    before: row.before,
    after: row.after,
  }
}
