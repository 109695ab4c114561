import { test } from '@japa/runner'
import { readStatements } from '#app/intake/camt/read_statements'
import { refusalOf } from '#tests/unit/intake/refusals'
import { balance, camt, entry, markup, statement } from '#tests/unit/intake/camt/documents'

async function one(parts: Parameters<typeof statement>[0]) {
  return (await readStatements(camt(statement(parts))))[0]!
}
const warned = async (parts: Parameters<typeof statement>[0]) =>
  (await one(parts)).warnings.map(({ code }) => code)

test.group('The balances of a statement', () => {
  test('agree with its booked entries, or it is said', async ({ assert }) => {
    const entries = entry('10.00') + entry('-2.50') + entry('99.00', { status: 'Sts"PDNG"' })
    assert.isEmpty(await warned({ opening: '-5.00', closing: '2.50', entries }))
    assert.deepEqual((await one({ opening: '-5.00', closing: '2.51', entries })).warnings, [
      { code: 'balance', params: { stated: '2.51', expected: '2.50' }, path: 'BkToCstmrStmt/Stmt' },
    ])
  })

  test('of several days open with the first and close with the last', async ({ assert }) => {
    const head = [
      balance('OPBD', '5.00', '2021-03-02'),
      balance('OPBD', '1.00', '2021-03-01'),
      balance('CLBD', '5.00', '2021-03-01'),
      balance('CLBD', '9.00', '2021-03-02'),
      balance('CLAV', '700.00', '2021-03-03'),
    ].join(' ')
    const read = await one({ head, entries: entry('8.00') })
    assert.deepEqual([read.openingCents, read.closingCents], [1_00, 9_00])
    assert.isEmpty(read.warnings)
  })

  test('may be of the day before, or interim ones of a page', async ({ assert }) => {
    const previous = await one({ head: balance('PRCD', '3.00') + balance('CLBD', '3.00') })
    assert.deepEqual([previous.openingCents, previous.closingCents], [3_00, 3_00])
    const page = await one({
      head: balance('ITBD', '3.00', '2021-03-01') + balance('ITBD', '4.00', '2021-03-02'),
    })
    assert.deepEqual([page.openingCents, page.closingCents], [3_00, 4_00])
    const lone = await one({ head: balance('ITBD', '3.00') })
    assert.deepEqual([lone.openingCents, lone.closingCents], [null, null])
  })

  test('in other currencies are kept and not compared', async ({ assert }) => {
    const head = balance('OPBD', '3.00') + balance('CLBD', '9.00', '2021-03-31', 'SEK')
    const read = await one({ head })
    assert.deepEqual([read.openingCents, read.closingCents, read.balances.length], [3_00, null, 2])
    assert.isEmpty(read.warnings)
    assert.isEmpty(
      await warned({
        opening: '1.00',
        closing: '1.00',
        entries: entry('5.00', { currency: 'SEK' }),
      })
    )
  })

  test('may be of a kind that only the bank knows', async ({ assert }) => {
    const head =
      'Bal{Tp{CdOrPrtry{Prtry"RIBA"}} Amt@EUR"1" CdtDbtInd"DBIT" Dt{DtTm"2021-03-31T10:00:00Z"}}'
    assert.deepEqual((await one({ head })).balances, [
      { kind: 'RIBA', cents: -1_00, currency: 'EUR', on: '2021-03-31' },
    ])
  })
})

const summary = (count: string, credit: string, debit: string) =>
  `TxsSummry{TtlNtries{NbOfNtries"${count}" Sum"12.50"} TtlCdtNtries{Sum"${credit}"} TtlDbtNtries{Sum"${debit}"}}`

test.group('The summary of a statement', () => {
  const entries = entry('10.00') + entry('-2.50')

  test('agrees with its entries', async ({ assert }) => {
    assert.isEmpty(await warned({ head: summary('2', '10.00', '2.50'), entries }))
  })

  test('does not, and it is said', async ({ assert }) => {
    assert.deepEqual(await warned({ head: summary('3', '10.01', '2.49'), entries }), [
      'summary_count',
      'summary_credit',
      'summary_debit',
    ])
  })
})

const refusal = (file: string) => refusalOf(() => readStatements(file))

test.group('A file that is no statement', () => {
  test('is refused by what it is: {said}')
    .with([
      { content: 'BkToCstmrAcctRpt{Rpt{}}', said: 'camt.052' },
      { content: 'BkToCstmrDbtCdtNtfctn{}', said: 'camt.054' },
      { content: 'CstmrCdtTrfInitn{}', said: 'pain.001' },
      { content: 'CstmrPmtStsRpt{}', said: 'pain.002' },
      { content: 'FIToFICstmrCdtTrf{}', said: 'FIToFICstmrCdtTrf' },
    ])
    .run(async ({ assert }, { content, said }) => {
      try {
        await readStatements(`<Document xmlns="urn:iso">${markup(content)}</Document>`)
        assert.fail('was read')
      } catch (error) {
        assert.containsSubset(error, { code: 'not_a_statement', params: { document: said } })
      }
    })

  test('is refused when there is none in it', async ({ assert }) => {
    assert.equal(await refusal(camt('')), 'no_statement')
  })

  test('is refused with the place: {place}')
    .with([
      {
        place: 'missing BkToCstmrStmt/Stmt/Ntry[2]/Amt',
        content: statement({ entries: entry('1.00') + 'Ntry{CdtDbtInd"CRDT"}' }),
      },
      {
        place: 'missing BkToCstmrStmt/Stmt/Ntry[1]/CdtDbtInd',
        content: statement({ entries: 'Ntry{Amt@EUR"5"}' }),
      },
      {
        place: 'direction_unreadable BkToCstmrStmt/Stmt/Ntry[1]/CdtDbtInd',
        content: statement({ entries: 'Ntry{Amt@EUR"5" CdtDbtInd"PLUS"}' }),
      },
      {
        place: 'amount_unreadable BkToCstmrStmt/Stmt/Ntry[1]/Amt',
        content: statement({ entries: entry('5,00') }),
      },
      {
        place: 'amount_too_fine BkToCstmrStmt/Stmt/Ntry[1]/Amt',
        content: statement({ entries: entry('5.001') }),
      },
      {
        place: 'amount_unreadable BkToCstmrStmt/Stmt[2]/Bal/Amt',
        content: statement() + statement({ opening: 'daug' }),
      },
      {
        place: 'amount_unreadable BkToCstmrStmt/Stmt/Ntry[1]/NtryDtls/TxDtls[2]/Amt',
        content: statement({
          entries: entry('5', { details: 'TxDtls{Amt@EUR"2"} TxDtls{Amt@EUR"x"}' }),
        }),
      },
      {
        place: 'missing BkToCstmrStmt/Stmt/Ntry[1]/Amt/@Ccy',
        content: statement({
          account: 'Acct{Id{Othr{Id"1"}}}',
          entries: 'Ntry{Amt"5" CdtDbtInd"CRDT"}',
        }),
      },
    ])
    .run(async ({ assert }, { place, content }) => {
      assert.equal(await refusal(camt(content)), place)
    })

  test('is refused where its entries add up to more than is counted exactly', async ({
    assert,
  }) => {
    const entries = entry('90071992547409.91').repeat(2)
    const file = camt(statement({ opening: '0', closing: '0', entries }))
    assert.equal(await refusal(file), 'amount_too_large BkToCstmrStmt/Stmt')
  })

  test('but one without a name has that of its message', async ({ assert }) => {
    assert.equal((await one({ id: '' })).id, 'Z1')
  })
})
