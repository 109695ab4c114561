import i18nManager from '@adonisjs/i18n/services/main'
import type { HttpContext } from '@adonisjs/core/http'
import { fileNamePart, sendStream, XLSX } from '#app/shared/http/send_stream'
import { record } from '#app/audit_trail/change'
import { findProject } from '#app/projects/queries/find_project'
import { budgetWorkbook } from '#app/workbooks/budget/budget_workbook'
import { budgetData } from '#app/finance/budget/budget_data'
import { budgetWorkbookValidator } from '#app/finance/budget/budget_validator'
import { versionPair } from '#app/finance/budget/queries/version_pair'
import { workbookWords } from '#app/finance/expenses/workbook_words'

/** A budget version as a file. The download is recorded before the first byte leaves. */
export default class BudgetWorkbooksController {
  async show(ctx: HttpContext) {
    const { project, params, request, actor } = ctx
    const { with: withId, language } = await request.validateUsing(budgetWorkbookValidator)
    const pair = await versionPair(project.id, Number(params.id), withId)
    const i18n = i18nManager.locale(language)
    const reader = { locale: language, name: actor.name, now: new Date(actor.now) }
    const row = await findProject(project.id)
    const data = budgetData(row!, pair, reader, (key, words) => i18n.t(key, words))
    const { id, number } = pair.newer.version
    await record(actor, {
      projectId: project.id,
      action: 'budget_version.downloaded',
      subjectType: 'budget_version',
      subjectId: id,
      after: { number, language, comparedWith: pair.older?.version.number ?? null },
    })
    sendStream(ctx, budgetWorkbook(data, workbookWords(language)), {
      fileName: `${fileNamePart(project.code)}-${i18n.t('flexibility.file_name', { number })}.xlsx`,
      contentType: XLSX,
      failed: ctx.i18n.t('reporting.workbook_failed'),
    })
  }
}
