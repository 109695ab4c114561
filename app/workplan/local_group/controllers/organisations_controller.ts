import type { HttpContext } from '@adonisjs/core/http'
import { answerForm } from '#app/shared/http/form'
import { today } from '#app/shared/today'
import {
  createOrganisation,
  updateOrganisation,
} from '#app/workplan/local_group/actions/save_organisation'
import {
  newOrganisationValidator,
  organisationValidator,
} from '#app/workplan/local_group/local_group_validator'
import {
  findOrganisation,
  listOrganisations,
  listRepresentatives,
} from '#app/workplan/local_group/queries/list_organisations'
import { SECTORS } from '#app/workplan/local_group/sectors'

export default class OrganisationsController {
  async index({ view, project, actor, can }: HttpContext) {
    const day = today(actor.now)
    const organisations = await listOrganisations(project.id)
    const people = await listRepresentatives(project.id, can('local_group.view_personal'))
    const rows = organisations.map((organisation) => ({
      ...organisation,
      isMember: !organisation.leftOn || organisation.leftOn >= day,
      representatives: people.filter(({ organisationId }) => organisationId === organisation.id),
    }))
    return view.render('workplan/local_group/index', {
      day,
      members: rows.filter(({ isMember }) => isMember).length,
      groups: SECTORS.map((sector) => ({
        sector,
        rows: rows.filter((row) => row.sector === sector),
      })).filter((group) => group.rows.length > 0),
    })
  }

  async create({ view }: HttpContext) {
    return view.render('workplan/local_group/organisations/create', {
      sectors: SECTORS,
      organisation: {},
    })
  }

  async store(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(newOrganisationValidator)
        await createOrganisation(ctx.project.id, typed, ctx.actor)
        return this.saved(ctx)
      },
      () => this.create(ctx)
    )
  }

  async edit({ view, project, params }: HttpContext) {
    return view.render('workplan/local_group/organisations/edit', {
      sectors: SECTORS,
      organisation: await findOrganisation(project.id, Number(params.id)),
    })
  }

  async update(ctx: HttpContext) {
    const id = Number(ctx.params.id)
    return answerForm(
      ctx,
      async () => {
        await findOrganisation(ctx.project.id, id)
        const typed = await ctx.request.validateUsing(organisationValidator)
        await updateOrganisation(ctx.project.id, id, typed, ctx.actor)
        return this.saved(ctx)
      },
      () => this.edit(ctx)
    )
  }

  private saved({ session, i18n, response, project }: HttpContext) {
    session.flash('success', i18n.t('local_group.organisation_saved'))
    return response.redirect().status(303).toPath(`/projects/${project.id}/local-group`)
  }
}
