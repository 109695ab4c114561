import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { today } from '#app/shared/today'
import { findRuleValue } from '#app/projects/queries/list_programme_rules'
import { USUAL_NEARNESS, type Nearness } from '#app/finance/duplicates/duplicates'
import { hashesByExpense, invoiceFiles } from '#app/finance/duplicates/queries/compared_expenses'
import { findDuplicates, type Duplicate } from '#app/finance/duplicates/queries/find_duplicates'

type Stored = {
  id: number
  supplierId: number | null
  invoiceNumber: string | null
  currency: string
  netCents: number
  vatCents: number
  invoicedOn: string | null
  paidOn: string | null
  splitKey: string | null
  correctsId: number | null
}

/** What a stored expense looks like a second claim of, with the reasons given so far. */
export async function expenseDuplicates(
  expense: Stored,
  programmeId: number,
  client: QueryClientContract = db.connection()
): Promise<Duplicate[]> {
  const files = await invoiceFiles(client).where('expense_id', expense.id)
  const [duplicates] = await findDuplicates(
    [
      {
        id: expense.id,
        supplierId: expense.supplierId,
        invoiceNumber: expense.invoiceNumber,
        currency: expense.currency,
        splitKey: expense.splitKey,
        correctsId: expense.correctsId,
        grossCents: expense.netCents + expense.vatCents,
        day: expense.invoicedOn ?? expense.paidOn,
        invoiceHashes: hashesByExpense(files).get(expense.id) ?? [],
      },
    ],
    await nearnessOf(programmeId, client),
    client
  )
  return duplicates!
}

/** How near is near in a programme today. */
export async function nearnessOf(
  programmeId: number,
  client: QueryClientContract = db.connection()
): Promise<Nearness> {
  const day = today()
  const tolerance = await findRuleValue(programmeId, 'duplicate_tolerance_bp', day, client)
  const days = await findRuleValue(programmeId, 'duplicate_days', day, client)
  return {
    toleranceBp: tolerance ?? USUAL_NEARNESS.toleranceBp,
    days: days ?? USUAL_NEARNESS.days,
  }
}
