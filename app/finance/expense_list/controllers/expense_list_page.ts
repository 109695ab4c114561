import type { HttpContext } from '@adonisjs/core/http'
import { splitCofinancing } from '#app/money/cofinancing'
import { formatAmount, formatCurrency } from '#app/money/money_format'
import { isAllowed } from '#app/identity/permissions'
import {
  expenseListAddress,
  filterQuery,
  isNarrowed,
  isNarrowedFurther,
  LACKS,
  readExpenseFilter,
  type ExpenseFilter,
  type ExpenseSort,
} from '#app/finance/expense_list/expense_filter'
import { CHOOSABLE_COLUMNS, FIXED_COLUMN } from '#app/finance/expense_list/expense_columns'
import { shownColumns } from '#app/finance/expense_list/shown_columns'
import { listTabs, WHOLE_LIST } from '#app/finance/expense_list/list_tabs'
import { seesSensitive } from '#app/finance/expenses/expense_policy'
import { EXPENSE_STATUSES } from '#app/finance/expenses/models/expense'
import { derivedCosts } from '#app/finance/budget/queries/derived_costs'
import { filteredSums } from '#app/finance/expense_list/queries/filtered_sums'
import {
  listExpenseChoices,
  type ExpenseChoices,
} from '#app/finance/expenses/queries/list_expense_choices'
import { listExpenses } from '#app/finance/expense_list/queries/list_expenses'
import { findListSettings } from '#app/finance/expenses/queries/list_settings'
import { keptAnswers, projectState } from '#app/finance/expenses/queries/project_state'

/** What can be done with many expenses at once, by whom. */
const BULK_ACTS = [
  { act: 'submit', may: 'expenses.submit' },
  { act: 'approve', may: 'expenses.approve' },
  { act: 'move', may: 'expenses.edit' },
] as const

const keptChoices = keptAnswers<ExpenseChoices>()

/** The finance officer comes to find an invoice or to see what the chosen ones add up to; both stand on top. */
export async function showExpenseList(ctx: HttpContext) {
  const { view, project, actor, request } = ctx
  const settings = await findListSettings(actor.id!, project.id)
  const query = queryOf(request.qs(), settings.filters)
  const filter = readExpenseFilter(query)
  const { columns } = settings
  const reading = { seesSensitive: seesSensitive(actor), userId: actor.id, columns }
  const state = await projectState(project.id)
  const page = await listExpenses(project.id, filter, reading)
  const sums = await filteredSums(project.id, filter, reading, state)
  const { erdfRateBp } = project
  const choices = await keptChoices(state, project.id, () =>
    listExpenseChoices(project.id, ['category', 'stage', 'period'])
  )
  const path = request.url()
  const address = (changed: Record<string, string>) => expenseListAddress(path, query, changed)
  const shownQuery = filterQuery(filter)
  const tabs = listTabs(path, filter, settings.filters, actor)
  return view.render('finance/expenses/index', {
    page,
    sums,
    split: splitCofinancing(sums.declaredCents, erdfRateBp),
    splitOf: (cents: number) => splitCofinancing(cents, erdfRateBp),
    erdfRateBp,
    choices,
    filter,
    shownQuery,
    pageQuery: filter.after ? `${shownQuery}&after=${query.after}` : shownQuery,
    statuses: EXPENSE_STATUSES,
    lacks: LACKS,
    tabs,
    isSavable: shownQuery !== '' && !tabs.some(({ current }) => current),
    hasSaved: settings.filters.length > 0,
    wholeListHref: `${path}?${WHOLE_LIST}`,
    ...shownColumns(columns, (key) => ctx.i18n.t(key)),
    inItsCurrency: (cents: number, currency: string) =>
      currency === 'EUR'
        ? formatAmount(cents, ctx.locale)
        : formatCurrency(cents, currency, ctx.locale),
    bulkActs: BULK_ACTS.filter(({ may }) => isAllowed(actor, may)).map(({ act }) => act),
    choosable: CHOOSABLE_COLUMNS.filter((column) => column !== FIXED_COLUMN),
    isNarrowed: isNarrowed(filter),
    isNarrowedFurther: isNarrowedFurther(filter),
    derived: await derivedCosts(project.id, state),
    sorting: sortingOf(filter, address),
    nextHref: page.next && address({ after: page.next }),
    previousHref: page.previous && address({ after: page.previous }),
  })
}

/** What the address asks for; one that asks for nothing opens the filter that its reader wants first. */
function queryOf(
  typed: Record<string, unknown>,
  filters: readonly { query: string; isDefault: boolean }[]
): Record<string, unknown> {
  const first = Object.keys(typed).length === 0 && filters.find(({ isDefault }) => isDefault)
  return first ? Object.fromEntries(new URLSearchParams(first.query)) : typed
}

type Sorting = Record<ExpenseSort, { href: string; direction: string | undefined }>

/** Where each heading leads: the same column turns round, another starts with its largest. */
function sortingOf(
  filter: ExpenseFilter,
  address: (changed: Record<string, string>) => string
): Sorting {
  const heading = (sort: ExpenseSort) => {
    const isSorted = filter.sort === sort
    const direction = isSorted && filter.direction === 'desc' ? 'asc' : 'desc'
    return {
      href: address({ sort, direction }),
      direction: isSorted ? filter.direction : undefined,
    }
  }
  return {
    number: heading('number'),
    paid_on: heading('paid_on'),
    declared_cents: heading('declared_cents'),
  }
}
