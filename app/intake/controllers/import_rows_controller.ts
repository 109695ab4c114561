import type { HttpContext } from '@adonisjs/core/http'
import { correctRows } from '#app/intake/actions/correct_rows'
import { readCorrections } from '#app/intake/import_validator'
import { findImport } from '#app/intake/queries/find_import'

/** Cells corrected in the preview. */
export default class ImportRowsController {
  async update({ project, params, request, actor, session, i18n, response }: HttpContext) {
    const found = await findImport(project.id, Number(params.id))
    await correctRows(found, readCorrections(request.body()), actor)
    session.flash('success', i18n.t('imports.preview.corrected'))
    const only = request.input('only') === 'wrong' ? '?only=wrong' : ''
    return response
      .redirect()
      .status(303)
      .toPath(`/projects/${project.id}/imports/${found.id}${only}`)
  }
}
