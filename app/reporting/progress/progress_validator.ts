import vine from '@vinejs/vine'
import type { FieldContext } from '@vinejs/vine/types'
import { id, isoDate, optionalId, optionalText, rowVersion, text } from '#app/shared/rules'
import { FACT_KINDS } from '#app/reporting/progress/facts/fact'
import { LONGEST_PART, NARRATIVE_FIELDS } from '#app/reporting/progress/narrative'

const LONGEST_COMMENT = 2000
const LONGEST_REASON = 2000

const written = Object.fromEntries(
  NARRATIVE_FIELDS.map((field) => [field, optionalText(LONGEST_PART)])
) as Record<(typeof NARRATIVE_FIELDS)[number], ReturnType<typeof optionalText>>

export const narrativeValidator = vine.create({ ...written, rowVersion: rowVersion() })

/** What stands in the form, and what becomes of a summary that is written already; null asks. */
export const draftTextValidator = vine.create({
  ...written,
  rowVersion: rowVersion(),
  mode: vine.enum(['fill', 'append', 'replace'] as const).optional(),
})

const ticked = vine.createRule((value: unknown, _: undefined, field: FieldContext) => {
  if (readTicked(value) === null) field.report('enum', 'enum', field)
})

/**
 * The ticked facts of one kind; `all` takes every one that is offered, of each kind when none is named; `anew` is the one that
 * is taken as the log holds it now.
 */
export const choiceValidator = vine.create({
  kind: vine.enum(FACT_KINDS).nullable().optional().requiredIfMissing('all'),
  facts: vine
    .any()
    .use(ticked())
    .optional()
    .nullable()
    .transform((value) => readTicked(value) ?? []),
  all: vine
    .enum(['1'] as const)
    .nullable()
    .optional(),
  anew: optionalId(),
})

export const factValidator = vine.create({
  commentLt: optionalText(LONGEST_COMMENT),
  commentEn: optionalText(LONGEST_COMMENT),
  goal: vine
    .enum(['fully', 'partly', 'not'] as const)
    .nullable()
    .optional(),
  rowVersion: rowVersion(),
})

export const submissionValidator = vine.create({
  rowVersion: rowVersion(),
  factsVersion: id(),
})

export const answerValidator = vine.create({
  answer: vine.enum(['accepted', 'returned'] as const),
  answeredOn: isoDate(),
  returnReason: optionalText(LONGEST_REASON).requiredWhen('answer', '=', 'returned'),
})

export const reopeningValidator = vine.create({ reason: text(LONGEST_REASON) })

/** The ids of ticked boxes, whatever the number of them; null for what no box sends. */
function readTicked(value: unknown): number[] | null {
  if (value === undefined || value === null || value === '') return []
  const all = Array.isArray(value) ? value : [value]
  const isId = (one: unknown) => /^[1-9]\d{0,9}$/.test(String(one))
  return all.every((one) => ['string', 'number'].includes(typeof one) && isId(one))
    ? all.map(Number)
    : null
}
