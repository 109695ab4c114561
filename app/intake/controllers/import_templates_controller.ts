import type { HttpContext } from '@adonisjs/core/http'
import { templateWorkbook, type TemplateColumn } from '#app/workbooks/template_workbook'
import { factsOfField, IMPORT_FIELDS } from '#app/intake/expense_rows/fields'
import { EXPORTED } from '#app/intake/own_headings'
import { XLSX } from '#app/intake/source_files'

/** An empty table whose headings are known, in the language of the page. */
export default class ImportTemplatesController {
  async show({ i18n, response }: HttpContext) {
    const columns = IMPORT_FIELDS.map((field): TemplateColumn => {
      const { kind } = factsOfField(field)
      const title = i18n.t(`expense_columns.${EXPORTED[field][0]}`)
      const width = field.startsWith('description') ? 40 : Math.max(14, title.length + 2)
      return { title, width, kind: kind === 'date' || kind === 'money' ? kind : 'text' }
    })
    const content = await templateWorkbook(i18n.t('imports.template_sheet'), columns)
    response.header('Content-Type', XLSX)
    response.header(
      'Content-Disposition',
      `attachment; filename="${i18n.t('imports.template_file')}.xlsx"`
    )
    response.header('Cache-Control', 'no-store')
    return response.send(content)
  }
}
