import type { HttpContext } from '@adonisjs/core/http'
import { RuleBroken } from '#app/shared/errors'
import { answerForm } from '#app/shared/http/form'
import { isRealDate } from '#app/shared/rules'
import { today } from '#app/shared/today'
import { PERMISSIONS, type Role } from '#app/identity/permissions'
import { listMyProjects } from '#app/projects/queries/list_my_projects'
import { copyPlan } from '#app/workplan/plan_copies/actions/copy_plan'
import { planCopyValidator } from '#app/workplan/plan_copies/plan_copy_validator'
import { shiftPlan } from '#app/workplan/plan_copies/plan_source'
import { planSource } from '#app/workplan/plan_copies/queries/plan_source'
import { listActivityChoices } from '#app/workplan/queries/workplan_choices'

const VIEWERS: readonly Role[] = PERMISSIONS['activities.view']

export default class PlanCopiesController {
  /** The form, and beneath it what the chosen plan would become here. */
  async create(ctx: HttpContext) {
    const { view, project, request } = ctx
    const sources = await this.sources(ctx)
    const { source: chosen, startsOn } = request.all()
    const source = sources.find(({ id }) => String(id) === String(chosen ?? ''))
    const isDated = isRealDate(String(startsOn ?? ''))
    return view.render('workplan/plan_copies/create', {
      sources,
      source,
      startsOn,
      present: (await listActivityChoices(project.id)).length,
      plan: source && isDated ? shiftPlan(await planSource(source.id), String(startsOn)) : null,
    })
  }

  async store(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const { project, actor, request, session, i18n, response } = ctx
        const typed = await request.validateUsing(planCopyValidator)
        const source = (await this.sources(ctx)).find(({ id }) => id === typed.source)
        if (!source) throw new RuleBroken('plan_copies.choose_source', {}, 'source')
        const plan = await planSource(source.id)
        await copyPlan(
          project.id,
          plan,
          {
            startsOn: typed.startsOn,
            isConfirmed: typed.isConfirmed === true,
            sourceCode: source.code,
          },
          actor
        )
        session.flash('success', i18n.t('plan_copies.copied', { count: plan.activities.length }))
        return response.redirect().status(303).toPath(`/projects/${project.id}/activities`)
      },
      () => this.create(ctx)
    )
  }

  /** Other projects whose activities one may see today. */
  private async sources({ auth, project }: HttpContext) {
    const mine = await listMyProjects(auth.use('web').user!.id, false, today())
    return mine.filter(
      ({ id, roles }) => id !== project.id && roles.some((role) => VIEWERS.includes(role))
    )
  }
}
