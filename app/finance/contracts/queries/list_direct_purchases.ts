import db from '@adonisjs/lucid/services/db'
import { toCents } from '#app/money/cents'
import { sellerOf } from '#app/finance/contracts/contract_terms'
import type { DirectPurchase } from '#app/finance/contracts/direct_purchases'
import { CLAIMED_STATUSES } from '#app/finance/expenses/expense_states'

/** Of a foreign invoice what is declared stands in: its net amount in euro is not stored. */
const NET_IN_EURO = "sum(case when currency = 'EUR' then net_cents else declared_cents end) as net"

/** What was bought by invoice without a contract, by seller, account and month; drafts and voided expenses are left out. */
export async function listDirectPurchases(projectId: number): Promise<DirectPurchase[]> {
  const month = 'substr(coalesce(invoiced_on, paid_on), 1, 7)'
  const rows = await db
    .from('expenses')
    .join('suppliers', 'suppliers.id', 'expenses.supplier_id')
    .where('project_id', projectId)
    .whereNull('contract_id')
    .whereIn('status', [...CLAIMED_STATUSES])
    .whereRaw('coalesce(invoiced_on, paid_on) is not null')
    .groupBy('expenses.supplier_id', 'suppliers.name', 'supplier_group', 'account_code')
    .groupByRaw(month)
    .select('expenses.supplier_id', 'suppliers.name', 'supplier_group', 'account_code')
    .select(db.raw(`${month} as bought_in`), db.raw(NET_IN_EURO))
  return rows.map((row) => ({
    supplierId: row.supplier_id,
    supplier: row.name,
    seller: sellerOf({ id: row.supplier_id, group: row.supplier_group }),
    accountCode: row.account_code,
    month: String(row.bought_in),
    netCents: toCents(row.net),
  }))
}
