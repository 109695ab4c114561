import { Hidden } from '#app/shared/errors'
import Import from '#app/intake/models/import'

/** @throws {Hidden} when the project has no such import */
export async function findImport(projectId: number, id: number): Promise<Import> {
  const found = await Import.query().where({ project_id: projectId, id }).first()
  if (!found) throw new Hidden()
  return found
}
