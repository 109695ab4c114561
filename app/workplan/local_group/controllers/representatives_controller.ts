import type { HttpContext } from '@adonisjs/core/http'
import { answerForm } from '#app/shared/http/form'
import { today } from '#app/shared/today'
import {
  createRepresentative,
  updateRepresentative,
} from '#app/workplan/local_group/actions/save_representative'
import {
  newRepresentativeValidator,
  representativeValidator,
} from '#app/workplan/local_group/local_group_validator'
import {
  findRepresentative,
  listOrganisations,
} from '#app/workplan/local_group/queries/list_organisations'

export default class RepresentativesController {
  async create({ view, project, request, actor }: HttpContext) {
    return view.render('workplan/local_group/representatives/create', {
      day: today(actor.now),
      representative: { organisationId: request.input('organisation') },
      organisations: await listOrganisations(project.id),
    })
  }

  async store(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(newRepresentativeValidator)
        await createRepresentative(ctx.project.id, typed, ctx.actor)
        return this.saved(ctx)
      },
      () => this.create(ctx)
    )
  }

  async edit({ view, project, params, actor }: HttpContext) {
    return view.render('workplan/local_group/representatives/edit', {
      day: today(actor.now),
      representative: await findRepresentative(project.id, Number(params.id)),
      organisations: await listOrganisations(project.id),
    })
  }

  async update(ctx: HttpContext) {
    const id = Number(ctx.params.id)
    return answerForm(
      ctx,
      async () => {
        await findRepresentative(ctx.project.id, id)
        const typed = await ctx.request.validateUsing(representativeValidator)
        await updateRepresentative(ctx.project.id, id, typed, ctx.actor)
        return this.saved(ctx)
      },
      () => this.edit(ctx)
    )
  }

  private saved({ session, i18n, response, project }: HttpContext) {
    session.flash('success', i18n.t('local_group.representative_saved'))
    return response.redirect().status(303).toPath(`/projects/${project.id}/local-group`)
  }
}
