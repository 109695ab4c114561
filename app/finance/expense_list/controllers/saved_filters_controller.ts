import type { HttpContext } from '@adonisjs/core/http'
import { answerForm, type FormState } from '#app/shared/http/form'
import {
  deleteFilter,
  saveFilter,
  updateFilter,
} from '#app/finance/expense_list/actions/save_filter'
import { sameList } from '#app/finance/expense_list/controllers/same_list'
import { readExpenseFilter } from '#app/finance/expense_list/expense_filter'
import { filterWords } from '#app/finance/expense_list/filter_words'
import { listExpenseChoices } from '#app/finance/expenses/queries/list_expense_choices'
import { findListSettings } from '#app/finance/expenses/queries/list_settings'
import {
  filterValidator,
  forgottenFilterValidator,
  newFilterValidator,
} from '#app/finance/expense_list/saved_filter_validator'

/** The filters one keeps by name: looked at to rename one, to choose which opens first, to throw an old one away. */
export default class SavedFiltersController {
  async index({ view, actor, project, i18n, locale }: HttpContext, form: FormState | null = null) {
    const { filters } = await findListSettings(actor.id!, project.id)
    const choices = await listExpenseChoices(project.id, ['category', 'stage', 'period'])
    const words = {
      locale,
      erdfRateBp: project.erdfRateBp,
      t: (key: string, params?: Record<string, string | number>) => i18n.t(key, params),
    }
    const said = (query: string) =>
      filterWords(readExpenseFilter(Object.fromEntries(new URLSearchParams(query))), choices, words)
    const isNew = form !== null && form.values.filterId === undefined
    const query = typeof form?.values.query === 'string' ? form.values.query : ''
    return view.render('finance/saved_filters/index', {
      filters: filters.map((filter) => ({ ...filter, words: said(filter.query) })),
      unsaved: isNew ? { query, words: said(query) } : null,
      changedId: form ? Number(form.values.filterId) : null,
    })
  }

  async store(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(newFilterValidator)
        await saveFilter({ ...typed, query: typed.query ?? '' }, ctx.actor)
        ctx.session.flash('success', ctx.i18n.t('saved_filters.saved', { name: typed.name }))
        return ctx.response.redirect().status(303).toPath(sameList(ctx))
      },
      (form) => this.index(ctx, form)
    )
  }

  async update(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const { filterId, ...typed } = await ctx.request.validateUsing(filterValidator)
        await updateFilter(filterId, typed, ctx.actor)
        ctx.session.flash('success', ctx.i18n.t('saved_filters.saved', { name: typed.name }))
        return ctx.response
          .redirect()
          .status(303)
          .toPath(`${this.list(ctx)}/views`)
      },
      (form) => this.index(ctx, form)
    )
  }

  async destroy(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const { filterId } = await ctx.request.validateUsing(forgottenFilterValidator)
        await deleteFilter(filterId, ctx.actor)
        ctx.session.flash('success', ctx.i18n.t('saved_filters.forgotten'))
        return ctx.response
          .redirect()
          .status(303)
          .toPath(`${this.list(ctx)}/views`)
      },
      (form) => this.index(ctx, form)
    )
  }

  private list({ project }: HttpContext): string {
    return `/projects/${project.id}/expenses`
  }
}
