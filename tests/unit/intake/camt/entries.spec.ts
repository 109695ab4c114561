import { test } from '@japa/runner'
import fc from 'fast-check'
import { amountText } from '#app/money/amount_text'
import { readStatements } from '#app/intake/camt/read_statements'
import { anyCents } from '#tests/unit/money/arbitraries'
import { camt, entry, OTHER_IBAN, OWN_IBAN, statement } from '#tests/unit/intake/camt/documents'

/** The entries of one statement, as rows of amounts, and the codes of its warnings. */
async function read(entries: string, version = '02') {
  const [found] = await readStatements(camt(statement({ entries }), { version }))
  return {
    entries: found!.entries,
    amounts: found!.entries.map((one) => one.transactions.map(({ cents }) => cents)),
    warnings: found!.warnings.map(({ code }) => code),
    all: found!.warnings,
  }
}

const part = (amount: string, more = '') => `TxDtls{${amount} ${more}}`
const txAmount = (value: string, currency = 'EUR') => `AmtDtls{TxAmt{Amt@${currency}"${value}"}}`

test.group('A batch of a statement', () => {
  test('gives one row for each payment, by TxAmt', async ({ assert }) => {
    const { entries, amounts, warnings } = await read(
      entry('-30.00', {
        more: 'AcctSvcrRef"B1" AddtlNtryInf"Paketas"',
        details: `Btch{MsgId"M7" PmtInfId"P7" NbOfTxs"3"} ${part(txAmount('10.00'), 'Refs{EndToEndId"1"}')} ${part(txAmount('15.50'))} ${part(txAmount('4.50'))}`,
      })
    )
    assert.deepEqual(amounts, [[-10_00, -15_50, -4_50]])
    assert.isEmpty(warnings)
    assert.containsSubset(entries[0]!.transactions, [
      {
        index: 0,
        count: 3,
        references: { endToEnd: '1', message: 'M7', paymentInformation: 'P7', bank: 'B1' },
      },
      { index: 1, count: 3, additional: 'Paketas' },
      { index: 2, count: 3 },
    ])
    assert.deepEqual(
      entries[0]!.transactions.map(({ key }) => key.split('|').slice(2).join('|')),
      ['B1|0', 'B1|1', 'B1|2']
    )
  })

  test('gives them by Amt with a direction each, a fee among receipts too', async ({ assert }) => {
    const { amounts, warnings } = await read(
      entry('98.00', {
        status: 'Sts{Cd"BOOK"}',
        details: `${part('Amt@EUR"60.00" CdtDbtInd"CRDT"')} ${part('Amt@EUR"40.00" CdtDbtInd"CRDT"')} ${part('Amt@EUR"2.00" CdtDbtInd"DBIT"')}`,
      }),
      '08'
    )
    assert.deepEqual(amounts, [[60_00, 40_00, -2_00]])
    assert.isEmpty(warnings)
  })

  test('may have its payments in several lists, or right in the entry', async ({ assert }) => {
    const several = await read(
      entry('-3.00', {
        more: `NtryDtls{${part('Amt@EUR"1.00"')}} NtryDtls{${part('Amt@EUR"2.00"')}}`,
      })
    )
    assert.deepEqual(several.amounts, [[-1_00, -2_00]])
    const inside = await read(
      entry('-3.00', { more: `${part('Amt@EUR"1.00"')} ${part('Amt@EUR"2.00"')}` }),
      '01'
    )
    assert.deepEqual(inside.amounts, [[-1_00, -2_00]])
  })

  test('that does not add up is given as the bank gives it, with a warning', async ({ assert }) => {
    const { amounts, all } = await read(
      entry('-15.00', { details: `${part(txAmount('6.00'))} ${part(txAmount('5.00'))}` })
    )
    assert.deepEqual(amounts, [[-6_00, -5_00]])
    assert.deepEqual(all, [
      {
        code: 'batch_sum',
        params: { entry: 1, stated: '-15.00', expected: '-11.00' },
        path: 'BkToCstmrStmt/Stmt/Ntry[1]',
      },
    ])
  })

  test('without the amount of each stays one row, with all its texts', async ({ assert }) => {
    const { entries, amounts, warnings } = await read(
      entry('-15.00', {
        details: `${part(txAmount('6.00'), 'RmtInf{Ustrd"Pirma"}')} ${part(txAmount('9.00', 'USD'), 'RmtInf{Ustrd"Antra" Strd{RfrdDocInf{Nb"S-2"}}}')}`,
      })
    )
    assert.deepEqual(amounts, [[-15_00]])
    assert.deepEqual(warnings, ['batch_not_split'])
    assert.containsSubset(entries[0]!.transactions[0], {
      remittance: ['Pirma', 'Antra'],
      documentNumbers: ['S-2'],
      counterparty: { name: null },
    })
  })

  test('takes the counter value where the payment is in another currency', async ({ assert }) => {
    const { amounts } = await read(
      entry('-20.00', {
        details: `${part('Amt@USD"11.00" AmtDtls{InstdAmt{Amt@USD"11.00"} CntrValAmt{Amt@EUR"10.00"}}')} ${part(txAmount('10.00'))}`,
      })
    )
    assert.deepEqual(amounts, [[-10_00, -10_00]])
  })

  test('of thousands is read piece by piece', async ({ assert }) => {
    const details = part(txAmount('0.01'), 'RmtInf{Ustrd"Grąžinimas už mokymus"}').repeat(3000)
    const { amounts, warnings } = await read(entry('-30.00', { details }))
    assert.equal(amounts[0]!.length, 3000)
    assert.isEmpty(warnings)
  })

  test('of any amounts adds up to the cent', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyCents, { minLength: 2, maxLength: 6 }), async (parts) => {
        const total = parts.reduce((sum, cents) => sum + cents, 0)
        const details = parts
          .map((cents) =>
            part(
              `Amt@EUR"${amountText(Math.abs(cents))}" CdtDbtInd"${cents < 0 ? 'DBIT' : 'CRDT'}"`
            )
          )
          .join(' ')
        const { amounts, warnings } = await read(entry(amountText(total), { details }))
        return (
          amounts[0]!.every((cents, at) => Object.is(cents, parts[at]! + 0)) &&
          warnings.length === 0
        )
      }),
      { numRuns: 30 }
    )
  })
})

test.group('An entry of a statement', () => {
  test('without details is a row of its own', async ({ assert }) => {
    const { entries } = await read(
      entry('-0.50', { more: 'NtryRef"1" BkTxCd{Prtry{Cd"MOK"}} AddtlNtryInf"Banko mokestis"' })
    )
    assert.containsSubset(entries[0]!.transactions, [
      {
        cents: -50,
        count: 1,
        additional: 'Banko mokestis',
        transactionCode: 'MOK',
        remittance: [],
      },
    ])
  })

  test('with one detail moves what the entry moves', async ({ assert }) => {
    const { amounts, warnings } = await read(entry('-99.00', { details: part(txAmount('100.00')) }))
    assert.deepEqual(amounts, [[-99_00]])
    assert.isEmpty(warnings)
  })

  test('that takes an earlier one back keeps its own direction', async ({ assert }) => {
    const { entries } = await read(
      entry('121.00', {
        more: 'RvslInd"true"',
        details: part(
          '',
          `RltdPties{Dbtr{Nm"Mes"} DbtrAcct{Id{IBAN"${OWN_IBAN}"}} Cdtr{Nm"Marių vertimai"} CdtrAcct{Id{IBAN"${OTHER_IBAN}"}}} RtrInf{Rsn{Cd"AC04"} AddtlInf"Uždaryta"}`
        ),
      })
    )
    assert.containsSubset(entries[0], { cents: 121_00, isReversal: true })
    assert.containsSubset(entries[0]!.transactions[0], {
      isReversal: true,
      returnReason: 'AC04',
      counterparty: { name: 'Marių vertimai', iban: OTHER_IBAN },
    })
  })

  test('tells what was ordered in another currency, and the fees', async ({ assert }) => {
    const { entries } = await read(
      entry('-97.20', {
        details: part(
          `AmtDtls{InstdAmt{Amt@SEK"1000.00"} TxAmt{Amt@EUR"97.20" CcyXchg{SrcCcy"SEK" XchgRate"10.28530"}}}`,
          'Chrgs{Amt@EUR"0.41"} Chrgs{Amt@EUR"0.10"} Chrgs{Amt@SEK"5.00"}'
        ),
      })
    )
    assert.containsSubset(entries[0]!.transactions[0], {
      instructed: { cents: 1000_00, currency: 'SEK', exchangeRate: '10.2853' },
      chargesCents: 51,
    })
  })

  test('may tell them itself', async ({ assert }) => {
    const { entries } = await read(
      entry('-97.20', {
        more: 'AmtDtls{InstdAmt{Amt@SEK"1000.00"} CntrValAmt{CcyXchg{XchgRate"10.2853"}}} Chrgs{TtlChrgsAndTaxAmt@EUR"0.41" Rcrd{Amt@EUR"0.41"}}',
        details: part('Amt@SEK"1000.00"'),
      })
    )
    assert.containsSubset(entries[0]!.transactions[0], {
      instructed: { cents: 1000_00, currency: 'SEK', exchangeRate: '10.2853' },
      chargesCents: 41,
    })
  })

  test('loses an order finer than a hundredth with a warning', async ({ assert }) => {
    const { entries, warnings } = await read(
      entry('-3.00', { details: part('AmtDtls{InstdAmt{Amt@KWD"1.005"}}') })
    )
    assert.isNull(entries[0]!.transactions[0].instructed)
    assert.deepEqual(warnings, ['amount_too_fine'])
  })

  test('has no reference where the bank writes that there is none', async ({ assert }) => {
    const { entries } = await read(
      entry('-3.00', { details: part('Refs{EndToEndId"NOTPROVIDED" InstrId"Not Provided"}') })
    )
    assert.containsSubset(entries[0]!.transactions[0].references, {
      endToEnd: null,
      instruction: null,
    })
  })
})

const parties = (content: string) => part('', `RltdPties{${content}}`)

test.group('The counterparty of a transaction', () => {
  test('of {signed} is {name}')
    .with([
      { signed: '5.00', name: 'Mokėtojas' },
      { signed: '-5.00', name: 'Gavėjas' },
    ])
    .run(async ({ assert }, { signed, name }) => {
      const { entries } = await read(
        entry(signed, { details: parties('Dbtr{Nm"Mokėtojas"} Cdtr{Nm"Gavėjas"}') })
      )
      assert.equal(entries[0]!.transactions[0].counterparty.name, name)
    })

  test('is the other side where the bank names only one, and never oneself', async ({ assert }) => {
    const { entries } = await read(
      entry('5.00', { details: parties(`Cdtr{Nm"Kita pusė"} CdtrAcct{Id{IBAN"${OTHER_IBAN}"}}`) }) +
        entry('5.00', { details: parties(`Cdtr{Nm"Mes"} CdtrAcct{Id{IBAN"${OWN_IBAN}"}}`) }) +
        entry('5.00', { details: parties('UltmtDbtr{Nm"Galutinis"}') }) +
        entry('-5.00', { details: parties('Cdtr{Agt{FinInstnId{Nm"Bankas"}}}') })
    )
    assert.deepEqual(
      entries.map(({ transactions: [{ counterparty }] }) => [
        counterparty.name,
        counterparty.ultimateName,
      ]),
      [
        ['Kita pusė', null],
        [null, null],
        [null, 'Galutinis'],
        ['Bankas', null],
      ]
    )
  })

  test('who is a person keeps the code of a person to herself', async ({ assert }) => {
    const { entries } = await read(
      entry('-5.00', { details: parties('Cdtr{Nm"Žmogus" Id{PrvtId{Othr{Id"30000000000"}}}}') })
    )
    assert.isNull(entries[0]!.transactions[0].counterparty.code)
  })
})
