import type { HttpContext } from '@adonisjs/core/http'
import { Hidden } from '#app/shared/errors'
import { answerForm } from '#app/shared/http/form'
import { seesSensitive } from '#app/finance/expenses/expense_policy'
import { answerLeftOut } from '#app/intake/controllers/left_out_answer'
import { reasonSentence } from '#app/intake/controllers/matching_words'
import { findEntry } from '#app/intake/queries/find_movement'
import { listMatches } from '#app/intake/queries/list_matches'

const SHOWN = 100

export default class LedgerEntriesController {
  /** One entry with what it is matched to and the row of the export it came from; the auditor follows a sum to the books. */
  async show(ctx: HttpContext) {
    const { project, params, actor, view } = ctx
    const sees = seesSensitive(actor)
    const entry = await findEntry(project.id, Number(params.id), sees)
    if (!entry) throw new Hidden()
    const reading = { seesSensitive: sees, size: SHOWN }
    const { rows } = await listMatches(project.id, { entry: entry.id }, reading)
    const matches = rows.map((match) => ({ ...match, why: reasonSentence(ctx, match.reasons) }))
    return view.render('intake/entries/show', { entry, matches })
  }

  async update(ctx: HttpContext) {
    return answerForm(
      ctx,
      () => answerLeftOut(ctx, 'ledger'),
      () => this.show(ctx)
    )
  }
}
