import type { Actor } from '#app/shared/actor'
import { instantToDatabase } from '#app/shared/database/columns'
import { inTransaction } from '#app/audit_trail/change'
import { CHOICES, PREFERENCE } from '#app/notifications/preferences'

/** Keeps what a person wants to be told, by channel; one's own view leaves no trace. @param wanted names of choices */
export function chooseNotifications(wanted: readonly string[], actor: Actor): Promise<void> {
  const now = instantToDatabase(actor.now)
  const unwanted = CHOICES.map(({ name }) => name).filter((name) => !wanted.includes(name))
  return inTransaction(async (trx) => {
    await trx
      .insertQuery()
      .table('user_preferences')
      .insert({
        user_id: actor.id,
        name: PREFERENCE,
        value: unwanted.join(','),
        created_at: now,
        updated_at: now,
      })
      .knexQuery.onConflict(['user_id', 'name'])
      .merge(['value', 'updated_at'])
  })
}
