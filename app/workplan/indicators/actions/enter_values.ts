import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { amountText } from '#app/money/amount_text'
import type { Actor } from '#app/shared/actor'
import { RuleBroken, RulesBroken } from '#app/shared/errors'
import { isForeignKeyViolation, isUniqueViolation } from '#app/shared/database/failures'
import { appendEvent } from '#app/audit_trail/append_event'
import { inTransaction } from '#app/audit_trail/change'
import { assertValuesOpen } from '#app/workplan/indicators/actions/assert_values_open'
import IndicatorValue from '#app/workplan/indicators/models/indicator_value'
import type { TypedValue } from '#app/workplan/indicators/period_values'

/** Values that somebody else entered after the form was opened, with the versions they have now by indicator. */
export class StaleValues extends RulesBroken {
  constructor(
    all: readonly [RuleBroken, ...RuleBroken[]],
    readonly versions: ReadonlyMap<number, number>
  ) {
    super(all)
  }
}

/**
 * Enters all values of a period at once: new ones, corrected ones, and those whose field was emptied go. One transaction,
 * one event; what did not change is not touched.
 * @throws {RuleBroken} when the period's progress report was submitted   @throws {RulesBroken} for values without a source
 * @throws {StaleValues} when somebody changed one of them meanwhile
 * @returns how many changed
 */
export function enterValues(
  projectId: number,
  periodId: number,
  typed: readonly TypedValue[],
  actor: Actor
): Promise<number> {
  return inTransaction(async (trx) => {
    await assertValuesOpen(projectId, periodId, trx)
    assertSources(typed)
    const present = await lockValues(projectId, periodId, trx)
    const changed = typed.filter((one) => isChanged(one, present.get(one.indicatorId)))
    assertFresh(changed, present)
    if (changed.length === 0) return 0
    const before = changed.map(({ indicatorId }) => told(present.get(indicatorId)))
    const after: string[] = []
    for (const one of changed) {
      after.push(told(await write(one, present.get(one.indicatorId), projectId, periodId, trx)))
    }
    const numbers = await numbersOf(changed, trx)
    const named = (texts: string[]) => texts.map((text, at) => `${numbers[at]}: ${text}`)
    await appendEvent(trx, actor, {
      projectId,
      action: 'reporting_period.indicators_entered',
      subjectType: 'reporting_period',
      subjectId: periodId,
      before: { indicatorValues: named(before) },
      after: { indicatorValues: named(after) },
    })
    return changed.length
  })
}

function assertSources(typed: readonly TypedValue[]) {
  const broken = typed.flatMap(({ indicatorId, value, sourceLt, sourceEn }) => {
    if (value !== null && !sourceLt) {
      return [new RuleBroken('indicators.source_missing', {}, `sourceLt_${indicatorId}`)]
    }
    if (value === null && (sourceLt || sourceEn)) {
      return [new RuleBroken('indicators.value_missing', {}, `value_${indicatorId}`)]
    }
    return []
  })
  const [first, ...rest] = broken
  if (first) throw new RulesBroken([first, ...rest])
}

async function lockValues(projectId: number, periodId: number, trx: TransactionClientContract) {
  const query = IndicatorValue.query({ client: trx }).where({
    project_id: projectId,
    period_id: periodId,
  })
  if (trx.dialect.name === 'mysql') query.forUpdate()
  return new Map((await query).map((value) => [value.indicatorId, value]))
}

function isChanged(typed: TypedValue, present: IndicatorValue | undefined): boolean {
  return (
    typed.value !== (present?.valueHundredths ?? null) ||
    typed.sourceLt !== (present?.sourceLt ?? null) ||
    typed.sourceEn !== (present?.sourceEn ?? null)
  )
}

function assertFresh(changed: readonly TypedValue[], present: Map<number, IndicatorValue>) {
  const stale = changed.filter(
    ({ indicatorId, rowVersion }) => (present.get(indicatorId)?.rowVersion ?? 0) !== rowVersion
  )
  const [first, ...rest] = stale.map(({ indicatorId }) => {
    const value = told(present.get(indicatorId))
    return new RuleBroken('indicators.changed_meanwhile', { value }, `value_${indicatorId}`)
  })
  if (!first) return
  const versions = stale.map(
    ({ indicatorId }) => [indicatorId, present.get(indicatorId)?.rowVersion ?? 0] as const
  )
  throw new StaleValues([first, ...rest], new Map(versions))
}

async function write(
  { indicatorId, value, sourceLt, sourceEn }: TypedValue,
  present: IndicatorValue | undefined,
  projectId: number,
  periodId: number,
  trx: TransactionClientContract
): Promise<IndicatorValue | undefined> {
  const field = `value_${indicatorId}`
  try {
    if (value === null) {
      await present?.delete()
      return undefined
    }
    const row = present ?? new IndicatorValue().useTransaction(trx)
    row.merge({ projectId, indicatorId, periodId })
    return await row.merge({ valueHundredths: value, sourceLt: sourceLt!, sourceEn }).save()
  } catch (error) {
    if (isForeignKeyViolation(error)) throw new RuleBroken('indicators.value_proved', {}, field)
    if (!isUniqueViolation(error)) throw error
    throw new RuleBroken('indicators.entered_at_once', {}, field)
  }
}

async function numbersOf(changed: readonly TypedValue[], trx: TransactionClientContract) {
  const ids = changed.map(({ indicatorId }) => indicatorId)
  const rows = await trx.from('indicators').whereIn('id', ids).select('id', 'number')
  const numbers = new Map(rows.map((row) => [row.id, String(row.number)]))
  return ids.map((id) => numbers.get(id) ?? '')
}

function told(value: IndicatorValue | undefined): string {
  return value ? `${amountText(value.valueHundredths)} (${value.sourceLt})` : '–'
}
