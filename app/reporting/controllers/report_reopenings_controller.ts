import type { HttpContext } from '@adonisjs/core/http'
import { answerForm } from '#app/shared/http/form'
import { reopenReport } from '#app/reporting/actions/reopen_report'
import { showPeriod } from '#app/reporting/controllers/period_page'
import { reopeningValidator } from '#app/reporting/period_validator'

/** Taking a report back, with the reason. */
export default class ReportReopeningsController {
  async store(ctx: HttpContext) {
    const { project, params, actor, request, session, i18n, response } = ctx
    return answerForm(
      ctx,
      async () => {
        const { reopenReason } = await request.validateUsing(reopeningValidator)
        await reopenReport(project.id, Number(params.id), reopenReason, actor)
        session.flash('success', i18n.t('reporting.reopened'))
        return response
          .redirect()
          .status(303)
          .toPath(`/projects/${project.id}/periods/${params.id}`)
      },
      () => showPeriod(ctx)
    )
  }
}
