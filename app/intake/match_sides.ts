/** The two kinds of movements an expense is compared with. */
export const SIDES = ['ledger', 'bank'] as const
export type Side = (typeof SIDES)[number]

/** Where the movements of a side stand: their table, the column of `matches` that points to it, and their day. */
export const SIDE_TABLES = {
  ledger: { table: 'ledger_entries', column: 'ledger_entry_id', day: 'entered_on' },
  bank: { table: 'bank_transactions', column: 'bank_transaction_id', day: 'booked_on' },
} as const satisfies Record<Side, { table: string; column: string; day: string }>

/** The side a match is of. */
export function sideOf(match: { ledgerEntryId: number | null }): Side {
  return match.ledgerEntryId === null ? 'bank' : 'ledger'
}
