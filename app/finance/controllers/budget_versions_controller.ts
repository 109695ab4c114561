import type { HttpContext } from '@adonisjs/core/http'
import { formatInput } from '#app/money/money_format'
import { splitCofinancing } from '#app/money/cofinancing'
import { Hidden, StaleVersion } from '#app/shared/errors'
import { answerForm } from '#app/shared/http/form'
import { today } from '#app/shared/today'
import { draftBudget } from '#app/finance/actions/draft_budget'
import { updateBudget } from '#app/finance/actions/update_budget'
import { amountsOf, planTable } from '#app/finance/budget_plan'
import { budgetValidator, typedCells } from '#app/finance/budget_validator'
import type BudgetVersion from '#app/finance/models/budget_version'
import { budgetStructure } from '#app/finance/queries/budget_structure'
import {
  budgetCells,
  listBudgetVersions,
  type BudgetVersionRow,
} from '#app/finance/queries/budget_versions'
import { listDecisionChoices } from '#app/finance/queries/budget_decisions'

export default class BudgetVersionsController {
  async show({ view, project, params }: HttpContext) {
    const { version, versions } = await findVersion(project.id, Number(params.id))
    const structure = await budgetStructure(project.id)
    const cells = await budgetCells(version.id)
    const decisions = version.status === 'draft' ? await listDecisionChoices(project.id) : []
    return view.render('finance/budget/versions/show', {
      version,
      inForce: versions.find(({ status }) => status === 'approved') ?? null,
      table: planTable(structure, cells),
      split: splitCofinancing(version.totalCents, structure.erdfRateBp),
      decisions,
      today: today(),
    })
  }

  /** A new draft starts from the budget in force. */
  async create(ctx: HttpContext) {
    const versions = await listBudgetVersions(ctx.project.id)
    const draft = versions.find(({ status }) => status === 'draft')
    if (draft) return ctx.response.redirect().toPath(`${this.path(ctx, draft.id)}/edit`)
    return this.createForm(ctx)
  }

  async store(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const { id } = ctx.project
        const version = await draftBudget(id, await this.typed(ctx), ctx.actor)
        return this.saved(ctx, version)
      },
      () => this.createForm(ctx)
    )
  }

  async edit(ctx: HttpContext) {
    const { version } = await findVersion(ctx.project.id, Number(ctx.params.id))
    if (version.status !== 'draft')
      return ctx.response.redirect().toPath(this.path(ctx, version.id))
    return this.editForm(ctx)
  }

  async update(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const typed = await this.typed(ctx)
        const id = Number(ctx.params.id)
        const version = await updateBudget(ctx.project.id, id, typed, ctx.actor).catch((error) =>
          withStoredCells(error, id, ctx)
        )
        return this.saved(ctx, version)
      },
      () => this.editForm(ctx)
    )
  }

  private async createForm({ view, project }: HttpContext) {
    const versions = await listBudgetVersions(project.id)
    const approved = versions.find(({ status }) => status === 'approved') ?? null
    const structure = await budgetStructure(project.id)
    const amounts = amountsOf(approved ? await budgetCells(approved.id) : [])
    return view.render('finance/budget/versions/create', { structure, amounts, approved })
  }

  private async editForm({ view, project, params }: HttpContext) {
    const { version } = await findVersion(project.id, Number(params.id))
    const structure = await budgetStructure(project.id)
    const amounts = amountsOf(await budgetCells(version.id))
    return view.render('finance/budget/versions/edit', { version, structure, amounts })
  }

  private async typed({ request, project }: HttpContext) {
    const structure = await budgetStructure(project.id)
    const typed = await request.validateUsing(budgetValidator(structure))
    return {
      note: typed.note,
      rowVersion: typed.rowVersion ?? 0,
      cells: typedCells(structure, typed),
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

async function findVersion(projectId: number, id: number) {
  const versions = await listBudgetVersions(projectId)
  const version: BudgetVersionRow | undefined = versions.find((row) => row.id === id)
  if (!version) throw new Hidden()
  return { version, versions }
}

/** A stale form is shown beside the cells as they stand now, written the way they are typed. */
async function withStoredCells(
  error: unknown,
  id: number,
  { locale }: HttpContext
): Promise<never> {
  if (!(error instanceof StaleVersion)) throw error
  const amounts = Object.entries(amountsOf(await budgetCells(id)))
  const stored = Object.fromEntries(
    amounts.map(([name, cents]) => [name, formatInput(cents, locale)])
  )
  throw new StaleVersion(
    error.changedBy,
    error.changedAt,
    { ...error.stored, ...stored },
    error.rowVersion
  )
}
