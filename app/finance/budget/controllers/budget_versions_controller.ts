import type { HttpContext } from '@adonisjs/core/http'
import { formatInput } from '#app/money/money_format'
import { StaleVersion } from '#app/shared/errors'
import { answerForm } from '#app/shared/http/form'
import { today } from '#app/shared/today'
import { ACCEPTED_ENDINGS } from '#app/documents/file_types'
import { deleteBudgetDraft } from '#app/finance/budget/actions/delete_budget_draft'
import { draftBudget } from '#app/finance/budget/actions/draft_budget'
import { updateBudget } from '#app/finance/budget/actions/update_budget'
import { amountsOf, fundingTable, planTable } from '#app/finance/budget/budget_plan'
import { budgetPreview } from '#app/finance/budget/budget_preview'
import { budgetValidator, typedCells, typedFundings } from '#app/finance/budget/budget_validator'
import { showBudgetForm } from '#app/finance/budget/controllers/budget_form_page'
import type BudgetVersion from '#app/finance/budget/models/budget_version'
import { budgetFacts, wholeVersion } from '#app/finance/budget/queries/budget_facts'
import { budgetStructure } from '#app/finance/budget/queries/budget_structure'
import { listBudgetVersions } from '#app/finance/budget/queries/budget_versions'
import { listDecisionChoices } from '#app/finance/budget/queries/budget_decisions'
import { findVersion } from '#app/finance/budget/queries/find_version'

export default class BudgetVersionsController {
  /** Whoever opens a version: what it holds, what it changes, and by whose consent it holds or may hold. */
  async show({ view, project, params, can }: HttpContext) {
    const { version } = await findVersion(project.id, Number(params.id))
    const facts = await budgetFacts(project.id, version.number)
    const { cells, funding } = await wholeVersion(version, facts.structure)
    const isToApprove = version.status === 'draft' && can('budget.approve')
    return view.render('finance/budget/versions/show', {
      version,
      former: facts.inForce?.version ?? null,
      table: planTable(facts.structure, cells),
      funding: fundingTable(facts.structure, funding),
      erdfRateBp: facts.structure.erdfRateBp,
      preview: budgetPreview(facts, cells, funding),
      rule: facts.rule,
      isUnclear: false,
      decisions: isToApprove ? await listDecisionChoices(project.id) : [],
      acceptedEndings: ACCEPTED_ENDINGS,
      today: today(),
    })
  }

  /** A new draft starts from the budget in force. */
  async create(ctx: HttpContext) {
    const versions = await listBudgetVersions(ctx.project.id)
    const draft = versions.find(({ status }) => status === 'draft')
    if (draft) return ctx.response.redirect().toPath(`${this.path(ctx, draft.id)}/edit`)
    return showBudgetForm(ctx, null)
  }

  async store(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const { id } = ctx.project
        const version = await draftBudget(id, await this.typed(ctx), ctx.actor)
        return this.saved(ctx, version)
      },
      (form) => showBudgetForm(ctx, null, form)
    )
  }

  async edit(ctx: HttpContext) {
    const { version } = await findVersion(ctx.project.id, Number(ctx.params.id))
    if (version.status !== 'draft')
      return ctx.response.redirect().toPath(this.path(ctx, version.id))
    return showBudgetForm(ctx, version)
  }

  async update(ctx: HttpContext) {
    const id = Number(ctx.params.id)
    return answerForm(
      ctx,
      async () => {
        const typed = await this.typed(ctx)
        const version = await updateBudget(ctx.project.id, id, typed, ctx.actor).catch((error) =>
          withStoredAmounts(error, id, ctx)
        )
        return this.saved(ctx, version)
      },
      async (form) => showBudgetForm(ctx, (await findVersion(ctx.project.id, id)).version, form)
    )
  }

  async destroy(ctx: HttpContext) {
    const { project, params, actor, session, i18n, response } = ctx
    return answerForm(
      ctx,
      async () => {
        const { number } = await deleteBudgetDraft(project.id, Number(params.id), actor)
        session.flash('success', i18n.t('flexibility.draft_deleted', { number }))
        return response.redirect().status(303).toPath(`/projects/${project.id}/budget`)
      },
      () => this.show(ctx)
    )
  }

  private async typed({ request, project }: HttpContext) {
    const structure = await budgetStructure(project.id)
    const typed = await request.validateUsing(budgetValidator(structure))
    return {
      note: typed.note,
      rowVersion: typed.rowVersion ?? 0,
      cells: typedCells(structure, typed),
      funding: typedFundings(structure, typed),
    }
  }

  private saved(ctx: HttpContext, version: BudgetVersion) {
    ctx.session.flash('success', ctx.i18n.t('budget.draft_saved', { number: version.number }))
    return ctx.response.redirect().status(303).toPath(this.path(ctx, version.id))
  }

  private path({ project }: HttpContext, id: number): string {
    return `/projects/${project.id}/budget/versions/${id}`
  }
}

/** A stale form is shown beside the amounts as they stand now, written the way they are typed. */
async function withStoredAmounts(
  error: unknown,
  id: number,
  { locale, project }: HttpContext
): Promise<never> {
  if (!(error instanceof StaleVersion)) throw error
  const structure = await budgetStructure(project.id)
  const { version } = await findVersion(project.id, id)
  const amounts = amountsOf(structure, await wholeVersion(version, structure))
  const stored = Object.fromEntries(
    Object.entries(amounts).map(([name, cents]) => [name, formatInput(cents, locale)])
  )
  const { changedBy, changedAt, rowVersion } = error
  throw new StaleVersion(changedBy, changedAt, { ...error.stored, ...stored }, rowVersion)
}
