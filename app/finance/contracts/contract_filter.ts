import { decodeCursor, type Cursor } from '#app/shared/database/keyset'
import { isRealDate } from '#app/shared/rules'
import { CONTRACT_STATUSES, type ContractStatus } from '#app/finance/contracts/contract_terms'

/** What a list of contracts is narrowed to. Null and '' narrow nothing. */
export type ContractFilter = { q: string; status: ContractStatus | null; after: Cursor | null }

/** Reads a filter from an address; whatever is not understood narrows nothing. */
export function readContractFilter(query: Record<string, unknown>): ContractFilter {
  const after = decodeCursor(query.after)
  const fits = typeof after?.value === 'string' && isRealDate(after.value)
  return {
    q: typeof query.q === 'string' ? query.q.trim().slice(0, 200) : '',
    status: CONTRACT_STATUSES.find((status) => status === query.status) ?? null,
    after: fits ? after : null,
  }
}
