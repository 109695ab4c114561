import type { HttpContext } from '@adonisjs/core/http'
import { decodeCursor } from '#app/shared/database/keyset'
import { Hidden, RuleBroken } from '#app/shared/errors'
import { answerForm } from '#app/shared/http/form'
import { seesSensitive } from '#app/finance/expenses/expense_policy'
import { matchByHand } from '#app/intake/actions/match_by_hand'
import { choicesOf } from '#app/intake/controllers/hand_match_choices'
import { reasonSentence } from '#app/intake/controllers/matching_words'
import { handMatchValidator } from '#app/intake/reconciliation_validator'
import { listMatches, type MatchFilter } from '#app/intake/queries/list_matches'

/** The views of the list of matches; `proposed` waits for a person. */
const VIEWS: Record<string, MatchFilter> = {
  proposed: { status: 'proposed' },
  automatic: { status: 'confirmed', kind: 'automatic' },
  confirmed: { status: 'confirmed' },
  rejected: { status: 'rejected' },
}

export default class MatchesController {
  /** The finance officer goes through what the program proposes: both sides of each pair, and in words why. */
  async index(ctx: HttpContext) {
    const { request, project, actor, view } = ctx
    const { view: wanted, after, ...others } = request.qs()
    const name = typeof wanted === 'string' && wanted in VIEWS ? wanted : 'proposed'
    const cursor = decodeCursor(after)
    const narrowed = readNarrowed(others)
    const page = await listMatches(
      project.id,
      { ...VIEWS[name], ...narrowed },
      {
        after: cursor && Number.isSafeInteger(cursor.value) ? cursor : null,
        seesSensitive: seesSensitive(actor),
      }
    )
    const address = (changed: Record<string, string>) =>
      `${request.url()}?${new URLSearchParams({ view: name, ...textsOf(narrowed), ...changed })}`
    return view.render('intake/matches/index', {
      rows: page.rows.map((match) => ({ ...match, why: reasonSentence(ctx, match.reasons) })),
      name,
      isNarrowed: Object.keys(narrowed).length > 0,
      tabs: Object.keys(VIEWS).map((key) => ({ key, href: address({ view: key }) })),
      nextHref: page.next && address({ after: page.next }),
      previousHref: page.previous && address({ after: page.previous }),
    })
  }

  /** One side is known, the other is looked for: by words, the nearest amounts first. */
  async create(ctx: HttpContext) {
    const asked = await choicesOf(ctx, ctx.request.qs())
    if (asked === null) {
      return ctx.response.redirect().toPath(`/projects/${ctx.project.id}/reconciliation`)
    }
    if (asked.choices === null) throw new Hidden()
    return ctx.view.render('intake/matches/create', asked)
  }

  async store(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const { request, actor, session, i18n, response, project } = ctx
        if (!request.input('movementId') || !request.input('expenseId')) {
          throw new RuleBroken('reconciliation.refused.choose_one')
        }
        const { amount, ...typed } = await request.validateUsing(handMatchValidator)
        const match = await matchByHand({ ...typed, amountCents: amount }, actor)
        session.flash('success', i18n.t('reconciliation.made'))
        return response
          .redirect()
          .status(303)
          .toPath(`/projects/${project.id}/reconciliation/expenses/${match.expenseId}`)
      },
      ({ values }) => this.refused(ctx, values)
    )
  }

  /** What was sent may name nothing of the project: then only the refusal is left to show. */
  private async refused(ctx: HttpContext, values: Record<string, unknown>) {
    const nothing = { from: 'expense', side: 'ledger', q: '', choices: null }
    return ctx.view.render('intake/matches/create', (await choicesOf(ctx, values)) ?? nothing)
  }
}

function readNarrowed(query: Record<string, unknown>): MatchFilter {
  const narrowed: MatchFilter = {}
  for (const name of ['expense', 'entry', 'transaction'] as const) {
    const value = query[name]
    if (typeof value === 'string' && /^[1-9]\d{0,8}$/.test(value)) narrowed[name] = Number(value)
  }
  return narrowed
}

function textsOf(filter: MatchFilter): Record<string, string> {
  return Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, String(value)]))
}
