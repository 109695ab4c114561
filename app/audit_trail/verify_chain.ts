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

/** Every chain there is: one for each project with events, and the system's; also one that lost its own row. */
export async function listChains(): Promise<string[]> {
  const known = await db.from('audit_chains').select('scope').orderBy('id')
  const used = await db.from('audit_events').distinct('scope')
  return [...new Set([...known, ...used].map((row) => row.scope))]
}

/**
 * Walks a chain from its first event and names the first one that does not fit: changed (its hash is not what its fields
 * give), missing (a gap in the numbers or in the links) or cut (the end is not where the chain's own row says).
 * Reads a thousand events at a time. Events that are added meanwhile are walked too.
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
        return { scope, events: sequence, brokenAt: sequence + 1, reason: 'changed' }
      }
      sequence += 1
      hash = row.hash
    }
    if (rows.length === BATCH) continue
    const end = await chainEnd(scope)
    if (end.sequence > sequence && rows.length > 0) continue
    const whole = end.sequence === sequence && end.hash === hash
    return whole
      ? { scope, events: sequence, brokenAt: null, reason: null }
      : { scope, events: sequence, brokenAt: sequence + 1, reason: 'cut' }
  }
}

/** Where the chain's own row says it ends; a project in which nothing has happened yet has none. */
async function chainEnd(scope: string): Promise<{ sequence: number; hash: string }> {
  const row = await db.from('audit_chains').where('scope', scope).first()
  return row
    ? { sequence: Number(row.last_sequence), hash: row.last_hash }
    : { sequence: 0, hash: CHAIN_START }
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
