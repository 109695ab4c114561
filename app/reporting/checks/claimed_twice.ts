import type { Check } from '#app/reporting/checks/check'
import {
  isUnexplained,
  reportDuplicates,
  resemblingRows,
} from '#app/reporting/checks/report_duplicates'

/** The same invoice, by number or by file, stands in another expense of this or any other project, and nobody said why. */
export const claimedTwice: Check = {
  code: 'R-09',
  name: 'claimed_twice',
  severity: 'error',
  source: 'double_funding',
  async run(scope) {
    return resemblingRows(await reportDuplicates(scope), isUnexplained)
  },
}
