import { expensesInReport, found, type Check } from '#app/reporting/checks/check'

/** A cost belongs to the period in which it was paid; one from another period needs an explanation. */
export const paidOutsidePeriod: Check = {
  code: 'R-02',
  name: 'paid_outside_period',
  severity: 'warning',
  source: 'control_list',
  run(scope) {
    return found(
      expensesInReport(scope)
        .join('reporting_periods', 'reporting_periods.id', 'expenses.reporting_period_id')
        .where((outside) => {
          outside
            .whereColumn('paid_on', '<', 'reporting_periods.starts_on')
            .orWhereColumn('paid_on', '>', 'reporting_periods.ends_on')
        })
    )
  },
}
