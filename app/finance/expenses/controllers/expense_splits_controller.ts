import type { HttpContext } from '@adonisjs/core/http'
import { grossOf } from '#app/money/expense_amounts'
import { splitAmounts } from '#app/money/split_amounts'
import { RuleBroken } from '#app/shared/errors'
import { answerForm } from '#app/shared/http/form'
import { splitExpense } from '#app/finance/expenses/actions/split_expense'
import { visibleExpense } from '#app/finance/expenses/controllers/expense_page'
import { formOptions } from '#app/finance/expenses/expense_form'
import { pressedValidator } from '#app/finance/expenses/expense_validator'
import {
  allotmentOf,
  MOST_LINES,
  readSplitLines,
  readTypedLines,
  SPLIT_METHODS,
  weightOf,
  type SplitMethod,
} from '#app/finance/expenses/split_lines'
import type { ExpenseDetails } from '#app/finance/expenses/queries/find_expense'
import { findProjectFacts } from '#app/finance/expenses/queries/find_project_facts'
import { listExpenseChoices } from '#app/finance/expenses/queries/list_expense_choices'

/**
 * One invoice over several stages, activities or periods. The finance officer must see at once what is left to allot and
 * what each line will be.
 */
export default class ExpenseSplitsController {
  async create(ctx: HttpContext) {
    return this.show(ctx, await visibleExpense(ctx))
  }

  async store(ctx: HttpContext) {
    const expense = await visibleExpense(ctx)
    return answerForm(
      ctx,
      async () => {
        const { request, actor, session, i18n, response, project } = ctx
        if (expense.status !== 'draft') throw new RuleBroken('splits.only_drafts')
        const { rowVersion } = await request.validateUsing(pressedValidator)
        const fields = request.all()
        const lines = readSplitLines(readTypedLines(fields), methodOf(fields), grossCents(expense))
        await splitExpense(expense.id, lines, actor, rowVersion)
        session.flash('success', i18n.t('splits.done', { count: lines.length }))
        return response
          .redirect()
          .status(303)
          .toPath(`/projects/${project.id}/expenses/${expense.id}`)
      },
      () => this.show(ctx, expense)
    )
  }

  /** What is allotted while somebody types: the panel alone for the script, the whole page for the button. */
  async preview(ctx: HttpContext) {
    const expense = await visibleExpense(ctx)
    const fields = ctx.request.all()
    if (!ctx.request.ajax()) {
      ctx.view.share({ form: { values: fields, errors: {}, general: [], stale: null } })
      return this.show(ctx, expense)
    }
    const panel = await panelOf(expense, fields, ctx)
    return ctx.view.render('finance/expenses/split/_panel', { expense, panel })
  }

  private async show(ctx: HttpContext, expense: ExpenseDetails) {
    const choices = await listExpenseChoices(ctx.project.id, ['stage', 'activity', 'period'])
    const { activityId, reportingPeriodId } = expense
    const starting = {
      method: 'percent',
      share_1: '50',
      share_2: '50',
      ...Object.fromEntries(
        [1, 2].flatMap((row) => [
          [`stageId_${row}`, expense.stageId],
          [`activityId_${row}`, activityId],
          [`reportingPeriodId_${row}`, reportingPeriodId],
        ])
      ),
    }
    const isSent = ctx.request.method() !== 'GET'
    return ctx.view.render('finance/expenses/split/create', {
      expense,
      grossCents: grossCents(expense),
      options: formOptions(choices, [], ctx.locale),
      rows: Array.from({ length: MOST_LINES }, (_none, at) => at + 1),
      values: isSent ? {} : starting,
      panel: await panelOf(expense, isSent ? ctx.request.all() : starting, ctx),
    })
  }
}

function grossCents({ netCents: net, vatCents: vat }: ExpenseDetails): number {
  return grossOf({ net, vat })
}

function methodOf(fields: Record<string, unknown>): SplitMethod {
  return SPLIT_METHODS.find((method) => method === fields.method) ?? 'percent'
}

/** What is left to allot and, once nothing is, the lines as they will be. */
async function panelOf(
  expense: ExpenseDetails,
  fields: Record<string, unknown>,
  { project }: HttpContext
) {
  const method = methodOf(fields)
  const typed = readTypedLines(fields)
  const gross = grossCents(expense)
  const allotment = allotmentOf(typed, method, gross)
  const { vatRecoverable } = await findProjectFacts(project.id)
  const { netCents: net, vatCents: vat, eligibleCents: eligible } = expense
  const weights = typed.map(({ share }) => weightOf(share, method) ?? 0)
  const isWhole = typed.length > 1 && allotment.left === 0 && gross !== 0
  return {
    method,
    ...allotment,
    lines: isWhole ? splitAmounts({ net, vat, eligible, vatRecoverable }, weights) : [],
  }
}
