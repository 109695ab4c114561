import type { HttpContext } from '@adonisjs/core/http'
import { isAllowed } from '#app/identity/permissions'
import { financialWorkbook } from '#app/workbooks/financial/financial_workbook'
import { languageValidator } from '#app/reporting/period_validator'
import { financialReportData } from '#app/reporting/queries/financial_report_data'
import { findPeriod } from '#app/reporting/queries/find_period'
import { sayIn, workbookWords } from '#app/reporting/say'
import { sendWorkbook } from '#app/reporting/send_workbook'

export default class FinancialWorkbooksController {
  async show(ctx: HttpContext) {
    const { project, params, request, actor } = ctx
    const { language } = await request.validateUsing(languageValidator)
    const { period, periods } = await findPeriod(project.id, Number(params.id))
    const report = await financialReportData(project.id, period, periods, {
      locale: language,
      say: sayIn(language),
      name: actor.name,
      now: new Date(actor.now),
      seesSensitive: isAllowed(actor, 'documents.view_sensitive'),
    })
    const workbook = financialWorkbook(report, workbookWords(language))
    return sendWorkbook(ctx, workbook, { kind: 'financial', period, language })
  }
}
