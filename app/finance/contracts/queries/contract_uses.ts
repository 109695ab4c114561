import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { sumCents, toCents } from '#app/money/cents'
import {
  chargedCents,
  DRAFT_STATUSES,
  NO_CONTRACT_USE,
  type ContractUse,
} from '#app/finance/contracts/contract_use'
import type { ExpenseStatus } from '#app/finance/expenses/models/expense'
import { CLAIMED_STATUSES } from '#app/finance/expenses/expense_states'

type Reading = {
  /** left out: the expense that is being typed or decided on */
  exceptId?: number | null
  /** the states that count as used; submitted and further when left out */
  using?: readonly ExpenseStatus[]
  /** only expenses of these reporting periods; all when left out */
  periods?: readonly number[]
  client?: QueryClientContract
}

/**
 * What expenses take from contracts, by contract; one that nothing is charged to is missing. Euro amounts are summed by
 * the database, foreign ones converted one by one as they are few. Two queries.
 */
export async function contractUses(
  contractIds: readonly number[],
  { exceptId = null, using = CLAIMED_STATUSES, periods, client = db.connection() }: Reading = {}
): Promise<Map<number, ContractUse>> {
  const uses = new Map<number, ContractUse>()
  if (contractIds.length === 0) return uses
  const add = (id: number, more: ContractUse) => uses.set(id, sumOf(uses.get(id), more))
  const charged = () => {
    const query = client
      .from('expenses')
      .whereIn('contract_id', [...contractIds])
      .whereIn('status', [...using, ...DRAFT_STATUSES])
    if (exceptId !== null) query.whereNot('id', exceptId)
    if (periods) query.whereIn('reporting_period_id', [...periods])
    return query
  }
  const marks = using.map(() => '?').join(', ')
  const euro = await charged()
    .where('currency', 'EUR')
    .groupBy('contract_id')
    .select('contract_id')
    .select(
      client.raw(`sum(case when status in (${marks}) then net_cents else 0 end) as used`, [
        ...using,
      ])
    )
    .sum('net_cents as whole')
  for (const row of euro) {
    const usedCents = toCents(row.used)
    add(row.contract_id, { usedCents, draftCents: toCents(row.whole) - usedCents })
  }
  const foreign = await charged()
    .whereNot('currency', 'EUR')
    .select('contract_id', 'status', 'currency', 'exchange_rate', 'net_cents', 'declared_cents')
  for (const row of foreign) {
    const cents = chargedCents({
      currency: row.currency,
      exchangeRate: row.exchange_rate,
      netCents: toCents(row.net_cents),
      declaredCents: toCents(row.declared_cents),
    })
    const isUsed = using.includes(row.status)
    add(row.contract_id, { usedCents: isUsed ? cents : 0, draftCents: isUsed ? 0 : cents })
  }
  return uses
}

function sumOf(one: ContractUse = NO_CONTRACT_USE, other: ContractUse): ContractUse {
  return {
    usedCents: sumCents([one.usedCents, other.usedCents]),
    draftCents: sumCents([one.draftCents, other.draftCents]),
  }
}
