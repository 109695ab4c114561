import type { HttpContext } from '@adonisjs/core/http'
import { answerForm } from '#app/shared/http/form'
import { reopenReport } from '#app/reporting/progress/actions/reopen_report'
import { showReport } from '#app/reporting/progress/controllers/report_page'
import { reopeningValidator } from '#app/reporting/progress/progress_validator'

/** Opening a handed-in report to be mended. */
export default class ProgressReopeningsController {
  async store(ctx: HttpContext) {
    const { request, project, params, actor, session, i18n, response } = ctx
    return answerForm(
      ctx,
      async () => {
        const { reason } = await request.validateUsing(reopeningValidator)
        await reopenReport(project.id, Number(params.id), reason, actor)
        session.flash('success', i18n.t('progress.reopened'))
        return response
          .redirect()
          .status(303)
          .toPath(`/projects/${project.id}/periods/${Number(params.id)}/progress_report`)
      },
      () => showReport(ctx)
    )
  }
}
