import type { HttpContext } from '@adonisjs/core/http'
import { answerForm } from '#app/shared/http/form'
import { today } from '#app/shared/today'
import {
  createCommunicationItem,
  updateCommunicationItem,
} from '#app/workplan/communication/actions/save_communication_item'
import { readCommunicationFilter } from '#app/workplan/communication/communication_filter'
import {
  communicationValidator,
  newCommunicationValidator,
} from '#app/workplan/communication/communication_validator'
import { showCommunicationItem } from '#app/workplan/communication/controllers/communication_page'
import type CommunicationItem from '#app/workplan/communication/models/communication_item'
import {
  findCommunicationItem,
  listCommunicationItems,
  sumsOf,
} from '#app/workplan/communication/queries/list_communication_items'
import {
  listActivityChoices,
  listEveryRole,
  listOwnerChoices,
} from '#app/workplan/queries/workplan_choices'

export default class CommunicationItemsController {
  async index({ view, project, request }: HttpContext) {
    const filter = readCommunicationFilter(request.qs())
    const items = await listCommunicationItems(project.id, filter)
    return view.render('workplan/communication/index', {
      filter,
      items,
      isNarrowed: Object.values(filter).some((value) => value !== undefined),
      sums: sumsOf(items),
      activities: await listActivityChoices(project.id),
      owners: await listEveryRole(project.id),
      day: today(),
    })
  }

  async show(ctx: HttpContext) {
    return showCommunicationItem(ctx, Number(ctx.params.id))
  }

  async create({ view, project, request }: HttpContext) {
    return view.render('workplan/communication/create', {
      item: { kind: request.qs().kind, activityId: request.qs().activity },
      ...(await this.choices(project.id, null)),
    })
  }

  async store(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(newCommunicationValidator)
        return this.saved(ctx, await createCommunicationItem(ctx.project.id, typed, ctx.actor))
      },
      () => this.create(ctx)
    )
  }

  async edit({ view, project, params }: HttpContext) {
    const item = await findCommunicationItem(project.id, Number(params.id))
    const choices = await this.choices(project.id, item.ownerRoleId)
    return view.render('workplan/communication/edit', { item, ...choices })
  }

  async update(ctx: HttpContext) {
    const id = Number(ctx.params.id)
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(communicationValidator)
        return this.saved(ctx, await updateCommunicationItem(ctx.project.id, id, typed, ctx.actor))
      },
      () => this.edit(ctx)
    )
  }

  private async choices(projectId: number, ownerRoleId: number | null) {
    return {
      activities: await listActivityChoices(projectId),
      owners: await listOwnerChoices(projectId, today(), ownerRoleId),
    }
  }

  private saved({ session, i18n, response, project }: HttpContext, { id }: CommunicationItem) {
    session.flash('success', i18n.t('communication.saved'))
    return response.redirect().status(303).toPath(`/projects/${project.id}/communication/${id}`)
  }
}
