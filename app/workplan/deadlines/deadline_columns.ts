import type { TitledColumn } from '#app/workbooks/columns'
import { inLocale, type Locale } from '#app/shared/locale'
import type { DeadlineRow } from '#app/workplan/deadlines/deadline_row'

type Say = (key: string, params?: Record<string, string | number>) => string

/** The columns of the list as a file: what the screen shows in a line, each fact in a cell of its own. */
export function deadlineColumns(locale: Locale, say: Say): TitledColumn<DeadlineRow>[] {
  const pick = (lt: string | null, en: string | null) => inLocale(locale, lt, en) || null
  const columns: Omit<TitledColumn<DeadlineRow>, 'title'>[] = [
    { key: 'due_on', width: 12, kind: 'date', value: (d) => d.dueOn },
    { key: 'day_off', width: 24, kind: 'text', value: (d) => dayOffName(d, locale, say) },
    {
      key: 'next_working_day',
      width: 13,
      kind: 'date',
      value: (d) => d.dayOff?.nextWorkingDay ?? null,
    },
    { key: 'title', width: 48, kind: 'text', value: (d) => pick(d.titleLt, d.titleEn) },
    { key: 'kind', width: 20, kind: 'text', value: (d) => say(`workplan.kind.${d.kind}`) },
    {
      key: 'activity',
      width: 32,
      kind: 'text',
      value: (d) =>
        d.activityNumber ? `${d.activityNumber} ${pick(d.activityLt, d.activityEn)}` : null,
    },
    { key: 'period', width: 12, kind: 'count', value: (d) => d.periodNumber },
    { key: 'owner', width: 26, kind: 'text', value: (d) => pick(d.ownerLt, d.ownerEn) },
    { key: 'deputy', width: 26, kind: 'text', value: (d) => pick(d.deputyLt, d.deputyEn) },
    { key: 'state', width: 16, kind: 'text', value: (d) => say(`deadlines.state.${d.timing}`) },
    { key: 'days_late', width: 12, kind: 'count', value: (d) => d.daysLate },
    {
      key: 'escalated',
      width: 20,
      kind: 'text',
      value: (d) => (d.isEscalated ? say('deadlines.escalated') : null),
    },
    { key: 'done_on', width: 12, kind: 'date', value: (d) => d.doneOn },
    { key: 'completion_note', width: 40, kind: 'text', value: (d) => d.completionNote },
    { key: 'no_proof_reason', width: 32, kind: 'text', value: (d) => d.noProofReason },
    { key: 'note', width: 40, kind: 'text', value: (d) => d.note },
  ]
  return columns.map((column) => ({ ...column, title: say(`deadlines.column.${column.key}`) }))
}

function dayOffName({ dayOff }: DeadlineRow, locale: Locale, say: Say): string | null {
  if (!dayOff) return null
  const name = inLocale(locale, dayOff.nameLt, dayOff.nameEn)
  return name || say(`deadlines.${dayOff.isSunday ? 'sunday' : 'saturday'}`)
}
