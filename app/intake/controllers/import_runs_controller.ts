import type { HttpContext } from '@adonisjs/core/http'
import { startImport } from '#app/intake/actions/run_import'
import { findImport } from '#app/intake/queries/find_import'

/** The preview is taken: all of its rows, or none. */
export default class ImportRunsController {
  async store({ project, params, actor, response }: HttpContext) {
    const found = await findImport(project.id, Number(params.id))
    await startImport(found, actor)
    return response.redirect().status(303).toPath(`/projects/${project.id}/imports/${found.id}`)
  }
}
