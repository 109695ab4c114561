import type { HttpContext } from '@adonisjs/core/http'
import { undoImport } from '#app/intake/actions/undo_import'

/** A whole import is taken back. */
export default class ImportUndoingsController {
  async store({ project, params, actor, session, i18n, response }: HttpContext) {
    const undone = await undoImport(Number(params.id), actor)
    session.flash('success', i18n.t('imports.undone', { count: undone.rowCount }))
    return response.redirect().status(303).toPath(`/projects/${project.id}/imports/${undone.id}`)
  }
}
