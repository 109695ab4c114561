import { factsThat, type ProgressCheck } from '#app/reporting/progress/checks/progress_check'

/** The log says something else than when the fact was chosen: somebody must say which is right. */
export const changedSince: ProgressCheck = {
  code: 'P-04',
  name: 'changed_since',
  severity: 'error',
  source: 'log',
  run: (checked) =>
    factsThat(checked, ({ standing }) => standing === 'changed' || standing === 'gone'),
}
