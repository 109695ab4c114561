import type { HttpContext } from '@adonisjs/core/http'
import i18nManager from '@adonisjs/i18n/services/main'
import { fileNamePart, sendStream, XLSX } from '#app/shared/http/send_stream'
import { inLocale, isLocale } from '#app/shared/locale'
import { today } from '#app/shared/today'
import { record } from '#app/audit_trail/change'
import { tableWorkbook } from '#app/workbooks/table_workbook'
import { wordsOf } from '#app/workbooks/words'
import { deadlineColumns } from '#app/workplan/deadlines/deadline_columns'
import { filterAddress, readDeadlineFilter } from '#app/workplan/deadlines/deadline_filter'
import { everyDeadline } from '#app/workplan/deadlines/queries/list_deadlines'

export default class DeadlineExportsController {
  /** The list as it is filtered, in its order. The download is recorded before the first byte leaves. */
  async show(ctx: HttpContext) {
    const { project, actor, request } = ctx
    const query = request.qs()
    const filter = readDeadlineFilter(query)
    const locale = isLocale(query.language) ? query.language : ctx.locale
    const i18n = i18nManager.locale(locale)
    const day = today(actor.now)
    const title = i18n.t('workplan.deadlines')
    const tab = i18n.t(`deadlines.tab.${filter.tab}`)
    const identity = {
      title,
      subtitle: `${project.code} · ${inLocale(locale, project.titleLt, project.titleEn)} · ${tab}`,
      author: actor.name,
      generatedAt: new Date(actor.now),
      isDraft: false,
      isSample: project.isSample,
    }
    await record(actor, {
      projectId: project.id,
      action: 'deadline.exported',
      subjectType: 'project',
      subjectId: project.id,
      after: { kind: 'xlsx', language: locale, filter: filterAddress(filter).slice(1) || null },
    })
    const columns = deadlineColumns(locale, (key, params) => i18n.t(key, params))
    const rows = everyDeadline(project.id, filter, actor.id, day)
    const words = wordsOf(locale, (key, params) => i18n.t(`workbooks.${key}`, params))
    return sendStream(ctx, tableWorkbook(identity, { name: title, title, columns, rows }, words), {
      fileName: `${fileNamePart(project.code)}-${i18n.t('deadlines.file_name')}-${day}.xlsx`,
      contentType: XLSX,
      failed: ctx.i18n.t('deadlines.export_failed'),
    })
  }
}
