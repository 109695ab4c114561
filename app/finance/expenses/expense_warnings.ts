import type { Choice } from '#app/finance/expenses/queries/list_expense_choices'
import type { TypedExpense } from '#app/finance/expenses/typed_expense'

/** Something worth a second look; nothing is refused for it. A translation key under `finance.warning`. */
export type ExpenseWarning = { key: string; params?: Record<string, string | number> }

type Window = { startsOn: string; endsOn: string }

/** Dates that lie outside the project, the stage or the reporting period chosen. Source: domain.md 10, 11. */
export function dateWarnings(
  typed: Pick<TypedExpense, 'paidOn' | 'invoicedOn'>,
  project: Window,
  stage: Choice | undefined,
  period: Choice | undefined
): ExpenseWarning[] {
  const warnings: ExpenseWarning[] = []
  const { paidOn, invoicedOn } = typed
  if (isOutside(paidOn, project)) {
    warnings.push({ key: 'paid_outside_project', params: windowParams(project) })
  }
  if (isOutside(invoicedOn, project)) {
    warnings.push({ key: 'invoiced_outside_project', params: windowParams(project) })
  }
  if (stage && isOutside(paidOn, windowOf(stage))) {
    warnings.push({ key: 'paid_outside_stage', params: windowParams(windowOf(stage)) })
  }
  if (period && isOutside(paidOn, windowOf(period))) {
    warnings.push({ key: 'paid_outside_period', params: windowParams(windowOf(period)) })
  }
  return warnings
}

function isOutside(day: string | null, { startsOn, endsOn }: Window): boolean {
  return day !== null && (day < startsOn || day > endsOn)
}

function windowOf(choice: Choice): Window {
  return { startsOn: choice.startsOn ?? '', endsOn: choice.endsOn ?? '9999-12-31' }
}

function windowParams({ startsOn, endsOn }: Window) {
  return { from: startsOn, to: endsOn }
}
