import type { HttpContext } from '@adonisjs/core/http'
import i18nManager from '@adonisjs/i18n/services/main'
import db from '@adonisjs/lucid/services/db'
import { fileNamePart, sendStream, XLSX } from '#app/shared/http/send_stream'
import { inLocale, type Locale } from '#app/shared/locale'
import { record } from '#app/audit_trail/change'
import { staffWorkbook, type StaffSheetRow } from '#app/workbooks/staff/staff_workbook'
import { wordsOf } from '#app/workbooks/words'
import type { Choice } from '#app/finance/expenses/queries/list_expense_choices'
import { periodOf, seesPay } from '#app/finance/staff/controllers/staff_person'
import { staffOverview, type PersonSheet } from '#app/finance/staff/queries/staff_overview'
import { languageValidator } from '#app/finance/staff/staff_validator'

/** The working sheets of a period as a workbook, for the controller's file. */
export default class StaffWorkbooksController {
  async show(ctx: HttpContext) {
    const { request, project, actor, i18n } = ctx
    const { language } = await request.validateUsing(languageValidator)
    const period = await periodOf(ctx)
    const { people } = await staffOverview(project.id, period, seesPay(ctx))
    const i18nOf = i18nManager.locale(language)
    const words = wordsOf(language, (key, params) => i18nOf.t(`workbooks.${key}`, params))
    const workbook = staffWorkbook(
      {
        project: project.code,
        period: { number: period.code, startsOn: period.startsOn!, endsOn: period.endsOn! },
        author: actor.name,
        generatedAt: new Date(actor.now),
        isSample: await isSample(project.id),
        showsPay: seesPay(ctx),
        rows: people.flatMap((person) => rowsOf(person, language, (key) => i18nOf.t(key))),
      },
      words
    )
    await record(actor, {
      projectId: project.id,
      action: 'workbook.downloaded',
      subjectType: 'reporting_period',
      subjectId: period.id,
      after: { kind: 'staff', period: Number(period.code), language },
    })
    return sendStream(ctx, workbook, {
      fileName: `${fileNamePart(project.code)}-${fileOf(period, language)}.xlsx`,
      contentType: XLSX,
      failed: i18n.t('reporting.workbook_failed'),
    })
  }
}

function fileOf(period: Choice, language: Locale): string {
  return `${period.code}-${language === 'lt' ? 'darbo-uzmokestis' : 'staff-costs'}`
}

async function isSample(projectId: number): Promise<boolean> {
  const row = await db.from('projects').where('id', projectId).select('is_sample').firstOrFail()
  return Boolean(row.is_sample)
}

function rowsOf(
  person: PersonSheet,
  locale: Locale,
  say: (key: string) => string
): StaffSheetRow[] {
  return person.sheet.months.map((month) => {
    const year = person.years.find((one) => month.month.startsWith(one.year))
    return {
      position: inLocale(locale, person.positionLt, person.positionEn),
      code: person.code,
      month: month.month.slice(0, 7),
      method: say(`staff.method.${month.method}`),
      salaryCents: month.grossSalaryCents,
      contributionsCents: month.contributionsCents,
      grossCents: month.grossCents,
      shareBp: month.shareBp,
      hours: month.hours,
      rateCents: month.rateCents,
      amountCents: month.amountCents,
      yearHours: month.method === 'hourly' ? (year?.hours ?? null) : null,
      capHours: month.capHours,
      missing: month.missing.map((kind) => say(`staff.proof.${kind}`)).join(', '),
      expense: person.claim?.reference ?? null,
    }
  })
}
