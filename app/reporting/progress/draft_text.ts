import { formatDateLong, type Locale } from '#app/shared/locale'
import { toldOf, type ToldFact } from '#app/reporting/progress/facts/chosen_facts'
import type { FactKind } from '#app/reporting/progress/facts/fact'
import { figure } from '#app/reporting/progress/facts/fact'
import type { ActivityFact } from '#app/reporting/progress/facts/activity_facts'
import type { CommunicationFact } from '#app/reporting/progress/facts/communication_facts'
import type { DeadlineFact } from '#app/reporting/progress/facts/deadline_facts'
import type { DeliverableFact } from '#app/reporting/progress/facts/deliverable_facts'
import type { DeviationFact } from '#app/reporting/progress/facts/deviation_facts'
import type { IndicatorFact } from '#app/reporting/progress/facts/indicator_facts'
import type { MeetingFact } from '#app/reporting/progress/facts/meeting_facts'

type Say = (key: string, params?: Record<string, string | number>) => string
type Titled = { titleLt: string; titleEn: string | null }

/**
 * A summary of what a report tells, a sentence a kind, for a person to mend. Money is left out: more people read the text than
 * may see it.
 * @param say words under `progress.draft.` in the language
 */
export function draftText(
  facts: readonly ToldFact[],
  period: { startsOn: string; endsOn: string },
  locale: Locale,
  say: Say
): string {
  const quoted = ({ titleLt, titleEn }: Titled) =>
    say('quoted', { title: (locale === 'en' ? titleEn : null) || titleLt })
  const names = (rows: readonly Titled[]) => rows.map(quoted).join('; ')
  const rowsOf = <F extends { row: any }>(kind: FactKind): F['row'][] =>
    toldOf<F['row']>(facts, kind).map(({ row }) => row)
  const told = (key: string, rows: readonly Titled[], params = {}) =>
    rows.length === 0 ? [] : [say(key, { count: rows.length, names: names(rows), ...params })]

  const activities = rowsOf<ActivityFact>('activity')
  const done = activities.filter(({ status }) => status === 'done')
  const late = activities.filter(({ isLate }) => isLate)
  const ongoing = activities.filter(({ status, isLate }) => status === 'ongoing' && !isLate)
  const meetings = rowsOf<MeetingFact>('meeting')
  const people = meetings.reduce((sum, meeting) => sum + (meeting.people ?? 0), 0)
  const delivered = rowsOf<DeliverableFact>('deliverable').filter((row) => row.deliveredNow > 0)
  const from = formatDateLong(period.startsOn, locale)
  const to = formatDateLong(period.endsOn, locale)
  return [
    say('period', {
      from,
      to,
      done: done.length,
      ongoing: ongoing.length,
      late: late.length,
    }),
    ...told('done', done),
    ...told('late', late),
    ...told('meetings', meetings, { people }),
    ...told('deliverables', delivered),
    ...indicators(rowsOf<IndicatorFact>('indicator'), locale, say),
    ...told('communication', rowsOf<CommunicationFact>('communication')),
    ...deadlines(rowsOf<DeadlineFact>('deadline'), say),
    ...told('deviations', rowsOf<DeviationFact>('deviation')),
  ].join('\n')
}

/** Indicators that have a value of the period, each with how far it is. */
function indicators(rows: IndicatorFact['row'][], locale: Locale, say: Say): string[] {
  const measured = rows.filter(({ value }) => value !== null)
  if (measured.length === 0) return []
  const each = measured.map((row) =>
    say('indicator', {
      title: (locale === 'en' ? row.titleEn : null) || row.titleLt,
      total: figure(row.total, locale),
      target: figure(row.target, locale),
      unit: (locale === 'en' ? row.unitEn : null) || row.unitLt,
    })
  )
  return [say('indicators', { count: measured.length, names: each.join('; ') })]
}

function deadlines(rows: DeadlineFact['row'][], say: Say): string[] {
  const settled = rows.filter(
    ({ status, daysLate }) => status === 'done' || (status === 'open' && daysLate > 0)
  )
  if (settled.length === 0) return []
  const kept = settled.filter(({ status, daysLate }) => status === 'done' && daysLate === 0)
  return [say('deadlines', { all: settled.length, kept: kept.length })]
}
