import { EXPENSES, SUPPLIERS, type SampleExpense } from '#database/sample/expenses'
import { toEuro } from '#app/money/currency'

/** The account of the sample; an example number that belongs to nobody. */
export const SAMPLE_IBAN = 'LT601010012345678901'
const UNTIL = '2022-06-30'

/** What the books hold and the expenses do not, and the other way round: so that every list of the reconciliation shows something. */
const NOT_IN_LEDGER = ['US Nr. 77215']
const WITHOUT_NUMBER_IN_LEDGER = ['KK 211118-1']
const NET_AND_VAT_APART = ['TPI 00061']
const NOT_IN_BANK = ['BBĮ 0002680']
const WITHOUT_NUMBER_IN_BANK = ['ŽS-21/0087']
const PAID_IN_TWO = ['PEB-000318']

type Paid = SampleExpense & { number: number; paidOn: string }

/** Expenses that were paid while the books were kept, with their numbers. */
function paid(): Paid[] {
  return EXPENSES.map((expense, at) => ({ ...expense, number: at + 1 })).filter(
    (expense): expense is Paid => expense.paidOn !== null && expense.paidOn <= UNTIL
  )
}

/** The accounting program's export as a Lithuanian program writes it: semicolons, decimal commas, a sum at the end. */
export function ledgerExport(projectCode: string): string {
  const rows = paid()
    .filter(({ invoice }) => !NOT_IN_LEDGER.includes(invoice ?? ''))
    .flatMap((expense) => {
      const { net, vat, invoice } = expense
      const whole = expense.rate ? bankEuro(expense) : net + vat
      const parts = NET_AND_VAT_APART.includes(invoice ?? '') ? [net, vat] : [whole]
      return parts.map((cents) => ledgerLine(expense, cents, projectCode))
    })
  const others = [
    ['2021-10-05', 'BM-1005', '', 'Bankas', '', 'Komisinis mokestis už pavedimą į užsienį', 1200],
    ['2022-01-19', 'AV-0119', 'B-2210', 'UAB „Raštinės prekės“', '999000125', 'Segtuvai', 8640],
  ].map(([day, document, invoice, who, code, text, cents]) =>
    [day, document, invoice, who, code, text, '87', projectCode, decimal(Number(cents))].join(';')
  )
  const lines = [...rows, ...others].sort()
  return [HEADINGS.join(';'), ...lines, `;;;;;Iš viso;;;`, ''].join('\r\n')
}

const HEADINGS = [
  'Operacijos data',
  'Dokumento Nr.',
  'Sąskaitos faktūros Nr.',
  'Tiekėjas',
  'Tiekėjo kodas',
  'Turinys',
  'Sąskaita',
  'Projekto kodas',
  'Suma',
]

function ledgerLine(expense: Paid, cents: number, projectCode: string): string {
  const supplier = expense.supplier ? SUPPLIERS[expense.supplier] : null
  const isNumbered = !WITHOUT_NUMBER_IN_LEDGER.includes(expense.invoice ?? '')
  const document = isNumbered ? orderNumber(expense) : `AV-${expense.number}`
  return [
    expense.paidOn,
    document,
    isNumbered ? (expense.invoice ?? '') : '',
    supplier?.name ?? '',
    supplier?.legalCode ?? '',
    expense.category === 'staff' ? 'Darbo užmokestis pagal žiniaraštį' : expense.lt,
    '87',
    projectCode,
    decimal(cents),
  ].join(';')
}

/** The bank's statement as a camt.053 document. */
export function bankStatement(): string {
  const entries = paid()
    .filter(({ invoice }) => !NOT_IN_BANK.includes(invoice ?? ''))
    .flatMap(payments)
  entries.push(
    entry({ day: '2021-09-29', cents: -2340, who: 'AB „Pašto namai“', text: 'Siunta Nr. 55' }),
    entry({ day: '2021-11-30', cents: 4500, who: 'UAB „Kopų kelionės“', text: 'Grąžinama permoka' })
  )
  const moved = entries.reduce((sum, { cents }) => sum + cents, 0)
  const opening = 5_000_000
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt>',
    '<GrpHdr><MsgId>PAVYZDYS-1</MsgId><CreDtTm>2022-07-01T06:00:00</CreDtTm></GrpHdr>',
    '<Stmt><Id>2021-2022</Id><ElctrncSeqNb>1</ElctrncSeqNb><CreDtTm>2022-07-01T06:00:00</CreDtTm>',
    `<FrToDt><FrDtTm>2021-03-01T00:00:00</FrDtTm><ToDtTm>${UNTIL}T00:00:00</ToDtTm></FrToDt>`,
    `<Acct><Id><IBAN>${SAMPLE_IBAN}</IBAN></Id><Ccy>EUR</Ccy></Acct>`,
    balance('OPBD', opening, '2021-03-01'),
    balance('CLBD', opening + moved, UNTIL),
    ...entries.map(({ xml }) => xml),
    '</Stmt></BkToCstmrStmt></Document>',
  ].join('\n')
}

type Entry = {
  day: string
  cents: number
  who: string
  text: string
  code?: string | null
  order?: string
  sek?: number
}

function payments(expense: Paid) {
  const { net, vat, invoice, paidOn, category } = expense
  const supplier = expense.supplier ? SUPPLIERS[expense.supplier] : null
  const isNumbered = !WITHOUT_NUMBER_IN_BANK.includes(invoice ?? '')
  const total = expense.rate ? bankEuro(expense) : net + vat
  const parts = PAID_IN_TWO.includes(invoice ?? '') ? [50_000, total - 50_000] : [total]
  return parts.map((cents, at) =>
    entry({
      day: paidOn,
      cents: -cents,
      who: supplier?.name ?? 'Darbuotojai',
      code: isNumbered ? supplier?.legalCode : null,
      text:
        category === 'staff'
          ? 'Darbo užmokestis'
          : isNumbered
            ? `Pagal sąsk. ${invoice}`
            : 'Už maitinimo paslaugas',
      order:
        isNumbered && parts.length === 1 ? orderNumber(expense) : `MN-K-${expense.number}${at}`,
      sek: expense.rate ? net + vat : undefined,
    })
  )
}

function entry({ day, cents, who, text, code, order, sek }: Entry) {
  const party = cents < 0 ? 'Cdtr' : 'Dbtr'
  const id = code ? `<Id><OrgId><Othr><Id>${code}</Id></Othr></OrgId></Id>` : ''
  const ordered = sek
    ? `<AmtDtls><InstdAmt><Amt Ccy="SEK">${amount(sek)}</Amt></InstdAmt></AmtDtls>`
    : ''
  const xml = [
    `<Ntry><Amt Ccy="EUR">${amount(cents)}</Amt><CdtDbtInd>${cents < 0 ? 'DBIT' : 'CRDT'}</CdtDbtInd>`,
    `<Sts>BOOK</Sts><BookgDt><Dt>${day}</Dt></BookgDt><ValDt><Dt>${day}</Dt></ValDt>`,
    '<NtryDtls><TxDtls>',
    order ? `<Refs><InstrId>${order}</InstrId></Refs>` : '',
    ordered,
    `<RltdPties><${party}><Nm>${escaped(who)}</Nm>${id}</${party}></RltdPties>`,
    `<RmtInf><Ustrd>${escaped(text)}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`,
  ].join('')
  return { cents, xml }
}

function balance(kind: string, cents: number, day: string): string {
  return `<Bal><Tp><CdOrPrtry><Cd>${kind}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${amount(cents)}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>${day}</Dt></Dt></Bal>`
}

/** The number that the expense's payment order has, too. */
function orderNumber({ paidOn, number }: Paid): string {
  return `MN-${paidOn.slice(2, 4)}-${400 + number}`
}

/** What the bank debited for kronor: its own rate, a little off the Commission's. */
function bankEuro({ net, vat, rate }: Paid): number {
  return toEuro(net + vat, rate!) - 152
}

const amount = (cents: number) => (Math.abs(cents) / 100).toFixed(2)
const decimal = (cents: number) => (cents / 100).toFixed(2).replace('.', ',')
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
