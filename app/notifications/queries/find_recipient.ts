import db from '@adonisjs/lucid/services/db'
import { PERMISSIONS } from '#app/identity/permissions'
import type { Locale } from '#app/shared/locale'
import { KINDS, type Kind } from '#app/notifications/kinds'

/**
 * Whom an e-mail goes to as things stand now.
 * @param day ISO date   @returns null when the account no longer works, or no longer sees what the message is about
 */
export async function findRecipient(
  { userId, projectId, kind }: { userId: number; projectId: number | null; kind: Kind },
  day: string
): Promise<{ email: string; locale: Locale } | null> {
  const user = await db
    .from('users')
    .where({ id: userId, is_active: true })
    .where((works) => works.whereNull('expires_on').orWhere('expires_on', '>=', day))
    .select('email', 'locale')
    .first()
  const { may } = KINDS[kind]
  if (!user || may === null || projectId === null) return user
  const role = await db
    .from('team_roles')
    .where({ user_id: userId, project_id: projectId })
    .where('starts_on', '<=', day)
    .where((ends) => ends.whereNull('ends_on').orWhere('ends_on', '>=', day))
    .whereIn('role', [...PERMISSIONS[may]])
    .select('id')
    .first()
  return role ? user : null
}
