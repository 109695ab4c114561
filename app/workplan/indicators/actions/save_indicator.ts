import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { isUniqueViolation } from '#app/shared/database/failures'
import { RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { TOLD } from '#app/workplan/indicators/period_values'
import Indicator, {
  type Counting,
  type IndicatorKind,
} from '#app/workplan/indicators/models/indicator'

export type IndicatorForm = {
  kind: IndicatorKind
  number: string
  titleLt: string
  titleEn?: string | null
  unitLt: string
  unitEn?: string | null
  counting: Counting
  /** hundredths of the unit */
  base: number
  target: number
}

/** Enters an indicator. @throws {RuleBroken} when its number is taken */
export function createIndicator(
  projectId: number,
  form: IndicatorForm,
  actor: Actor
): Promise<Indicator> {
  return change(actor, 'indicator.created', async (trx) => {
    const indicator = new Indicator().useTransaction(trx)
    indicator.merge({ projectId })
    return save(indicator, form)
  })
}

/**
 * Changes an indicator. What its told totals stand on, the base and the counting, stays once a submitted report told them.
 * @throws {RuleBroken}   @throws {StaleVersion}
 */
export function updateIndicator(
  projectId: number,
  id: number,
  form: IndicatorForm & { rowVersion: number },
  actor: Actor
): Promise<Indicator> {
  return change(actor, 'indicator.updated', async (trx) => {
    const indicator = await lockRow(Indicator, id, trx, { project_id: projectId }, form.rowVersion)
    const { baseHundredths, counting } = indicator
    const isRebased = baseHundredths !== form.base || counting !== form.counting
    if (isRebased && (await isTold(id, trx))) {
      const field = baseHundredths !== form.base ? 'base' : 'counting'
      throw new RuleBroken('indicators.base_told', {}, field)
    }
    return save(indicator, form)
  })
}

async function isTold(indicatorId: number, trx: TransactionClientContract): Promise<boolean> {
  const told = await trx
    .from('indicator_values')
    .join('progress_reports', 'progress_reports.period_id', 'indicator_values.period_id')
    .where('indicator_id', indicatorId)
    .whereIn('progress_reports.status', [...TOLD])
    .select('indicator_values.id')
    .first()
  return Boolean(told)
}

async function save(indicator: Indicator, form: IndicatorForm) {
  indicator.merge({
    kind: form.kind,
    number: form.number,
    titleLt: form.titleLt,
    titleEn: form.titleEn ?? null,
    unitLt: form.unitLt,
    unitEn: form.unitEn ?? null,
    counting: form.counting,
    baseHundredths: form.base,
    targetHundredths: form.target,
  })
  try {
    return await indicator.save()
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    throw new RuleBroken('indicators.number_taken', { number: form.number }, 'number')
  }
}
