import { test } from '@japa/runner'
import { readStatements } from '#app/intake/camt/read_statements'
import {
  balance,
  camt,
  entry,
  markup,
  OTHER_IBAN,
  OWN_IBAN,
  statement,
} from '#tests/unit/intake/camt/documents'

const PAID = `TxDtls{
  Refs{MsgId"M1" AcctSvcrRef"B-77" PmtInfId"P1" InstrId"I1" EndToEndId"SER 000123" TxId"T1" MndtId"MND" ChqNb"9"}
  AmtDtls{TxAmt{Amt@EUR"121.00"}}
  RltdPties{
    Dbtr{Nm"Klaipėdos miesto savivaldybė"} DbtrAcct{Id{IBAN"${OWN_IBAN}"}}
    Cdtr{Nm"UAB Marių  vertimai" Id{OrgId{Othr{Id"304151376"}}}} CdtrAcct{Id{IBAN"LT97 7044 0600 0000 0002"}}
    UltmtCdtr{Nm"Faktoringo bendrovė"}
  }
  RltdAgts{CdtrAgt{FinInstnId{BIC"CBVILT2X"}}}
  Purp{Cd"SUPP"}
  RmtInf{Ustrd"Pagal sąskaitą" Ustrd"SER 000123"
    Strd{RfrdDocInf{Nb"SER 000123"} RfrdDocInf{Nb"SER 000124"} CdtrRefInf{Ref"RF18539007547034"} AddtlRmtInf"1 dalis"}}
  AddtlTxInf"Mokėjimas"
}`
const WHOLE = statement({
  id: 'LT12-2021-03',
  head: `ElctrncSeqNb"3" LglSeqNb"003" CreDtTm"2021-04-01T06:00:00+03:00"
    FrToDt{FrDtTm"2021-03-01T00:00:00+02:00" ToDtTm"2021-03-31T23:59:59+03:00"}`,
  account: `Acct{Id{IBAN"${OWN_IBAN}"} Ccy"EUR" Ownr{Nm"Klaipėdos miesto savivaldybė"} Svcr{FinInstnId{BIC"HABALT22"}}}`,
  opening: '1000.00',
  closing: '879.00',
  entries: entry('-121.00', {
    more: 'NtryRef"N1" AcctSvcrRef"B-70" BkTxCd{Domn{Cd"PMNT" Fmly{Cd"ICDT" SubFmlyCd"ESCT"}} Prtry{Cd"K"}} AddtlNtryInf"Įrašas"',
    details: PAID,
  }),
})

test.group('A bank statement', () => {
  test('tells its account, period, numbers and balances', async ({ assert }) => {
    const [read, ...others] = await readStatements(camt(WHOLE))
    assert.isEmpty(others)
    assert.containsSubset(read, {
      id: 'LT12-2021-03',
      electronicNumber: '3',
      legalNumber: '003',
      createdOn: '2021-04-01',
      from: '2021-03-01',
      to: '2021-03-31',
      account: {
        iban: OWN_IBAN,
        otherId: null,
        currency: 'EUR',
        owner: 'Klaipėdos miesto savivaldybė',
        bank: 'HABALT22',
      },
      balances: [
        { kind: 'OPBD', cents: 1000_00, currency: 'EUR', on: '2021-03-01' },
        { kind: 'CLBD', cents: 879_00, currency: 'EUR', on: '2021-03-31' },
      ],
      openingCents: 1000_00,
      closingCents: 879_00,
      warnings: [],
    })
  })

  test('gives each transaction as one flat row', async ({ assert }) => {
    const [read] = await readStatements(camt(WHOLE))
    assert.deepEqual(read!.entries[0]!.transactions, [
      {
        key: `${OWN_IBAN}|LT12-2021-03|N1|0`,
        entryIndex: 0,
        index: 0,
        count: 1,
        cents: -121_00,
        currency: 'EUR',
        status: 'booked',
        isReversal: false,
        bookedOn: '2021-03-09',
        valueOn: '2021-03-10',
        counterparty: {
          name: 'UAB Marių vertimai',
          ultimateName: 'Faktoringo bendrovė',
          iban: OTHER_IBAN,
          otherAccount: null,
          bic: 'CBVILT2X',
          code: '304151376',
        },
        remittance: ['Pagal sąskaitą', 'SER 000123', '1 dalis'],
        creditorReference: 'RF18539007547034',
        documentNumbers: ['SER 000123', 'SER 000124'],
        additional: 'Mokėjimas',
        returnReason: null,
        references: {
          entry: 'N1',
          bank: 'B-77',
          endToEnd: 'SER 000123',
          instruction: 'I1',
          transaction: 'T1',
          message: 'M1',
          paymentInformation: 'P1',
          mandate: 'MND',
          cheque: '9',
        },
        purpose: 'SUPP',
        transactionCode: 'PMNT/ICDT/ESCT',
        instructed: null,
        chargesCents: null,
      },
    ])
  })

  test('is read with a prefix and without a namespace, whatever its version: {version}')
    .with(['01', '02', '03', '04', '06', '08', '10', '13'].map((version) => ({ version })))
    .run(async ({ assert }, { version }) => {
      for (const parts of [{ version }, { version, prefix: 'n0' }, { version, bare: true }]) {
        const [read] = await readStatements(camt(WHOLE, parts))
        assert.equal(read!.entries[0]!.cents, -121_00)
      }
    })

  test('of version 08 has codes and parties in elements of their own', async ({ assert }) => {
    const details = `TxDtls{Amt@EUR"50.00" CdtDbtInd"CRDT"
      RltdPties{Dbtr{Pty{Nm"Projekto partneris"}} DbtrAcct{Id{Othr{Id"12-34"}}}}
      RltdAgts{DbtrAgt{FinInstnId{BICFI"NDEASESS"}}}}`
    const file = camt(
      statement({
        entries: entry('50.00', {
          status: 'Sts{Cd"BOOK"}',
          booked: 'BookgDt{DtTm"2021-03-09T23:30:00+02:00"}',
          value: 'ValDt{DtTm"2021-03-10T00:00:00Z"}',
          details,
        }),
      }),
      { version: '08' }
    )
    const [row] = (await readStatements(file))[0]!.entries[0]!.transactions
    assert.containsSubset(row, {
      cents: 50_00,
      status: 'booked',
      bookedOn: '2021-03-09',
      valueOn: '2021-03-10',
      counterparty: { name: 'Projekto partneris', otherAccount: '12-34', bic: 'NDEASESS' },
    })
  })

  test('may stand beside others in one file, each with its own entries and warnings', async ({
    assert,
  }) => {
    const file = camt(
      statement({ id: 'A', opening: '0.00', closing: '5.00', entries: entry('5.00') }) +
        statement({ id: 'B', entries: entry('-1.00') + entry('-2.00') }) +
        statement({ id: 'C', opening: '7.00', closing: '8.00' })
    )
    const read = await readStatements(file)
    assert.deepEqual(
      read.map(({ id, entries, warnings }) => [
        id,
        entries.map(({ cents }) => cents),
        warnings.length,
      ]),
      [
        ['A', [5_00], 0],
        ['B', [-1_00, -2_00], 0],
        ['C', [], 1],
      ]
    )
  })

  test('is opened out of a business envelope', async ({ assert }) => {
    const inner = camt(WHOLE).replace(/^<\?xml.*\?>\s*/, '')
    const file = `<BizMsgEnvlp><AppHdr><MsgDefIdr>camt.053.001.02</MsgDefIdr></AppHdr>${inner}</BizMsgEnvlp>`
    assert.equal((await readStatements(file))[0]!.id, 'LT12-2021-03')
  })

  test('says which entries are not booked: {$self}')
    .with(['Sts"PDNG"', 'Sts{Cd"PDNG"}', 'Sts"pdng"'])
    .run(async ({ assert }, status) => {
      const file = camt(
        statement({ opening: '5.00', closing: '5.00', entries: entry('9.00', { status }) })
      )
      const [read] = await readStatements(file)
      assert.equal(read!.entries[0]!.status, 'pending')
      assert.equal(read!.entries[0]!.transactions[0].status, 'pending')
      assert.isEmpty(read!.warnings)
    })

  test('has a status word for {status}: {expected}')
    .with([
      { status: 'Sts"INFO"', expected: 'information' },
      { status: 'Sts{Cd"FUTR"}', expected: 'future' },
      { status: 'Sts{Prtry"KITAS"}', expected: 'unknown' },
      { status: '', expected: 'booked' },
    ])
    .run(async ({ assert }, { status, expected }) => {
      const [read] = await readStatements(camt(statement({ entries: entry('9.00', { status }) })))
      assert.equal(read!.entries[0]!.status, expected)
    })

  test('of an account without IBAN has its number, and the currency of its balances', async ({
    assert,
  }) => {
    const account = 'Acct{Id{Othr{Id"00-123"}} Nm"Projekto sąskaita"}'
    const [read] = await readStatements(
      camt(statement({ account, head: balance('OPBD', '-7.10', '2021-03-01', 'SEK') }))
    )
    assert.containsSubset(read, {
      account: { iban: null, otherId: '00-123', currency: 'SEK', owner: 'Projekto sąskaita' },
      openingCents: -7_10,
    })
  })

  test('gives the same keys each time, and no key twice', async ({ assert }) => {
    const twice = entry('-5.00', { more: 'NtryRef"X"' })
    const bare = entry('-5.00')
    const file = camt(
      statement({ id: 'A', entries: twice + twice + bare + bare }) +
        statement({ id: 'A', entries: twice + bare }) +
        statement({
          id: 'Ilgas pavadinimas '.repeat(20),
          entries: entry('1.00', { more: `AcctSvcrRef"${'7'.repeat(300)}"` }),
        })
    )
    const keys = async () =>
      (await readStatements(file)).flatMap(({ entries }) =>
        entries.flatMap(({ transactions }) => transactions.map(({ key }) => key))
      )
    const first = await keys()
    assert.deepEqual(await keys(), first)
    assert.equal(new Set(first).size, 7)
    assert.deepEqual(first.slice(0, 3), [
      `${OWN_IBAN}|A|X|0`,
      `${OWN_IBAN}|A|X|0~2`,
      `${OWN_IBAN}|A|#2|0`,
    ])
    assert.isTrue(first.every((key) => key.length <= 200))
  })

  test('lets others have a turn while it is long', async ({ assert }) => {
    const file = camt(statement({ entries: entry('-1.00', { details: PAID }).repeat(2000) }))
    let turns = 0
    const timer = setInterval(() => (turns += 1), 1)
    const [read] = await readStatements(file)
    clearInterval(timer)
    assert.equal(read!.entries.length, 2000)
    assert.isAbove(turns, 3)
  })
})

test.group('The notation of these tests', () => {
  test('becomes XML', ({ assert }) => {
    assert.equal(
      markup('A{B@EUR"1" C{}}', 'p'),
      '<p:A>\n<p:B Ccy="EUR">1</p:B>\n<p:C>\n</p:C>\n</p:A>'
    )
    assert.throws(() => markup('A{B"1"'))
  })
})
