import type { HttpContext } from '@adonisjs/core/http'
import { RuleBroken } from '#app/shared/errors'
import { approveExpense } from '#app/finance/expenses/actions/approve_expense'
import { handleMany, type Act, type Outcome } from '#app/finance/expense_list/actions/handle_many'
import { movePeriod } from '#app/finance/expense_list/actions/move_period'
import { submitExpense } from '#app/finance/expenses/actions/submit_expense'
import { sameList } from '#app/finance/expense_list/controllers/same_list'
import { markedRows } from '#app/finance/expense_list/marked_rows'

/** What was done with many expenses, as the list tells it above its rows. */
export type BatchReport = {
  act: 'submit' | 'approve' | 'move'
  done: number
  already: number
  /** the refused by their reason, in words */
  refused: { reason: string; expenses: { id: number; reference: string }[] }[]
}

/** The same done with every expense that was marked in the list. Each answers for itself; the list tells which did not. */
export default class ExpenseBatchesController {
  submit(ctx: HttpContext) {
    const { actor } = ctx
    return this.handle(ctx, 'submit', {
      run: ({ id, rowVersion }) => submitExpense(id, actor, rowVersion),
      isThere: ({ status }) => status === 'submitted',
    })
  }

  approve(ctx: HttpContext) {
    const { actor } = ctx
    return this.handle(ctx, 'approve', {
      run: ({ id, rowVersion }) => approveExpense(id, actor, rowVersion),
      isThere: ({ status }) => status === 'approved',
    })
  }

  move(ctx: HttpContext) {
    const { actor, request } = ctx
    const typed: unknown = request.input('periodId')
    if (!/^[1-9]\d{0,9}$/.test(String(typed))) {
      throw new RuleBroken('expense_list.bulk.choose_period')
    }
    const periodId = Number(typed)
    return this.handle(ctx, 'move', {
      run: ({ id, rowVersion }) => movePeriod(id, periodId, actor, rowVersion),
      isThere: (expense) => expense.reporting_period_id === periodId,
    })
  }

  private async handle(ctx: HttpContext, act: BatchReport['act'], steps: Act) {
    const { request, project, logger, session, response } = ctx
    const marked = markedRows(request.input('ids'))
    const outcome = await handleMany(project.id, marked, steps, (error, expenseId) => {
      logger.error({ err: error, act, expenseId }, 'an expense of many could not be handled')
    })
    session.flash('batch', this.report(ctx, act, outcome))
    return response.redirect().status(303).toPath(sameList(ctx))
  }

  private report({ i18n }: HttpContext, act: BatchReport['act'], outcome: Outcome): BatchReport {
    const byReason = new Map<string, { id: number; reference: string }[]>()
    for (const { id, reference, reasons } of outcome.refused) {
      const reason = reasons.map(({ key, params }) => i18n.t(key, params)).join(' ')
      byReason.set(reason, [...(byReason.get(reason) ?? []), { id, reference }])
    }
    const { done, already } = outcome
    const refused = [...byReason].map(([reason, expenses]) => ({ reason, expenses }))
    return { act, done, already, refused }
  }
}
