import type { HttpContext } from '@adonisjs/core/http'
import i18nManager from '@adonisjs/i18n/services/main'
import { progressWorkbook } from '#app/workbooks/progress/progress_workbook'
import { languageValidator } from '#app/reporting/period_validator'
import { findPeriod } from '#app/reporting/queries/find_period'
import { progressReportData } from '#app/reporting/queries/progress_report_data'
import { sayIn, workbookWords } from '#app/reporting/say'
import { sendWorkbook } from '#app/reporting/send_workbook'

export default class ProgressWorkbooksController {
  async show(ctx: HttpContext) {
    const { project, params, request, actor } = ctx
    const { language } = await request.validateUsing(languageValidator)
    const { period } = await findPeriod(project.id, Number(params.id))
    const report = await progressReportData(project.id, period, {
      locale: language,
      say: sayIn(language),
      name: actor.name,
      now: new Date(actor.now),
      seesSensitive: false,
      deadlineKind: (kind) => i18nManager.locale(language).t(`workplan.kind.${kind}`),
    })
    const workbook = progressWorkbook(report, workbookWords(language))
    return sendWorkbook(ctx, workbook, { kind: 'progress', period, language })
  }
}
