import type { HttpContext } from '@adonisjs/core/http'
import { answerForm } from '#app/shared/http/form'
import { forgetFormDraft } from '#app/finance/form_drafts/actions/keep_form_draft'
import { writeReport } from '#app/reporting/progress/actions/write_report'
import { reportDraftKey, showReport } from '#app/reporting/progress/controllers/report_page'
import { narrativeValidator } from '#app/reporting/progress/progress_validator'

export default class ProgressReportsController {
  async show(ctx: HttpContext) {
    return showReport(ctx)
  }

  async update(ctx: HttpContext) {
    const { request, project, params, actor, session, i18n, response } = ctx
    const periodId = Number(params.id)
    return answerForm(
      ctx,
      async () => {
        const form = await request.validateUsing(narrativeValidator)
        await writeReport(project.id, periodId, form, actor)
        await forgetFormDraft(reportDraftKey(periodId), actor)
        session.flash('success', i18n.t('progress.saved'))
        return response
          .redirect()
          .status(303)
          .toPath(`/projects/${project.id}/periods/${periodId}/progress_report`)
      },
      (typed) => showReport(ctx, { typed })
    )
  }
}
