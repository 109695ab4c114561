import { randomUUID } from 'node:crypto'
import type { ReadStatement, ReadTransaction } from '#app/intake/camt/statement'
import { importLedger } from '#app/intake/actions/import_ledger'
import { importStatements } from '#app/intake/actions/import_statements'
import { addProjectAccount } from '#app/intake/actions/save_project_account'
import { uploadLedger } from '#app/intake/actions/upload_ledger'
import type { LedgerRow } from '#app/intake/ledger/ledger_row'
import { emptyColumns } from '#app/intake/ledger/mapping'
import { actorIn, type projectWithTeam } from '#tests/factories/projects'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

export const OWN_IBAN = 'LT127300010000000001'

/** A ledger row of 121,00 EUR on 2021-05-20 that names nothing; what is given wins. */
export function ledgerRow(given: Partial<LedgerRow> = {}): LedgerRow {
  return {
    enteredOn: '2021-05-20',
    documentNumber: null,
    invoiceNumber: null,
    accountCode: '8710011',
    programmeCode: null,
    counterpartyName: null,
    counterpartyCode: null,
    description: 'Paslaugos',
    amountCents: 12_100,
    currency: 'EUR',
    raw: ['2021-05-20', 'Paslaugos', '121,00'],
    ...given,
  }
}

/** Brings rows into the ledger as one export. */
export async function importedLedger(team: Team, rows: LedgerRow[]) {
  const actor = actorIn(team.project, team.finance, 'finance')
  const uploaded = await uploadedLedger(team)
  return importLedger(uploaded.id, rows, 0, actor)
}

/** An export that waits for its mapping. */
export function uploadedLedger(team: Team) {
  const mapping = { sheet: '', columns: emptyColumns(), isOnlyOwn: true }
  const file = {
    fileName: 'didzioji-knyga.csv',
    storageKey: `projects/${team.project.id}/${randomUUID()}`,
  }
  const actor = actorIn(team.project, team.finance, 'finance')
  return uploadLedger(
    { ...file, sha256: 'a'.repeat(64), headingsHash: 'b'.repeat(64), mapping },
    actor
  )
}

type Payment = Partial<Omit<ReadTransaction, 'references' | 'counterparty'>> & {
  references?: Partial<ReadTransaction['references']>
  counterparty?: Partial<ReadTransaction['counterparty']>
}

/** A statement of May 2021 of the project's account, each payment an entry of its own; 121,00 EUR out on the 20th unless given. */
export function readStatement(
  payments: Payment[] = [{}],
  given: Partial<ReadStatement> = {}
): ReadStatement {
  const entries = payments.map((payment, at) => {
    const transaction = readTransaction(payment, at)
    return {
      index: at,
      cents: transaction.cents,
      currency: transaction.currency,
      status: transaction.status,
      isReversal: transaction.isReversal,
      bookedOn: transaction.bookedOn,
      valueOn: transaction.valueOn,
      reference: null,
      bankReference: transaction.references.bank,
      transactionCode: null,
      additional: null,
      transactions: [transaction] as [ReadTransaction],
    }
  })
  return {
    id: 'STMT-2021-05',
    electronicNumber: '5',
    legalNumber: null,
    createdOn: '2021-06-01',
    from: '2021-05-01',
    to: '2021-05-31',
    account: { iban: OWN_IBAN, otherId: null, currency: 'EUR', owner: null, bank: null },
    balances: [],
    openingCents: 1_000_000,
    closingCents: 900_000,
    entries,
    warnings: [],
    ...given,
  }
}

function readTransaction(
  { references, counterparty, ...given }: Payment,
  at: number
): ReadTransaction {
  return {
    key: `k${at}`,
    entryIndex: at,
    index: 0,
    count: 1,
    cents: -12_100,
    currency: 'EUR',
    status: 'booked',
    isReversal: false,
    bookedOn: '2021-05-20',
    valueOn: null,
    remittance: [],
    creditorReference: null,
    documentNumbers: [],
    additional: null,
    purpose: null,
    transactionCode: null,
    returnReason: null,
    instructed: null,
    chargesCents: null,
    ...given,
    counterparty: {
      name: null,
      ultimateName: null,
      iban: null,
      otherAccount: null,
      bic: null,
      code: null,
      ...counterparty,
    },
    references: {
      entry: null,
      bank: `B${at + 1}`,
      endToEnd: null,
      instruction: null,
      transaction: null,
      message: null,
      paymentInformation: null,
      mandate: null,
      cheque: null,
      ...references,
    },
  }
}

/** Brings a statement of the project's own account in. */
export async function importedStatement(
  team: Team,
  payments?: Payment[],
  given?: Partial<ReadStatement>
) {
  const actor = actorIn(team.project, team.finance, 'finance')
  await addProjectAccount({ iban: OWN_IBAN }, actor).catch(() => {})
  const file = { fileName: 'israsas.xml', sha256: 'c'.repeat(64) }
  return importStatements([readStatement(payments, given)], file, actor)
}
