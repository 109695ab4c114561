import i18nManager from '@adonisjs/i18n/services/main'
import type { HttpContext } from '@adonisjs/core/http'
import type { Locale } from '#app/shared/locale'
import { pageHelpers } from '#app/shared/http/page_helpers'
import { today } from '#app/shared/today'
import { listPartners } from '#app/projects/queries/list_partners'
import { findProject } from '#app/projects/queries/find_project'
import { budgetPreview } from '#app/finance/budget/budget_preview'
import type { FundingCell } from '#app/finance/budget/budget_funding'
import type { BudgetFacts } from '#app/finance/budget/queries/budget_facts'
import type { BudgetCell, BudgetVersionRow } from '#app/finance/budget/queries/budget_versions'

/** What is asked for: amounts, why, and the version it stands in, if it stands in one. */
export type Asked = {
  cells: BudgetCell[]
  funding: FundingCell[]
  reason: string | null
  version: BudgetVersionRow | null
}

/**
 * The request to the programme on a sheet of A4, in the language of whoever receives it.
 * @param language null: the page's own
 */
export async function showBudgetRequest(
  ctx: HttpContext,
  facts: BudgetFacts,
  asked: Asked,
  language: Locale | null
) {
  if (language !== null && language !== ctx.locale) speak(ctx, language)
  const partners = await listPartners(ctx.project.id, ctx.locale)
  return ctx.view.render('finance/budget/request', {
    details: await findProject(ctx.project.id),
    lead: partners.find(({ kind }) => kind === 'lead') ?? null,
    own: partners.find(({ isOwn }) => isOwn) ?? null,
    current: facts.base?.version ?? null,
    rule: facts.rule,
    preview: budgetPreview(facts, asked.cells, asked.funding),
    isUnclear: false,
    reason: asked.reason,
    version: asked.version,
    today: today(),
  })
}

/** Words, dates and amounts of this answer in another language than the reader's own. */
function speak(ctx: HttpContext, language: Locale) {
  const speaking = Object.create(ctx, {
    locale: { value: language },
    i18n: { value: i18nManager.locale(language) },
  }) as HttpContext
  const { t, locale, money, amount, percent, rate, date, dateLong, pick } = pageHelpers(speaking)
  ctx.view.share({ t, locale, money, amount, percent, rate, date, dateLong, pick })
}
