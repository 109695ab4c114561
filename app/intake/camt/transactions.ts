import type { Cents } from '#app/money/cents'
import { chargesOf, instructedAmount } from '#app/intake/camt/amounts'
import { readCounterparty } from '#app/intake/camt/counterparty'
import type {
  EntryStatus,
  ReadTransaction,
  TransactionReferences,
} from '#app/intake/camt/statement'
import type { Place } from '#app/intake/xml/place'

/** What every transaction has from its entry. */
export interface EntryFacts {
  entryIndex: number
  cents: Cents
  currency: string
  status: EntryStatus
  isReversal: boolean
  bookedOn: string | null
  valueOn: string | null
  /** the account of the statement: whoever holds it is not the counterparty */
  ownAccount: string | null
}

/**
 * One row of an entry; its key and place are given afterwards.
 * @param detail absent where the entry has none
 * @param whole where the entry may tell what the detail does not: the entry itself for a lone detail, nothing in a batch
 */
export function readTransaction(
  entry: Place,
  facts: EntryFacts,
  detail: Place | undefined,
  cents: Cents,
  whole: Place | undefined = entry
): ReadTransaction {
  const { ownAccount, ...shared } = facts
  const amounts = detail?.at('AmtDtls') ? detail : whole
  const charges = detail?.at('Chrgs') ? detail : whole
  return {
    ...shared,
    key: '',
    index: 0,
    count: 1,
    cents,
    counterparty: readCounterparty(detail, cents, ownAccount),
    remittance: detail ? remittanceOf(detail) : [],
    creditorReference: detail ? creditorReference(detail) : null,
    documentNumbers: detail ? documentNumbers(detail) : [],
    additional: detail?.lineAt('AddtlTxInf') ?? entry.lineAt('AddtlNtryInf'),
    returnReason: detail ? returnReason(detail) : null,
    references: readReferences(entry, detail),
    purpose: detail?.textAt('Purp', 'Cd') ?? detail?.lineAt('Purp', 'Prtry') ?? null,
    transactionCode: (detail && transactionCode(detail)) ?? transactionCode(entry),
    instructed: amounts ? instructedAmount(amounts, facts.currency) : null,
    chargesCents: charges ? chargesOf(charges, facts.currency) : null,
  }
}

/** A batch that cannot be split: one row for all, with every text by which somebody may find it. */
export function joinedTransaction(
  entry: Place,
  facts: EntryFacts,
  details: Place[]
): ReadTransaction {
  return {
    ...readTransaction(entry, facts, undefined, facts.cents),
    remittance: [...new Set(details.flatMap(remittanceOf))],
    documentNumbers: [...new Set(details.flatMap(documentNumbers))],
  }
}

/** "PMNT/RCDT/ESCT" of the ISO list, else the bank's own code. */
export function transactionCode(place: Place): string | null {
  const domain = place.at('BkTxCd', 'Domn')
  const codes = [
    domain?.textAt('Cd'),
    domain?.textAt('Fmly', 'Cd'),
    domain?.textAt('Fmly', 'SubFmlyCd'),
  ]
  return codes.filter(Boolean).join('/') || place.lineAt('BkTxCd', 'Prtry', 'Cd')
}

function remittanceOf(detail: Place): string[] {
  const unstructured = detail.all('RmtInf', 'Ustrd').map((line) => line.text)
  const beside = detail
    .all('RmtInf', 'Strd')
    .flatMap((part) => part.all('AddtlRmtInf').map((line) => line.text))
  return [...unstructured, ...beside].flatMap((line) => line?.replace(/\s+/g, ' ') ?? [])
}

function creditorReference(detail: Place): string | null {
  const parts = detail.all('RmtInf', 'Strd')
  return parts.map((part) => part.lineAt('CdtrRefInf', 'Ref')).find(Boolean) ?? null
}

function documentNumbers(detail: Place): string[] {
  return detail
    .all('RmtInf', 'Strd')
    .flatMap((part) => part.all('RfrdDocInf').flatMap((document) => document.lineAt('Nb') ?? []))
}

function returnReason(detail: Place): string | null {
  const reason = detail.at('RtrInf')
  return (
    reason?.textAt('Rsn', 'Cd') ??
    reason?.lineAt('Rsn', 'Prtry') ??
    reason?.lineAt('AddtlInf') ??
    null
  )
}

/** Banks write this where the payer gave no reference. */
const NOT_PROVIDED = /^not[ _-]?provided$/i

function readReferences(entry: Place, detail: Place | undefined): TransactionReferences {
  const refs = detail?.at('Refs')
  const at = (name: string) => {
    const text = refs?.lineAt(name) ?? null
    return text !== null && NOT_PROVIDED.test(text) ? null : text
  }
  const batch = entry.at('NtryDtls', 'Btch')
  return {
    entry: entry.lineAt('NtryRef'),
    bank: at('AcctSvcrRef') ?? entry.lineAt('AcctSvcrRef'),
    endToEnd: at('EndToEndId'),
    instruction: at('InstrId'),
    transaction: at('TxId'),
    message: at('MsgId') ?? batch?.lineAt('MsgId') ?? null,
    paymentInformation: at('PmtInfId') ?? batch?.lineAt('PmtInfId') ?? null,
    mandate: at('MndtId'),
    cheque: at('ChqNb'),
  }
}
