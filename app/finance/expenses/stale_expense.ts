import type { I18n } from '@adonisjs/i18n'
import type { FormState } from '#app/shared/http/form'
import type { Locale } from '#app/shared/locale'
import { formValuesOf } from '#app/finance/expenses/expense_form'
import type { ProjectFacts } from '#app/finance/expenses/queries/find_project_facts'
import type Expense from '#app/finance/expenses/models/expense'

type Options = Record<string, { value: string; label: string }[]>

const LISTS: Record<string, string> = {
  costCategoryId: 'category',
  stageId: 'stage',
  activityId: 'activity',
  reportingPeriodId: 'period',
  councilDecisionId: 'decision',
  supplierId: 'supplier',
  contractId: 'contract',
}

/** The fields in which a stale form differs from what somebody else saved meanwhile, both in words. */
export function staleExpenseDifferences(
  form: FormState,
  project: Pick<ProjectFacts, 'vatRecoverable'>,
  options: Options,
  i18n: I18n,
  locale: Locale
): { label: string; yours: string; stored: string }[] {
  if (!form.stale) return []
  const stored = formValuesOf(form.stale.stored as unknown as Expense, project, locale)
  const inWords = (name: string, value: unknown) => {
    const text = value === null || value === undefined ? '' : String(value)
    const list = options[LISTS[name] ?? '']
    return list?.find((option) => option.value === text)?.label ?? text
  }
  return Object.keys(stored)
    .map((name) => ({
      label: i18n.t(`finance.typed.${name}`),
      yours: inWords(name, form.values[name]),
      stored: inWords(name, stored[name]),
    }))
    .filter(({ yours, stored: theirs }) => yours !== theirs)
}
