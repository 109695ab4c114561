import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { askedOnce } from '#app/shared/database/asked_once'
import { isUniqueViolation } from '#app/shared/database/failures'
import { RuleBroken } from '#app/shared/errors'
import { appendEvent } from '#app/audit_trail/append_event'
import { supplierColumns } from '#app/finance/suppliers/actions/save_supplier'
import type { ExpenseForm } from '#app/finance/expenses/expense_validator'
import Supplier from '#app/finance/suppliers/models/supplier'

/** What may be known of a new seller beside its name and legal code. */
export type NewSupplier = { newSupplierVatCode?: string | null; newSupplierCountry?: string | null }

type Typed = Pick<ExpenseForm, 'supplierId' | 'newSupplierName' | 'newSupplierCode'> & NewSupplier

/**
 * The supplier an expense form names: one from the list, or a new one typed beside it. A new one whose legal code or whole
 * name is known already is that supplier, so that its invoices stay together.
 * @returns null while none is named   @throws {RuleBroken} for one that does not exist
 */
export async function supplierFor(
  typed: Typed,
  actor: Actor,
  trx: TransactionClientContract
): Promise<number | null> {
  const { newSupplierName: name, newSupplierCode: code, supplierId } = typed
  if (name) {
    const question = `supplier ${JSON.stringify([name, code])}`
    return askedOnce(trx, question, async () => (await namedSupplier(typed, actor, trx)).id)
  }
  if (!supplierId) return null
  const isKnown = await askedOnce(trx, `supplier ${supplierId}`, async () =>
    Boolean(await trx.from('suppliers').where('id', supplierId).select('id').first())
  )
  if (!isKnown) throw new RuleBroken('finance.choose_from_list', {}, 'supplierId')
  return supplierId
}

async function namedSupplier(typed: Typed, actor: Actor, trx: TransactionClientContract) {
  const columns = supplierColumns({
    name: typed.newSupplierName!,
    legalCode: typed.newSupplierCode,
    vatCode: typed.newSupplierVatCode,
    country: typed.newSupplierCountry ?? 'LT',
  })
  const known = columns.legalCode
    ? await Supplier.findBy('legalCode', columns.legalCode, { client: trx })
    : await Supplier.findBy('name', columns.name, { client: trx })
  if (known) return known
  try {
    return await addSupplier(columns, actor, trx)
  } catch (error) {
    const added = isUniqueViolation(error) && (await addedMeanwhile(columns.legalCode!, trx))
    if (added) return added
    throw error
  }
}

async function addSupplier(
  columns: ReturnType<typeof supplierColumns>,
  actor: Actor,
  trx: TransactionClientContract
) {
  const supplier = await new Supplier().useTransaction(trx).merge(columns).save()
  await appendEvent(trx, actor, {
    projectId: null,
    action: 'supplier.created',
    subjectType: Supplier.subjectType,
    subjectId: supplier.id,
    after: supplier.recordedAfter,
  })
  return supplier
}

/** The seller another project added since this transaction began: only a locking read sees it. */
function addedMeanwhile(legalCode: string, trx: TransactionClientContract) {
  const query = Supplier.query({ client: trx }).where('legal_code', legalCode)
  if (trx.dialect.name === 'mysql') query.forShare()
  return query.first()
}
