import type { HttpContext } from '@adonisjs/core/http'
import { mappingProblems, saveMapping } from '#app/intake/actions/save_mapping'
import type Import from '#app/intake/models/import'
import { findMapping } from '#app/intake/queries/find_mapping'

/**
 * After a file was read: to the preview when the person has said before what such columns mean, else to the columns.
 */
export async function goOn({ project, actor, response }: HttpContext, made: Import) {
  const here = `/projects/${project.id}/imports/${made.id}`
  const remembered = made.kind === 'invoices' ? null : await findMapping(made.headings, actor)
  if (remembered && mappingProblems(remembered.mapping, remembered.defaults).length === 0) {
    await saveMapping(made, remembered.mapping, remembered.defaults, actor)
    return response.redirect().status(303).toPath(here)
  }
  return response.redirect().status(303).toPath(`${here}/mapping`)
}
