import type { HttpContext } from '@adonisjs/core/http'
import { Hidden } from '#app/shared/errors'
import { answerForm } from '#app/shared/http/form'
import { countryName, countryOptions } from '#app/projects/countries'
import { createPartner, updatePartner } from '#app/projects/actions/save_partner'
import { newPartnerValidator, partnerValidator } from '#app/projects/partner_validator'
import { listPartners } from '#app/projects/queries/list_partners'

/** The cities of a project’s network. */
export default class PartnersController {
  async index(ctx: HttpContext) {
    const partners = await listPartners(ctx.project.id, ctx.locale)
    return ctx.view.render('projects/partners/index', { partners, countryName })
  }

  async create(ctx: HttpContext) {
    return ctx.view.render('projects/partners/create', { countries: countryOptions(ctx.locale) })
  }

  async store(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(newPartnerValidator)
        await createPartner(ctx.project.id, typed, ctx.actor)
        return this.saved(ctx)
      },
      () => this.create(ctx)
    )
  }

  async edit(ctx: HttpContext) {
    const partner = (await listPartners(ctx.project.id, ctx.locale)).find(
      ({ id }) => id === Number(ctx.params.id)
    )
    if (!partner) throw new Hidden()
    return ctx.view.render('projects/partners/edit', {
      partner,
      countries: countryOptions(ctx.locale),
    })
  }

  async update(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(partnerValidator)
        await updatePartner(ctx.project.id, Number(ctx.params.id), typed, ctx.actor)
        return this.saved(ctx)
      },
      () => this.edit(ctx)
    )
  }

  private saved({ session, i18n, response, project }: HttpContext) {
    session.flash('success', i18n.t('projects.partner.saved'))
    return response.redirect().status(303).toPath(`/projects/${project.id}/partners`)
  }
}
