import type { HttpContext } from '@adonisjs/core/http'
import { answerForm } from '#app/shared/http/form'
import { RuleBroken } from '#app/shared/errors'
import { submitReport } from '#app/reporting/progress/actions/submit_report'
import { readReport, showReport } from '#app/reporting/progress/controllers/report_page'
import { submissionValidator } from '#app/reporting/progress/progress_validator'
import { reportToFreeze } from '#app/reporting/progress/queries/progress_report_data'

/** Handing the report in as it was looked at. */
export default class ProgressSubmissionsController {
  async store(ctx: HttpContext) {
    const { request, project, actor, session, i18n, response } = ctx
    return answerForm(
      ctx,
      async () => {
        const seen = await request.validateUsing(submissionValidator)
        const inside = await readReport(ctx)
        const { rowVersion, factsVersion } = inside.report
        if (seen.rowVersion !== rowVersion || seen.factsVersion !== factsVersion) {
          throw new RuleBroken('progress.changed_meanwhile')
        }
        const frozen = await reportToFreeze(project.id, inside, actor)
        await submitReport(project.id, inside, frozen, actor)
        session.flash('success', i18n.t('progress.submitted'))
        return response
          .redirect()
          .status(303)
          .toPath(`/projects/${project.id}/periods/${inside.period.id}/progress_report`)
      },
      () => showReport(ctx)
    )
  }
}
