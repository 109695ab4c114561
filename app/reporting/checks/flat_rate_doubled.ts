import db from '@adonisjs/lucid/services/db'
import { expensesInReport, found, type Check } from '#app/reporting/checks/check'

/**
 * A real cost stands in a category that the report claims at a flat rate: the same cost would be funded twice. Also when the
 * category became a flat rate later, by itself or as a new one with its code.
 */
export const flatRateDoubled: Check = {
  code: 'R-15',
  name: 'flat_rate_doubled',
  severity: 'error',
  source: 'double_funding',
  run(scope) {
    return found(
      expensesInReport(scope)
        .join('cost_categories as own', 'own.id', 'expenses.cost_category_id')
        .join('reporting_periods as period', 'period.id', 'expenses.reporting_period_id')
        .whereExists(
          db
            .from('cost_categories as rated')
            .whereColumn('rated.programme_id', 'own.programme_id')
            .whereColumn('rated.code', 'own.code')
            .whereNotNull('rated.flat_rate_bp')
            .whereColumn('rated.valid_from', '<=', 'period.ends_on')
            .where((end) => {
              end
                .whereNull('rated.valid_to')
                .orWhereColumn('rated.valid_to', '>=', 'period.ends_on')
            })
            .select('rated.id')
        )
    )
  },
}
