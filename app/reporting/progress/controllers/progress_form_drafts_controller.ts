import type { HttpContext } from '@adonisjs/core/http'
import { forgetFormDraft } from '#app/finance/form_drafts/actions/keep_form_draft'
import { answerTyped } from '#app/finance/form_drafts/answer_typed'
import { keepReportDraft } from '#app/reporting/progress/actions/keep_report_draft'
import { reportDraftKey } from '#app/reporting/progress/controllers/report_page'

/** What is typed into the text of a report, kept from time to time by the form's own script. */
export default class ProgressFormDraftsController {
  async store(ctx: HttpContext) {
    const { request, project, params, actor } = ctx
    return answerTyped(ctx, () =>
      keepReportDraft(project.id, Number(params.id), request.body(), actor)
    )
  }

  async destroy({ params, actor, project, i18n, session, response }: HttpContext) {
    await forgetFormDraft(reportDraftKey(Number(params.id)), actor)
    session.flash('success', i18n.t('form_draft.discarded'))
    return response
      .redirect()
      .status(303)
      .toPath(`/projects/${project.id}/periods/${Number(params.id)}/progress_report`)
  }
}
