import type { HttpContext } from '@adonisjs/core/http'
import { answerForm } from '#app/shared/http/form'
import { submitReport } from '#app/reporting/actions/submit_report'
import { showPeriod } from '#app/reporting/controllers/period_page'

/** Handing a report in. */
export default class ReportSubmissionsController {
  async store(ctx: HttpContext) {
    const { project, params, actor, session, i18n, response } = ctx
    return answerForm(
      ctx,
      async () => {
        await submitReport(project.id, Number(params.id), actor)
        session.flash('success', i18n.t('reporting.handed_in'))
        return response
          .redirect()
          .status(303)
          .toPath(`/projects/${project.id}/periods/${params.id}`)
      },
      () => showPeriod(ctx)
    )
  }
}
