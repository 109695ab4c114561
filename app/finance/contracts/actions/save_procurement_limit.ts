import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Cents } from '#app/money/cents'
import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { assertInOrder, overlap } from '#app/projects/periods'
import { saveOrRefuse } from '#app/projects/save_or_refuse'
import type { ContractKind, Procedure } from '#app/finance/contracts/contract_terms'
import { LARGEST_AMOUNT } from '#app/finance/expenses/expense_rules'
import ProcurementLimit from '#app/finance/contracts/models/procurement_limit'

export type ProcurementLimitForm = {
  /** EUR cents without VAT */
  limit: Cents
  validFrom: string
  validTo?: string | null
  source: string
  isConfirmed?: boolean
}

/** @throws {RuleBroken} when the limit is 0 or too large, or stands on one of the days already */
export function createProcurementLimit(
  form: ProcurementLimitForm & { procedure: Procedure; kind: ContractKind },
  actor: Actor
): Promise<ProcurementLimit> {
  return change(actor, 'procurement_limit.created', (trx) => {
    const row = new ProcurementLimit()
    row.useTransaction(trx).merge({ procedureUsed: form.procedure, kind: form.kind })
    return save(row, form, trx)
  })
}

/**
 * Changes a limit's value, dates or source; which procedure and kind it is of stays.
 * @throws {RuleBroken} as createProcurementLimit   @throws {StaleVersion}   @throws {Hidden}
 */
export function updateProcurementLimit(
  id: number,
  form: ProcurementLimitForm & { rowVersion: number },
  actor: Actor
): Promise<ProcurementLimit> {
  return change(actor, 'procurement_limit.updated', async (trx) =>
    save(await lockRow(ProcurementLimit, id, trx, {}, form.rowVersion), form, trx)
  )
}

async function save(
  row: ProcurementLimit,
  form: ProcurementLimitForm,
  trx: TransactionClientContract
): Promise<ProcurementLimit> {
  const period = { from: form.validFrom, to: form.validTo ?? null }
  assertInOrder(period, 'validTo')
  if (form.limit === 0) throw new RuleBroken('contracts.value_zero', {}, 'limit')
  if (form.limit > LARGEST_AMOUNT) throw new RuleBroken('finance.amount_too_large', {}, 'limit')
  const others = ProcurementLimit.query({ client: trx }).where({
    procedure_used: row.procedureUsed,
    kind: row.kind,
  })
  // two administrators at once: the second reads what the first wrote
  if (trx.dialect.name === 'mysql') others.forUpdate()
  const clash = (await others)
    .filter((other) => other.id !== row.id)
    .find((other) => overlap(period, { from: other.validFrom, to: other.validTo }))
  if (clash) {
    const params = { from: clash.validFrom, to: clash.validTo ?? '…' }
    throw new RuleBroken('contracts.limit_overlaps', params, 'validFrom')
  }
  const { validFrom, source } = form
  row.merge({ limitCents: form.limit, validFrom, validTo: form.validTo ?? null, source })
  row.merge({ isConfirmed: form.isConfirmed ?? false })
  const params = { from: validFrom, to: form.validTo ?? '…' }
  return saveOrRefuse(row, new RuleBroken('contracts.limit_overlaps', params, 'validFrom'))
}
