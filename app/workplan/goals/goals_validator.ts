import vine from '@vinejs/vine'
import type { FieldContext } from '@vinejs/vine/types'
import { readGoals } from '#app/workplan/goals/sustainable_goals'

const goalsRule = vine.createRule((value: unknown, _: undefined, field: FieldContext) => {
  if (readGoals(value) === null) field.report('enum', 'enum', field)
})

/** The goals ticked in `goalsField`; their numbers after validation. None ticked is nothing at all: `?? []`. */
export const goals = () =>
  vine
    .any()
    .use(goalsRule())
    .optional()
    .nullable()
    .transform((ticked) => readGoals(ticked) ?? [])
