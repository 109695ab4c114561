import db from '@adonisjs/lucid/services/db'
import { found, type Check } from '#app/reporting/checks/check'
import { NOT_APPROVED } from '#app/reporting/report_statuses'

/** An expense was put into the period, but stays out of its report until it is approved. */
export const notApprovedInPeriod: Check = {
  code: 'R-11',
  name: 'not_approved',
  severity: 'warning',
  source: 'four_eyes',
  run({ projectId, periodId }) {
    return found(
      db
        .from('expenses')
        .where({ 'expenses.project_id': projectId, 'expenses.reporting_period_id': periodId })
        .whereIn('expenses.status', NOT_APPROVED)
    )
  },
}
