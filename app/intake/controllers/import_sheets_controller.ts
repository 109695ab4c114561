import type { HttpContext } from '@adonisjs/core/http'
import { chooseSheet } from '#app/intake/actions/choose_sheet'
import { sheetValidator } from '#app/intake/import_validator'
import { findImport } from '#app/intake/queries/find_import'
import { sheetsOf } from '#app/intake/queries/sheets_of'

/** Another sheet of the same file, or another row as its headings. */
export default class ImportSheetsController {
  async update({ project, params, request, actor, response }: HttpContext) {
    const found = await findImport(project.id, Number(params.id))
    const { sheet, headerRow } = await request.validateUsing(sheetValidator)
    const isSame = (sheet ?? '') === found.sheetName
    const chosen = { sheet: sheet ?? '', headerRow: isSame ? (headerRow ?? undefined) : undefined }
    await chooseSheet(found, await sheetsOf(found), chosen, actor)
    return response
      .redirect()
      .status(303)
      .toPath(`/projects/${project.id}/imports/${found.id}/mapping`)
  }
}
