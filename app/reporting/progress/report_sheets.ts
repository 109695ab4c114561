import i18nManager from '@adonisjs/i18n/services/main'
import { inLocale, type Locale } from '#app/shared/locale'
import type { ProgressReportData } from '#app/workbooks/progress/progress_report_data'
import { toldOf } from '#app/reporting/progress/facts/chosen_facts'
import type { ActivityFact } from '#app/reporting/progress/facts/activity_facts'
import type {
  CommunicationFact,
  PublicityFact,
} from '#app/reporting/progress/facts/communication_facts'
import type { CostFact } from '#app/reporting/progress/facts/cost_facts'
import type { DeadlineFact } from '#app/reporting/progress/facts/deadline_facts'
import type { DeliverableFact } from '#app/reporting/progress/facts/deliverable_facts'
import type { DeviationFact } from '#app/reporting/progress/facts/deviation_facts'
import type { FactKind } from '#app/reporting/progress/facts/fact'
import type { IndicatorFact } from '#app/reporting/progress/facts/indicator_facts'
import type { MeetingFact } from '#app/reporting/progress/facts/meeting_facts'
import type { RiskFact } from '#app/reporting/progress/facts/risk_facts'
import { NARRATIVE_PARTS, type Narrative } from '#app/reporting/progress/narrative'
import { progressChecks } from '#app/reporting/progress/progress_checks'
import type { InsideReport } from '#app/reporting/progress/queries/inside_report'

/** What the workbook shows beside its cover. */
export type ReportSheets = Omit<
  ProgressReportData,
  'state' | keyof import('#app/workbooks/report_identity').ReportIdentity
>

/** The sheets of a report in one language: what was written and the facts that were chosen, as the log holds them now. */
export function reportSheets(inside: InsideReport, locale: Locale): ReportSheets {
  return {
    narrative: narrativeRows(inside.report.narrative, locale),
    ...planSheets(inside, locale),
    ...resultSheets(inside, locale),
    ...riskSheets(inside, locale),
    spending: rowsOf<CostFact>(inside, 'cost', locale).map(({ row, comment }) => ({
      ...row[locale],
      comment,
    })),
    checks: progressChecks(inside, locale),
  }
}

export function narrativeRows(narrative: Narrative, locale: Locale) {
  return NARRATIVE_PARTS.map((part) => ({
    part,
    text: narrative[`${part}${locale === 'lt' ? 'Lt' : 'En'}`],
  }))
}

function rowsOf<F extends { row: any }>({ facts }: InsideReport, kind: FactKind, locale: Locale) {
  return toldOf<F['row']>(facts, kind).map(({ row, chosen }) => ({
    row,
    goal: chosen.goal,
    comment: inLocale(locale, chosen.commentLt, chosen.commentEn) || null,
  }))
}

function planSheets(
  inside: InsideReport,
  locale: Locale
): Pick<ReportSheets, 'activities' | 'deadlines' | 'meetings'> {
  const pick = (lt: string | null, en: string | null) => inLocale(locale, lt, en)
  const deviations = inside.facts.filter(({ kind, chosen }) => kind === 'deviation' && chosen)
  const deviationOf = (activityId: number) =>
    deviations
      .filter(({ row }) => row?.activityId === activityId)
      .map(({ row }) => pick(row.titleLt, row.titleEn))
      .join('; ')
  const kindOf = (kind: string) => i18nManager.locale(locale).t(`workplan.kind.${kind}`)
  return {
    activities: rowsOf<ActivityFact>(inside, 'activity', locale).map(({ row, goal, comment }) => ({
      number: row.number,
      stage: pick(row.stageLt, row.stageEn),
      title: pick(row.titleLt, row.titleEn),
      owner: pick(row.ownerLt, row.ownerEn) || null,
      startsOn: row.startsOn,
      endsOn: row.endsOn,
      state: row.status,
      goal,
      expectedResult: pick(row.expectedResultLt, row.expectedResultEn) || null,
      resultSoFar: pick(row.resultLt, row.resultEn) || null,
      deviation: deviationOf(row.id) || null,
      comment,
    })),
    meetings: rowsOf<MeetingFact>(inside, 'meeting', locale).map(({ row, comment }) => ({
      kind: row.kind,
      title: pick(row.titleLt, row.titleEn),
      heldOn: row.heldOn,
      place: row.place,
      people: row.people,
      hasMinutes: row.hasMinutes,
      hasAttendance: row.hasAttendance,
      comment,
    })),
    deadlines: rowsOf<DeadlineFact>(inside, 'deadline', locale).map(({ row, comment }) => ({
      title: pick(row.titleLt, row.titleEn),
      kind: kindOf(row.kind),
      dueOn: row.dueOn,
      owner: pick(row.ownerLt, row.ownerEn) || null,
      state: row.status,
      doneOn: row.doneOn,
      daysLate: row.daysLate,
      comment,
    })),
  }
}

function resultSheets(
  inside: InsideReport,
  locale: Locale
): Pick<ReportSheets, 'deliverables' | 'indicators' | 'communication' | 'publicity'> {
  const pick = (lt: string | null, en: string | null) => inLocale(locale, lt, en)
  const stateOf = (state: string) => i18nManager.locale(locale).t(`deliverables.status.${state}`)
  return {
    deliverables: rowsOf<DeliverableFact>(inside, 'deliverable', locale).map(
      ({ row, comment }) => ({
        number: row.number,
        title: pick(row.titleLt, row.titleEn),
        activity: row.activityNumber
          ? `${row.activityNumber} ${pick(row.activityLt, row.activityEn)}`
          : null,
        state: stateOf(row.status),
        dueOn: row.dueOn,
        deliveredOn: row.deliveredOn,
        target: row.targetCount,
        deliveredNow: row.deliveredNow,
        deliveredSoFar: row.deliveredSoFar,
        comment,
      })
    ),
    indicators: rowsOf<IndicatorFact>(inside, 'indicator', locale).map(({ row, comment }) => ({
      number: row.number,
      title: pick(row.titleLt, row.titleEn),
      unit: pick(row.unitLt, row.unitEn),
      base: row.base,
      target: row.target,
      before: row.before,
      now: row.now,
      source: pick(row.sourceLt, row.sourceEn) || null,
      comment,
    })),
    communication: rowsOf<CommunicationFact>(inside, 'communication', locale).map(
      ({ row, comment }) => ({
        kind: row.kind,
        title: pick(row.titleLt, row.titleEn),
        publishedOn: row.publishedOn,
        url: row.url,
        reach: row.reach,
        comment,
      })
    ),
    publicity: rowsOf<PublicityFact>(inside, 'publicity', locale).map(({ row, comment }) => ({
      title: pick(row.titleLt, row.titleEn),
      state: row.status,
      dueOn: row.dueOn,
      metOn: row.metOn,
      comment,
    })),
  }
}

function riskSheets(
  inside: InsideReport,
  locale: Locale
): Pick<ReportSheets, 'risks' | 'deviations'> {
  const pick = (lt: string | null, en: string | null) => inLocale(locale, lt, en)
  return {
    risks: rowsOf<RiskFact>(inside, 'risk', locale).map(({ row, comment }) => ({
      number: row.number,
      title: pick(row.titleLt, row.titleEn),
      likelihood: row.likelihood,
      impact: row.impact,
      state: row.status,
      response: pick(row.responseLt, row.responseEn) || null,
      owner: pick(row.ownerLt, row.ownerEn) || null,
      comment,
    })),
    deviations: rowsOf<DeviationFact>(inside, 'deviation', locale).map(({ row, comment }) => ({
      noticedOn: row.noticedOn,
      title: pick(row.titleLt, row.titleEn),
      activity: row.activityNumber
        ? `${row.activityNumber} ${pick(row.activityLt, row.activityEn)}`
        : null,
      reason: pick(row.reasonLt, row.reasonEn) || null,
      response: pick(row.responseLt, row.responseEn) || null,
      state: row.status,
      resolvedOn: row.resolvedOn,
      comment,
    })),
  }
}
