import type { HttpContext } from '@adonisjs/core/http'
import { answerForm } from '#app/shared/http/form'
import { today } from '#app/shared/today'
import { evidenceCounts } from '#app/workplan/evidence_files/queries/evidence_counts'
import { drawUpDuties } from '#app/workplan/publicity/actions/draw_up_duties'
import { moveDuty } from '#app/workplan/publicity/actions/settle_duty'
import { showDuty } from '#app/workplan/publicity/controllers/publicity_page'
import {
  findPublicityCheck,
  listPublicityChecks,
} from '#app/workplan/publicity/queries/list_publicity_checks'
import { publicityDayValidator } from '#app/workplan/publicity/publicity_validator'

export default class PublicityChecksController {
  async index({ view, project, actor }: HttpContext) {
    const checks = await listPublicityChecks(project.id, today(actor.now))
    return view.render('workplan/publicity/index', {
      checks,
      settled: checks.filter(({ status }) => status !== 'open').length,
      counts: await evidenceCounts(project.id, 'publicity_check'),
    })
  }

  async show(ctx: HttpContext) {
    return showDuty(ctx, Number(ctx.params.id))
  }

  /** The list itself, for a project that has none. */
  async store({ project, actor, session, i18n, response }: HttpContext) {
    await drawUpDuties(project.id, actor)
    session.flash('success', i18n.t('publicity.drawn_up'))
    return response.redirect().status(303).toPath(`/projects/${project.id}/publicity`)
  }

  async update(ctx: HttpContext) {
    const { params, project, request, actor, session, i18n, response } = ctx
    const { id } = await findPublicityCheck(project.id, Number(params.id), today(actor.now))
    return answerForm(
      ctx,
      async () => {
        const typed = await request.validateUsing(publicityDayValidator)
        await moveDuty(project.id, id, typed, actor)
        session.flash('success', i18n.t('publicity.saved'))
        return response.redirect().status(303).toPath(`/projects/${project.id}/publicity/${id}`)
      },
      () => showDuty(ctx, id)
    )
  }
}
