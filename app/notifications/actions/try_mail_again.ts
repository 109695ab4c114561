import type { Actor } from '#app/shared/actor'
import { instantToDatabase } from '#app/shared/database/columns'
import { Hidden } from '#app/shared/errors'
import { inTransaction } from '#app/audit_trail/change'
import { changed } from '#app/notifications/actions/claim_mail'

/** Lets an e-mail that was given up wait anew, with all its tries. @throws {Hidden} when no such one was given up */
export function tryMailAgain(id: number, actor: Actor): Promise<void> {
  return inTransaction(async (trx) => {
    const answer = await trx
      .from('notifications')
      .where({ id, channel: 'mail', status: 'failed' })
      .update({ status: 'waiting', attempts: 0, due_at: instantToDatabase(actor.now) })
    if (changed(answer) !== 1) throw new Hidden()
  })
}
