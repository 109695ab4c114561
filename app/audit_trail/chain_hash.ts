import { createHash } from 'node:crypto'

/** One event of a chain, exactly as its row holds it. `before` and `after` are JSON text, hashed as written. */
export type ChainedEvent = {
  scope: string
  sequence: number
  occurredAt: string
  actorId: number | null
  actorName: string
  action: string
  subjectType: string
  subjectId: number
  before: string | null
  after: string | null
}

/** What stands before the first event of a chain. */
export const CHAIN_START = '0'.repeat(64)

/**
 * The hash of an event: SHA-256 in hexadecimal over the previous hash and every field, so that changing, removing or
 * reordering any event breaks all that follow it.
 */
export function eventHash(event: ChainedEvent, previousHash: string): string {
  const fields = [
    previousHash,
    event.scope,
    event.sequence,
    event.occurredAt,
    event.actorId,
    event.actorName,
    event.action,
    event.subjectType,
    event.subjectId,
    event.before,
    event.after,
  ]
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex')
}
