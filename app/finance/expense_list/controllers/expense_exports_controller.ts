import type { HttpContext } from '@adonisjs/core/http'
import i18nManager from '@adonisjs/i18n/services/main'
import { CSV, fileNamePart, sendStream, XLSX } from '#app/shared/http/send_stream'
import { inLocale, isLocale } from '#app/shared/locale'
import { today } from '#app/shared/today'
import { record } from '#app/audit_trail/change'
import { filterQuery, readExpenseFilter } from '#app/finance/expense_list/expense_filter'
import { csvTable } from '#app/finance/expense_list/csv_table'
import { EXPENSE_COLUMNS } from '#app/finance/expense_list/expense_columns'
import { expenseWorkbook } from '#app/finance/expense_list/expense_workbook'
import { exportColumns, type ExportWords } from '#app/finance/expense_list/export_columns'
import { filterWords } from '#app/finance/expense_list/filter_words'
import { seesSensitive } from '#app/finance/expenses/expense_policy'
import { findListSettings } from '#app/finance/expenses/queries/list_settings'
import { listExpenseChoices } from '#app/finance/expenses/queries/list_expense_choices'
import { everyExpense } from '#app/finance/expense_list/queries/list_expenses'

/**
 * The list as a file: everything the filter finds, in its order, with the columns of the screen or with all of them. The
 * download is recorded before the first byte leaves.
 */
export default class ExpenseExportsController {
  async workbook(ctx: HttpContext) {
    const { words, columns, rows, filter } = await this.listOf(ctx)
    const { project, actor, i18n } = ctx
    const choices = await listExpenseChoices(project.id, ['category', 'stage', 'period'])
    const title = inLocale(words.locale, project.titleLt, project.titleEn)
    const identity = {
      title: words.t('expense_list.sheet'),
      subtitle: `${project.code} · ${title} · ${filterWords(filter, choices, words)}`,
      author: actor.name,
      generatedAt: new Date(actor.now),
      isDraft: false,
      isSample: project.isSample,
    }
    await this.leaveTrace(ctx, 'xlsx', words, filter)
    return sendStream(ctx, expenseWorkbook(identity, columns, rows, words), {
      fileName: this.fileName(ctx, words, 'xlsx'),
      contentType: XLSX,
      failed: i18n.t('expense_list.export_failed'),
    })
  }

  async csv(ctx: HttpContext) {
    const { words, columns, rows, filter } = await this.listOf(ctx)
    await this.leaveTrace(ctx, 'csv', words, filter)
    return sendStream(ctx, csvTable(columns, rows, words.locale), {
      fileName: this.fileName(ctx, words, 'csv'),
      contentType: CSV,
      failed: ctx.i18n.t('expense_list.export_failed'),
    })
  }

  private async listOf({ project, actor, request, locale }: HttpContext) {
    const query = request.qs()
    const filter = readExpenseFilter(query)
    const { columns } = await findListSettings(actor.id!, project.id)
    const shown = query.columns === 'all' ? EXPENSE_COLUMNS : columns
    const language = isLocale(query.language) ? query.language : locale
    const i18n = i18nManager.locale(language)
    const words: ExportWords = {
      locale: language,
      t: (key, params) => i18n.t(key, params),
      erdfRateBp: project.erdfRateBp,
    }
    const reading = { seesSensitive: seesSensitive(actor), userId: actor.id, columns: shown }
    const rows = everyExpense(project.id, filter, reading)
    return { filter, words, columns: exportColumns(shown, words), rows }
  }

  private leaveTrace(
    { project, actor }: HttpContext,
    kind: string,
    { locale }: ExportWords,
    filter: Parameters<typeof filterQuery>[0]
  ) {
    return record(actor, {
      projectId: project.id,
      action: 'expense.exported',
      subjectType: 'project',
      subjectId: project.id,
      // a searched text may name a person, and the trail is read by more people than the list
      after: { kind, language: locale, filter: filterQuery({ ...filter, q: '' }) || null },
    })
  }

  private fileName({ project, actor }: HttpContext, { t }: ExportWords, ending: string): string {
    return `${fileNamePart(project.code)}-${t('expense_list.file_name')}-${today(actor.now)}.${ending}`
  }
}
