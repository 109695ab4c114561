import db from '@adonisjs/lucid/services/db'
import type Import from '#app/intake/models/import'

/** Who made an import and who undid it, by name; null where nobody did. */
export async function peopleOfImport({ importedBy, undoneBy }: Import) {
  const ids = [importedBy, undoneBy].filter((id) => id !== null && id !== undefined)
  const users = await db.from('users').whereIn('id', ids).select('id', 'full_name')
  const nameOf = (id: number | null) =>
    (users.find((user) => user.id === id)?.full_name as string | undefined) ?? null
  return { importedBy: nameOf(importedBy), undoneBy: nameOf(undoneBy) }
}
