import db from '@adonisjs/lucid/services/db'
import { PREFERENCE, readUnwanted, type Unwanted } from '#app/notifications/preferences'

/** What a person has chosen not to be told. */
export async function findUnwanted(userId: number): Promise<Unwanted> {
  const row = await db
    .from('user_preferences')
    .where({ user_id: userId, name: PREFERENCE })
    .select('value')
    .first()
  return readUnwanted(row?.value)
}
