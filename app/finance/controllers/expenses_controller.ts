import type { HttpContext } from '@adonisjs/core/http'
import { splitCofinancing } from '#app/money/cofinancing'
import { answerForm } from '#app/shared/http/form'
import { deleteDraft } from '#app/finance/actions/delete_draft'
import { logExpense } from '#app/finance/actions/log_expense'
import { updateExpense } from '#app/finance/actions/update_expense'
import { attachmentOf } from '#app/finance/controllers/attachment_of'
import { showExpenseForm } from '#app/finance/controllers/expense_form_page'
import { showExpense, visibleExpense } from '#app/finance/controllers/expense_page'
import { assertSubmissionKey } from '#app/finance/controllers/submission_key'
import {
  expenseListAddress,
  isNarrowed,
  isNarrowedFurther,
  readExpenseFilter,
  type ExpenseFilter,
  type ExpenseSort,
} from '#app/finance/expense_filter'
import ExpensePolicy, { seesSensitive } from '#app/finance/expense_policy'
import { expenseValidator, newExpenseValidator } from '#app/finance/expense_validator'
import { EXPENSE_STATUSES } from '#app/finance/models/expense'
import { derivedCosts } from '#app/finance/queries/derived_costs'
import { filteredSums } from '#app/finance/queries/filtered_sums'
import { listExpenseChoices, type ExpenseChoices } from '#app/finance/queries/list_expense_choices'
import { keptAnswers, projectState } from '#app/finance/queries/project_state'
import { listExpenses } from '#app/finance/queries/list_expenses'

const keptChoices = keptAnswers<ExpenseChoices>()

export default class ExpensesController {
  /** The finance officer comes to find an invoice or to see what the chosen ones add up to; both stand on top. */
  async index({ view, project, actor, request }: HttpContext) {
    const query = request.qs()
    const filter = readExpenseFilter(query)
    const reading = { seesSensitive: seesSensitive(actor) }
    const state = await projectState(project.id)
    const page = await listExpenses(project.id, filter, reading)
    const sums = await filteredSums(project.id, filter, reading.seesSensitive, state)
    const { erdfRateBp } = project
    const choices = await keptChoices(state, project.id, () =>
      listExpenseChoices(project.id, ['category', 'stage', 'period'])
    )
    const address = (changed: Record<string, string>) =>
      expenseListAddress(request.url(), query, changed)
    return view.render('finance/expenses/index', {
      page,
      sums,
      split: splitCofinancing(sums.declaredCents, erdfRateBp),
      erdfRateBp,
      choices,
      filter,
      typed: query,
      statuses: EXPENSE_STATUSES,
      isNarrowed: isNarrowed(filter),
      isNarrowedFurther: isNarrowedFurther(filter),
      derived: await derivedCosts(project.id, state),
      sorting: sortingOf(filter, address),
      nextHref: page.next && address({ after: page.next }),
      previousHref: page.previous && address({ after: page.previous }),
    })
  }

  create(ctx: HttpContext) {
    return showExpenseForm(ctx, null)
  }

  async store(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const { request, session, i18n, response, project, actor } = ctx
        assertSubmissionKey(ctx)
        const typed = await request.validateUsing(newExpenseValidator)
        const attachment = await attachmentOf(ctx)
        const { expense, isRepeated } = await logExpense(typed, attachment, actor)
        const { reference } = expense
        const message = isRepeated ? 'finance.expense_logged_already' : 'finance.expense_logged'
        session.flash('success', i18n.t(message, { reference }))
        return response
          .redirect()
          .status(303)
          .toPath(`/projects/${project.id}/expenses/${expense.id}`)
      },
      (form) => showExpenseForm(ctx, null, form)
    )
  }

  async show(ctx: HttpContext) {
    return showExpense(ctx, await visibleExpense(ctx))
  }

  async edit(ctx: HttpContext) {
    const expense = await visibleExpense(ctx)
    await ctx.bouncer.with(ExpensePolicy).authorize('edit')
    return showExpenseForm(ctx, expense)
  }

  async update(ctx: HttpContext) {
    const expense = await visibleExpense(ctx)
    await ctx.bouncer.with(ExpensePolicy).authorize('edit')
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(expenseValidator)
        await updateExpense(expense.id, typed, ctx.actor)
        const { session, i18n, response, project } = ctx
        session.flash('success', i18n.t('finance.expense_saved', { reference: expense.reference }))
        return response
          .redirect()
          .status(303)
          .toPath(`/projects/${project.id}/expenses/${expense.id}`)
      },
      (form) => showExpenseForm(ctx, expense, form)
    )
  }

  async destroy(ctx: HttpContext) {
    const { actor, bouncer, session, i18n, response, project } = ctx
    const { id } = await visibleExpense(ctx)
    await bouncer.with(ExpensePolicy).authorize('edit')
    const reference = await deleteDraft(id, actor)
    session.flash('success', i18n.t('finance.draft_deleted', { reference }))
    return response.redirect().status(303).toPath(`/projects/${project.id}/expenses`)
  }
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
