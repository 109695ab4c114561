import { test } from '@japa/runner'
import { pairKey, proposeMatches } from '#app/intake/matching/propose_matches'
import { tellingKey, keysInText, nameKey, sameName } from '#app/intake/matching/telling_numbers'
import { expenseToMatch, movement } from '#tests/unit/intake/matching_examples'

const paid = (text: string) => movement({ text })
const keysOf = (reasons: { key: string }[]) => reasons.map(({ key }) => key)

test.group('A certain match', () => {
  test('is an equal amount with the invoice number in the text, however it is written: {$self}')
    .with([
      'Apmokėjimas pagal sąsk. SER 000123',
      'ser-000123',
      'Nr.SER000123, 2021-05-01',
      'Ser. 000 123',
    ])
    .run(({ assert }, text) => {
      const [found, ...others] = proposeMatches([expenseToMatch()], [paid(text)])
      assert.isEmpty(others)
      assert.deepInclude(found, {
        isCertain: true,
        score: 100,
        amountCents: 12_100,
        expenseCents: 12_100,
      })
      assert.includeMembers(keysOf(found!.reasons), ['same_amount', 'invoice_in_text', 'same_day'])
    })

  test('is an equal amount with the payment order number in a field of its own', ({ assert }) => {
    const expense = expenseToMatch({ invoiceNumber: '7', paymentOrderNumber: 'MN-21-401' })
    const [found] = proposeMatches([expense], [movement({ numbers: ['MN-21-401'] })])
    assert.isTrue(found!.isCertain)
    assert.include(keysOf(found!.reasons), 'payment_order')
  })

  test('is an equal amount in the currency of the invoice, paid from a euro account', ({
    assert,
  }) => {
    const expense = expenseToMatch({ grossCents: 1_234_500, currency: 'SEK', euroCents: 120_026 })
    const payment = movement({
      cents: 119_874,
      original: { cents: 1_234_500, currency: 'SEK' },
      text: 'SER 000123',
    })
    const [found] = proposeMatches([expense], [payment])
    assert.deepInclude(found, { isCertain: true, amountCents: 119_874, expenseCents: 1_234_500 })
  })
})

test.group('A match is only proposed', () => {
  test('when two payments name the invoice and its amount', ({ assert }) => {
    const twice = [paid('SER 000123'), { ...paid('SER 000123'), id: 2 }]
    const found = proposeMatches([expenseToMatch()], twice)
    assert.deepEqual(
      found.map(({ isCertain }) => isCertain),
      [false, false]
    )
    assert.equal(found[0]!.score, found[1]!.score)
    for (const { reasons } of found) assert.include(keysOf(reasons), 'ambiguous')
  })

  test('when two expenses have the number and the amount', ({ assert }) => {
    const found = proposeMatches(
      [expenseToMatch(), expenseToMatch({ id: 2 })],
      [paid('SER 000123')]
    )
    assert.deepEqual(
      found.map(({ isCertain }) => isCertain),
      [false, false]
    )
  })

  test('when the amount differs', ({ assert }) => {
    const [found] = proposeMatches(
      [expenseToMatch()],
      [movement({ cents: 10_000, text: 'SER 000123' })]
    )
    assert.deepInclude(found, { isCertain: false, amountCents: 10_000, expenseCents: 10_000 })
    assert.include(keysOf(found!.reasons), 'part_of_amount')
  })

  test('when the codes of the sellers differ', ({ assert }) => {
    const payment = { ...paid('SER 000123'), counterpartyCode: '304000000' }
    const [found] = proposeMatches([expenseToMatch()], [payment])
    assert.isFalse(found!.isCertain)
    assert.include(keysOf(found!.reasons), 'other_supplier')
  })

  test('when only the amount, the seller and the day agree', ({ assert }) => {
    const payment = movement({ counterpartyName: 'PAJURIO SPAUDA UAB', on: '2021-05-22' })
    const [found] = proposeMatches([expenseToMatch()], [payment])
    assert.isFalse(found!.isCertain)
    assert.includeMembers(keysOf(found!.reasons), ['same_amount', 'supplier_name', 'days_apart'])
  })

  test('when part of the expense is covered already', ({ assert }) => {
    const expense = expenseToMatch({ openCents: 2100 })
    const [found] = proposeMatches([expense], [movement({ cents: 2100, text: 'SER 000123' })])
    assert.isFalse(found!.isCertain)
  })

  test('when a person refused another partner of either', ({ assert }) => {
    const rejected = new Set([pairKey(1, 9)])
    const [found] = proposeMatches([expenseToMatch()], [paid('SER 000123')], rejected)
    assert.isFalse(found!.isCertain)
  })

  test('when the rate of the bank is only near the rate of the report', ({ assert }) => {
    const expense = expenseToMatch({ grossCents: 1_234_500, currency: 'SEK', euroCents: 120_026 })
    const [found] = proposeMatches([expense], [movement({ cents: 119_874, text: 'SER 000123' })])
    assert.deepInclude(found, { isCertain: false, amountCents: 119_874, expenseCents: 1_234_500 })
    assert.include(keysOf(found!.reasons), 'near_euro_amount')
  })
})

test.group('Nothing is proposed', () => {
  test('for a pair that a person refused', ({ assert }) => {
    const rejected = new Set([pairKey(1, 1)])
    assert.isEmpty(proposeMatches([expenseToMatch()], [paid('SER 000123')], rejected))
  })

  test('for a refund, when the expense is none', ({ assert }) => {
    assert.isEmpty(
      proposeMatches([expenseToMatch()], [movement({ cents: -12_100, text: 'SER 000123' })])
    )
  })

  test('for an equal amount months away, without a number', ({ assert }) => {
    const late = movement({ on: '2021-09-30', counterpartyCode: '300123456' })
    assert.isEmpty(proposeMatches([expenseToMatch()], [late]))
  })

  test('where too many are equally good', ({ assert }) => {
    const many = Array.from({ length: 8 }, (_one, at) =>
      expenseToMatch({ id: at + 1, invoiceNumber: null })
    )
    assert.isEmpty(proposeMatches(many, [movement({ counterpartyCode: '300123456' })]))
  })
})

test.group('Several of one', () => {
  test('one payment names three invoices that add up to it', ({ assert }) => {
    const invoices = [4000, 3000, 5100].map((grossCents, at) =>
      expenseToMatch({ id: at + 1, grossCents, invoiceNumber: `SER 00012${at + 1}` })
    )
    const found = proposeMatches(invoices, [paid('SER 000121, SER 000122, SER 000123')])
    assert.deepEqual(found.map(({ expenseCents }) => expenseCents).sort(), [3000, 4000, 5100])
    for (const { reasons, isCertain } of found) {
      assert.include(keysOf(reasons), 'several_expenses')
      assert.isFalse(isCertain)
    }
  })

  test('two payments of one invoice add up to it', ({ assert }) => {
    const found = proposeMatches(
      [expenseToMatch()],
      [
        movement({ cents: 10_000, text: 'SER 000123 I dalis' }),
        movement({ id: 2, cents: 2100, text: 'SER 000123 II dalis' }),
      ]
    )
    assert.deepEqual(
      found.map(({ amountCents }) => amountCents),
      [10_000, 2100]
    )
    for (const { reasons } of found) assert.include(keysOf(reasons), 'several_movements')
  })
})

test.group('Numbers and names', () => {
  test('that tell nothing are no keys: {$self}')
    .with(['12', '2021', '20210501', 'SER', '', 'A12', '1234'])
    .run(({ assert }, number) => assert.isNull(tellingKey(number)))

  test('that tell something are compared without signs', ({ assert }) => {
    assert.equal(tellingKey('Nr. SER-000 123'), 'ser000123')
    assert.equal(tellingKey('Šv-12/3'), 'sv123')
    assert.deepEqual(
      [...keysInText('a b SER 000123 c', (key) => key === 'ser000123')],
      ['ser000123']
    )
    assert.isEmpty(keysInText('SER 0001234', (key) => key === 'ser000123'))
    assert.isFalse(keysInText('mokėjimas 12345', () => true).has('12345'))
  })

  test('of sellers are compared without the words for their kind', ({ assert }) => {
    const same = (one: string, other: string) => sameName(nameKey(one), nameKey(other))
    assert.isTrue(same('UAB „Pajūrio spauda“', 'PAJURIO SPAUDA, UAB'))
    assert.isTrue(
      same('VšĮ „Tvarios plėtros institutas“', 'Tvarios pletros institutas Vilniaus filialas')
    )
    assert.isFalse(same('UAB „Kopų kelionės“', 'UAB „Kopų baldai“'))
    assert.isFalse(same('UAB', 'UAB'))
  })
})
