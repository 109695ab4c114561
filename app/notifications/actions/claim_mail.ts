import { randomUUID } from 'node:crypto'
import db from '@adonisjs/lucid/services/db'
import { instantToDatabase } from '#app/shared/database/columns'
import { leaseUntil } from '#app/notifications/lease'
import type { Kind } from '#app/notifications/kinds'
import type { Facts } from '#app/notifications/notice'

/** An e-mail that is this worker's to send, until the lease is over. */
export type ClaimedMail = {
  id: number
  /** names this claim and no other */
  claim: string
  userId: number
  projectId: number | null
  kind: Kind
  path: string
  facts: Facts
  messageId: string
  /** tries, this one counted */
  attempts: number
}

const CANDIDATES = 20

/**
 * Claims one e-mail that is due: one that waits, or one whose claim was never marked as sent within its lease. Whoever is
 * first to change the row has it; that holds on both databases without locks that others would wait for.
 * @param now ISO instant   @returns null when nothing is due
 */
export async function claimMail(now: string): Promise<ClaimedMail | null> {
  for (;;) {
    const candidates = await dueMail(now).orderBy('due_at').orderBy('id').limit(CANDIDATES)
    if (candidates.length === 0) return null
    for (const row of candidates) {
      const claim = randomUUID()
      const claimed = await dueMail(now)
        .where('id', row.id)
        .update({
          status: 'claimed',
          claimed_by: claim,
          lease_until: instantToDatabase(leaseUntil(now)),
          attempts: row.attempts + 1,
        })
      if (changed(claimed) === 1) return mailOf(row, claim)
    }
  }
}

function dueMail(now: string) {
  const instant = instantToDatabase(now)!
  return db
    .from('notifications')
    .where('channel', 'mail')
    .where((due) => {
      due
        .where((waits) => waits.where('status', 'waiting').where('due_at', '<=', instant))
        .orWhere((lost) => lost.where('status', 'claimed').where('lease_until', '<', instant))
    })
}

/** How many rows an update changed, as the query builder gives it. */
export function changed(answer: unknown): number {
  return Number(Array.isArray(answer) ? answer[0] : answer)
}

function mailOf(row: Record<string, any>, claim: string): ClaimedMail {
  return {
    id: row.id,
    claim,
    userId: row.user_id,
    projectId: row.project_id,
    kind: row.kind,
    path: row.path,
    facts: JSON.parse(row.facts),
    messageId: row.message_id,
    attempts: row.attempts + 1,
  }
}
