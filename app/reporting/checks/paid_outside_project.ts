import db from '@adonisjs/lucid/services/db'
import { lastReportableDay } from '#app/reporting/actions/period_rules'
import { expensesInReport, found, type Check } from '#app/reporting/checks/check'

/** Nothing paid outside the project and the months of its closing is eligible. */
export const paidOutsideProject: Check = {
  code: 'R-01',
  name: 'paid_outside_project',
  severity: 'error',
  source: 'eligible_time',
  async run(scope) {
    const project = await db.from('projects').where('id', scope.projectId).firstOrFail()
    const last = await lastReportableDay(project.programme_id, project.ends_on)
    return found(
      expensesInReport(scope).where((outside) => {
        outside.where('paid_on', '<', project.starts_on).orWhere('paid_on', '>', last)
      })
    )
  },
}
