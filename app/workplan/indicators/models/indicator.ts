import { column } from '@adonisjs/lucid/orm'
import { AuditedModel } from '#app/audit_trail/audited_model'
import { cents as wholeNumber } from '#app/shared/database/columns'

export const INDICATOR_KINDS = ['output', 'result'] as const
export const COUNTINGS = ['adds_up', 'latest'] as const
export type IndicatorKind = (typeof INDICATOR_KINDS)[number]
/** Whether the values of periods are added to the base, or the latest one is where the indicator stands. */
export type Counting = (typeof COUNTINGS)[number]

/** What shows whether the project reaches its aims. Figures are whole hundredths of the unit. */
export default class Indicator extends AuditedModel {
  static override table = 'indicators'
  static override subjectType = 'indicator'

  @column()
  declare projectId: number

  @column()
  declare kind: IndicatorKind

  @column()
  declare number: string

  @column()
  declare titleLt: string

  @column()
  declare titleEn: string | null

  @column()
  declare unitLt: string

  @column()
  declare unitEn: string | null

  @wholeNumber()
  declare baseHundredths: number

  @wholeNumber()
  declare targetHundredths: number

  @column()
  declare counting: Counting
}
