import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { breathe } from '#app/shared/breathe'
import type { AuditedModel } from '#app/audit_trail/audited_model'

/** Rows of one statement: sixty columns of them stay far below what either database binds at once. */
const AT_ONCE = 100

/**
 * Inserts many new rows of one model with a statement for every hundred, everything that happens before a save included.
 * They get no ids here: read them back by what makes them unique. No event is written; the change they belong to has its own.
 * @param inserted told after each statement how many stand by then
 */
export async function insertMany(
  rows: readonly AuditedModel[],
  trx: TransactionClientContract,
  inserted: (count: number) => void = () => {}
): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = rows.slice(from, from + AT_ONCE)
    const plain = []
    for (const row of some) plain.push(await plainRow(row))
    await trx.table((some[0]!.constructor as typeof AuditedModel).table).multiInsert(plain)
    inserted(from + some.length)
    await breathe()
  }
}

/** A new row as its table takes it; every one with the same columns. */
async function plainRow(row: AuditedModel): Promise<Record<string, unknown>> {
  const model = row.constructor as typeof AuditedModel
  await model.$hooks.runner('before:save').run(row)
  const plain: Record<string, unknown> = {}
  for (const [attribute, column] of model.$columnsDefinitions) {
    if (column.isPrimary) continue
    const value = row.$attributes[attribute] ?? null
    plain[column.columnName] = column.prepare ? column.prepare(value, attribute, row) : value
  }
  return plain
}
