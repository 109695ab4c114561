import type { Check } from '#app/reporting/checks/check'
import { reportDuplicates, resemblingRows } from '#app/reporting/checks/report_duplicates'

/** What looks like a claim made twice and is none, with the reason somebody answers for: for the controller to judge. */
export const explainedDuplicates: Check = {
  code: 'R-13',
  name: 'explained_duplicates',
  severity: 'warning',
  source: 'double_funding',
  async run(scope) {
    return resemblingRows(await reportDuplicates(scope), ({ reason }) => reason !== null)
  },
}
