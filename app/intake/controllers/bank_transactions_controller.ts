import type { HttpContext } from '@adonisjs/core/http'
import { Hidden } from '#app/shared/errors'
import { answerForm } from '#app/shared/http/form'
import { seesSensitive } from '#app/finance/expenses/expense_policy'
import { answerLeftOut } from '#app/intake/controllers/left_out_answer'
import { reasonSentence } from '#app/intake/controllers/matching_words'
import { groupedIban } from '#app/intake/iban'
import { findTransaction } from '#app/intake/queries/find_movement'
import { listMatches } from '#app/intake/queries/list_matches'

const SHOWN = 100

export default class BankTransactionsController {
  /** One payment with what it pays and what the bank says of it. */
  async show(ctx: HttpContext) {
    const { project, params, actor, view } = ctx
    const sees = seesSensitive(actor)
    const payment = await findTransaction(project.id, Number(params.id), sees)
    if (!payment) throw new Hidden()
    const reading = { seesSensitive: sees, size: SHOWN }
    const { rows } = await listMatches(project.id, { transaction: payment.id }, reading)
    const matches = rows.map((match) => ({ ...match, why: reasonSentence(ctx, match.reasons) }))
    return view.render('intake/transactions/show', { payment, matches, groupedIban })
  }

  async update(ctx: HttpContext) {
    return answerForm(
      ctx,
      () => answerLeftOut(ctx, 'bank'),
      () => this.show(ctx)
    )
  }
}
