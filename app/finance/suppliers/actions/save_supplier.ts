import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { fold } from '#app/shared/database/fold'
import { RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { saveOrRefuse } from '#app/projects/save_or_refuse'
import Supplier from '#app/finance/suppliers/models/supplier'

export type SupplierForm = {
  name: string
  legalCode?: string | null
  vatCode?: string | null
  country: string
  supplierGroup?: string | null
}

/** Adds a supplier for all projects. @throws {RuleBroken} when its legal code is another supplier's */
export function createSupplier(form: SupplierForm, actor: Actor): Promise<Supplier> {
  return change(actor, 'supplier.created', (trx) =>
    save(new Supplier().useTransaction(trx), form, trx)
  )
}

/** @throws {RuleBroken} when its legal code is another supplier's   @throws {StaleVersion} */
export function updateSupplier(
  id: number,
  form: SupplierForm & { rowVersion: number },
  actor: Actor
): Promise<Supplier> {
  return change(actor, 'supplier.updated', async (trx) =>
    save(await lockRow(Supplier, id, trx, {}, form.rowVersion), form, trx)
  )
}

/** What of a supplier is stored: codes without spaces, and the text it is found by. */
export function supplierColumns(form: SupplierForm) {
  const legalCode = form.legalCode?.replace(/\s/g, '') || null
  const vatCode = form.vatCode?.replace(/\s/g, '').toUpperCase() || null
  return {
    name: form.name,
    legalCode,
    vatCode,
    country: form.country,
    supplierGroup: form.supplierGroup ?? null,
    searchText: fold(form.name, legalCode, vatCode).slice(0, 400),
  }
}

async function save(supplier: Supplier, form: SupplierForm, trx: TransactionClientContract) {
  const columns = supplierColumns(form)
  const namesake =
    columns.legalCode && (await Supplier.findBy('legalCode', columns.legalCode, { client: trx }))
  if (namesake && namesake.id !== supplier.id) throw codeTaken(namesake.name)
  return saveOrRefuse(supplier.merge(columns), codeTaken(columns.name))
}

function codeTaken(name: string): RuleBroken {
  return new RuleBroken('finance.legal_code_taken', { name }, 'legalCode')
}
