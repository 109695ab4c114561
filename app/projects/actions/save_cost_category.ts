import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { saveOrRefuse } from '#app/projects/save_or_refuse'
import CostCategory from '#app/projects/models/cost_category'
import Programme from '#app/projects/models/programme'
import { standsOnItself } from '#app/projects/flat_rate_bases'
import { assertInOrder, overlap } from '#app/projects/periods'

export type CostCategoryForm = {
  code: string
  position: number
  nameLt: string
  nameEn: string
  needsInvoice?: boolean
  /** basis points; with a base or not at all */
  flatRateBp?: number | null
  /** the category it is taken of, or all other direct costs */
  flatRateOfId?: number | 'others' | null
  flatRateSource?: string | null
  flatRateIsConfirmed?: boolean
  validFrom: string
  validTo?: string | null
}

/** @throws {RuleBroken} when the code is in use on one of the days, or the flat rate makes no sense */
export function createCostCategory(
  programmeId: number,
  form: CostCategoryForm,
  actor: Actor
): Promise<CostCategory> {
  return change(actor, 'cost_category.created', async (trx) => {
    await lockRow(Programme, programmeId, trx)
    const category = new CostCategory().useTransaction(trx).merge({ programmeId })
    return save(category, form, trx)
  })
}

/** @throws {RuleBroken} as createCostCategory   @throws {StaleVersion} */
export function updateCostCategory(
  programmeId: number,
  id: number,
  form: CostCategoryForm & { rowVersion: number },
  actor: Actor
): Promise<CostCategory> {
  return change(actor, 'cost_category.updated', async (trx) => {
    await lockRow(Programme, programmeId, trx)
    const within = { programme_id: programmeId }
    return save(await lockRow(CostCategory, id, trx, within, form.rowVersion), form, trx)
  })
}

/** The programme stays locked meanwhile, so nobody adds the same code between the look and the write. */
async function save(
  category: CostCategory,
  form: CostCategoryForm,
  trx: TransactionClientContract
): Promise<CostCategory> {
  const validTo = form.validTo ?? null
  assertInOrder({ from: form.validFrom, to: validTo }, 'validTo')
  const others = (
    await CostCategory.query({ client: trx }).where('programme_id', category.programmeId)
  ).filter((other) => other.id !== category.id)
  assertCodeIsFree(form, others)
  const flatRate = flatRateOf(category, form, others)
  if (category.id && category.flatRateBp === null && flatRate.flatRateBp !== null) {
    await assertNothingSpent(category.id, trx)
  }
  const row = category.merge({
    code: form.code,
    position: form.position,
    nameLt: form.nameLt,
    nameEn: form.nameEn,
    validFrom: form.validFrom,
    validTo,
    ...flatRate,
    needsInvoice: flatRate.flatRateBp === null && (form.needsInvoice ?? false),
  })
  return saveOrRefuse(row, codeTaken(form.code))
}

function assertCodeIsFree(form: CostCategoryForm, others: CostCategory[]): void {
  const period = { from: form.validFrom, to: form.validTo ?? null }
  const clash = others
    .filter((other) => other.code === form.code)
    .find((other) => overlap(period, { from: other.validFrom, to: other.validTo }))
  if (clash) throw codeTaken(form.code)
}

function codeTaken(code: string): RuleBroken {
  return new RuleBroken('projects.category.code_overlaps', { code }, 'code')
}

/**
 * What was spent as real cost must not come back as a flat rate: the category ends and another one of its code begins.
 * Source: domain.md 7, double funding.
 */
async function assertNothingSpent(id: number, trx: TransactionClientContract): Promise<void> {
  const [{ count }] = await trx
    .from('expenses')
    .where('cost_category_id', id)
    .whereNot('status', 'voided')
    .count('* as count')
  if (Number(count) === 0) return
  throw new RuleBroken('projects.category.has_expenses', { count: Number(count) }, 'flatRateBp')
}

/** A flat rate stands on a category of its programme or on all other direct costs, never in a circle. Source: domain.md 6, 7. */
function flatRateOf(category: CostCategory, form: CostCategoryForm, others: CostCategory[]) {
  const flatRateBp = form.flatRateBp ?? null
  const base = form.flatRateOfId ?? null
  if (flatRateBp === 0) throw new RuleBroken('projects.category.rate_zero', {}, 'flatRateBp')
  if ((flatRateBp === null) !== (base === null)) {
    const missing = flatRateBp === null ? 'flatRateBp' : 'flatRateOfId'
    throw new RuleBroken('projects.category.rate_needs_base', {}, missing)
  }
  if (typeof base === 'number' && !others.some(({ id }) => id === base)) {
    throw new RuleBroken('projects.category.base_unknown', {}, 'flatRateOfId')
  }
  const rated = {
    flatRateBp,
    flatRateOfId: base === 'others' ? null : base,
    flatRateOfOthers: base === 'others',
  }
  if (standsOnItself({ id: category.id ?? 0, code: form.code, ...rated }, others)) {
    throw new RuleBroken('projects.category.circle', {}, 'flatRateOfId')
  }
  return {
    ...rated,
    flatRateSource: flatRateBp === null ? null : (form.flatRateSource ?? null),
    flatRateIsConfirmed: flatRateBp !== null && (form.flatRateIsConfirmed ?? false),
  }
}
