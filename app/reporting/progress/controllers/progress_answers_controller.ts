import type { HttpContext } from '@adonisjs/core/http'
import { answerForm } from '#app/shared/http/form'
import { answerReport } from '#app/reporting/progress/actions/answer_report'
import { showReport } from '#app/reporting/progress/controllers/report_page'
import { answerValidator } from '#app/reporting/progress/progress_validator'

/** What the lead partner or the programme answered. */
export default class ProgressAnswersController {
  async store(ctx: HttpContext) {
    const { request, project, params, actor, session, i18n, response } = ctx
    return answerForm(
      ctx,
      async () => {
        const answer = await request.validateUsing(answerValidator)
        await answerReport(project.id, Number(params.id), answer, actor)
        session.flash('success', i18n.t(`progress.answer_saved.${answer.answer}`))
        return response
          .redirect()
          .status(303)
          .toPath(`/projects/${project.id}/periods/${Number(params.id)}/progress_report`)
      },
      () => showReport(ctx)
    )
  }
}
