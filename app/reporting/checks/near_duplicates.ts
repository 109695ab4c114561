import type { Check } from '#app/reporting/checks/check'
import {
  isUnexplained,
  reportDuplicates,
  resemblingRows,
} from '#app/reporting/checks/report_duplicates'

/** Nearly the same amount on nearly the same day from the same supplier: may be chance, is worth a look. */
export const nearDuplicates: Check = {
  code: 'R-14',
  name: 'near_duplicates',
  severity: 'warning',
  source: 'double_funding',
  async run(scope) {
    return resemblingRows(
      await reportDuplicates(scope),
      (one) => one.reason === null && !isUnexplained(one)
    )
  },
}
