import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/**
 * Ends a person's sessions wherever they are open, so that a stolen one does not outlive a new password.
 * @param exceptId the session in which the person has just changed it, if any
 */
export async function endSessions(
  trx: TransactionClientContract,
  userId: number,
  exceptId?: string
): Promise<void> {
  const sessions = trx.from('sessions').where('user_id', String(userId))
  if (exceptId) sessions.whereNot('id', exceptId)
  await sessions.delete()
}
