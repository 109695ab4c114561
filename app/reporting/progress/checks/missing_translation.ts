import type { ProgressCheck } from '#app/reporting/progress/checks/progress_check'
import { partsWithoutTranslation } from '#app/reporting/progress/narrative'

/** What is written stands in both languages: the city reads one, the lead partner the other. */
export const missingTranslation: ProgressCheck = {
  code: 'P-02',
  name: 'missing_translation',
  severity: 'error',
  source: 'two_languages',
  isOfText: true,
  run: ({ narrative }) => partsWithoutTranslation(narrative).map((part) => ({ part })),
}
