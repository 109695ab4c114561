import type { HttpContext } from '@adonisjs/core/http'
import { Hidden } from '#app/shared/errors'
import { answerForm } from '#app/shared/http/form'
import { createSupplier, updateSupplier } from '#app/finance/suppliers/actions/save_supplier'
import { supplierCountryChoices } from '#app/finance/suppliers/countries'
import Supplier from '#app/finance/suppliers/models/supplier'
import { listSuppliers } from '#app/finance/suppliers/queries/list_suppliers'
import {
  newSupplierValidator,
  supplierDoubts,
  supplierValidator,
} from '#app/finance/suppliers/supplier_validator'

/** Sellers, shared by all projects. The finance officer looks one up by name or code before adding another. */
export default class SuppliersController {
  async index({ view, request }: HttpContext) {
    const { q, after } = request.qs()
    const search = typeof q === 'string' ? q.trim().slice(0, 200) : ''
    const page = await listSuppliers(search, after)
    const href = (cursor: string | null) =>
      cursor && `${request.url()}?${new URLSearchParams({ q: search, after: cursor })}`
    return view.render('finance/suppliers/index', {
      rows: page.rows.map((row) => ({ ...row, doubts: supplierDoubts(row) })),
      search,
      nextHref: href(page.next),
      previousHref: href(page.previous),
    })
  }

  create({ view, locale }: HttpContext) {
    return view.render('finance/suppliers/create', { countries: supplierCountryChoices(locale) })
  }

  async store(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(newSupplierValidator)
        return this.saved(ctx, await createSupplier(typed, ctx.actor))
      },
      () => this.create(ctx)
    )
  }

  async edit({ view, params, locale }: HttpContext) {
    const supplier = await Supplier.find(params.id)
    if (!supplier) throw new Hidden()
    const countries = supplierCountryChoices(locale)
    const doubts = supplierDoubts(supplier)
    return view.render('finance/suppliers/edit', { supplier, countries, doubts })
  }

  async update(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(supplierValidator)
        return this.saved(ctx, await updateSupplier(Number(ctx.params.id), typed, ctx.actor))
      },
      () => this.edit(ctx)
    )
  }

  /** Codes that look wrong are saved and said: the register may be odd, or a finger slipped. */
  private saved({ session, i18n, response, project }: HttpContext, supplier: Supplier) {
    const doubts = supplierDoubts(supplier).map((doubt) =>
      i18n.t(`finance.supplier_doubt.${doubt}`)
    )
    const saved = i18n.t('finance.supplier_saved', { name: supplier.name })
    session.flash('success', [saved, ...doubts].join(' '))
    return response.redirect().status(303).toPath(`/projects/${project.id}/suppliers`)
  }
}
