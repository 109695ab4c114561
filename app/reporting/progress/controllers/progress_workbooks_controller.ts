import type { HttpContext } from '@adonisjs/core/http'
import { progressWorkbook } from '#app/workbooks/progress/progress_workbook'
import { languageValidator } from '#app/reporting/period_validator'
import { readReport, seesMoney } from '#app/reporting/progress/controllers/report_page'
import { progressReportData } from '#app/reporting/progress/queries/progress_report_data'
import { sayIn, workbookWords } from '#app/reporting/say'
import { sendWorkbook } from '#app/reporting/send_workbook'

export default class ProgressWorkbooksController {
  async show(ctx: HttpContext) {
    const { project, request, actor } = ctx
    const { language } = await request.validateUsing(languageValidator)
    const inside = await readReport(ctx)
    const report = await progressReportData(project.id, inside, {
      locale: language,
      say: sayIn(language),
      name: actor.name,
      now: new Date(actor.now),
      seesSensitive: false,
      seesMoney: seesMoney(ctx),
    })
    const workbook = progressWorkbook(report, workbookWords(language))
    return sendWorkbook(ctx, workbook, { kind: 'progress', period: inside.period, language })
  }
}
