import { factsThat, type ProgressCheck } from '#app/reporting/progress/checks/progress_check'

/** Words beside a fact stand in both languages too. */
export const commentWithoutTranslation: ProgressCheck = {
  code: 'P-10',
  name: 'comment_without_translation',
  severity: 'warning',
  source: 'two_languages',
  run: (checked) =>
    factsThat(checked, ({ chosen }) => Boolean(chosen!.commentLt) !== Boolean(chosen!.commentEn)),
}
