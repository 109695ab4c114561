import fc from 'fast-check'
import { test } from '@japa/runner'
import { pairKey, proposeMatches } from '#app/intake/matching/propose_matches'
import type { ExpenseToMatch, Movement, Proposal } from '#app/intake/matching/sides'
import { expenseToMatch, movement } from '#tests/unit/intake/matching_examples'

/** Few numbers, amounts and days, so that everything collides with everything. */
const number = fc.constantFrom('SER 000123', 'SER 000124', 'AB-77', '12', null)
const cents = fc.constantFrom(12_100, 10_000, 2100, -12_100)
const day = fc.constantFrom('2021-05-20', '2021-05-21', '2021-06-20', '2021-09-01')
const code = fc.constantFrom('300123456', '300999999', null)

const anyExpense = fc.record({
  grossCents: cents,
  covered: fc.constantFrom(0, 0, 0, 2100),
  invoiceNumber: number,
  paymentOrderNumber: fc.constantFrom('MN-21-401', 'MN-21-402', null),
  day,
  supplierCode: code,
})
const anyMovement = fc.record({
  cents,
  used: fc.constantFrom(0, 0, 0, 100),
  on: day,
  number,
  text: fc.constantFrom('', 'SER 000123', 'už SER 000124, SER 000123', 'MN-21-401'),
  counterpartyCode: code,
})

const expenses = fc.array(anyExpense, { maxLength: 8 }).map((rows) =>
  rows.map(({ covered, day: on, ...row }, at) =>
    expenseToMatch({
      ...row,
      id: at + 1,
      days: [on],
      openCents: Math.sign(row.grossCents) * Math.max(0, Math.abs(row.grossCents) - covered),
    })
  )
)
const movements = fc.array(anyMovement, { maxLength: 8 }).map((rows) =>
  rows.map(({ used, number: own, ...row }, at) =>
    movement({
      ...row,
      id: at + 1,
      numbers: own ? [own] : [],
      openCents: Math.sign(row.cents) * (Math.abs(row.cents) - used),
    })
  )
)
const rejected = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 })), { maxLength: 4 })
  .map((pairs) => new Set(pairs.map(([expense, moved]) => pairKey(expense, moved))))

/** Whether the movement names the expense, said anew and without an index. */
function names(expense: ExpenseToMatch, { numbers, text }: Movement): boolean {
  const plain = (words: string) => words.toLowerCase().replace(/[^a-zž\d]/g, '')
  return [expense.invoiceNumber, expense.paymentOrderNumber].some(
    (wanted) =>
      wanted !== null &&
      wanted.length > 2 &&
      (numbers.some((own) => plain(own) === plain(wanted)) || plain(text).includes(plain(wanted)))
  )
}

const isUntouched = (expense: ExpenseToMatch, moved: Movement) =>
  expense.openCents === expense.grossCents && moved.openCents === moved.cents
const isStrong = (expense: ExpenseToMatch, moved: Movement) =>
  isUntouched(expense, moved) && expense.grossCents === moved.cents && names(expense, moved)

const sorted = (found: Proposal[]) =>
  found.map((one) => JSON.stringify(one, Object.keys(one).sort())).sort()

test.group('The matcher, whatever it is given', () => {
  test('is certain only of equal untouched amounts with a number, where neither has another such partner', ({
    assert,
  }) => {
    fc.assert(
      fc.property(expenses, movements, rejected, (all, moved, refused) => {
        const certain = proposeMatches(all, moved, refused).filter(({ isCertain }) => isCertain)
        for (const { expenseId, movementId, score } of certain) {
          const [expense, own] = [all[expenseId - 1]!, moved[movementId - 1]!]
          assert.equal(score, 100)
          assert.isTrue(isStrong(expense, own))
          assert.lengthOf(
            moved.filter((other) => isStrong(expense, other)),
            1
          )
          assert.lengthOf(
            all.filter((other) => isStrong(other, own)),
            1
          )
          const codes = [expense.supplierCode, own.counterpartyCode].filter(Boolean)
          assert.isAtMost(new Set(codes).size, 1)
          for (const pair of refused) {
            const [first, second] = pair.split(':').map(Number)
            assert.isFalse(first === expenseId || second === movementId)
          }
        }
      }),
      { numRuns: 400 }
    )
  })

  test('keeps amounts: certain pairs share nothing, and no proposal takes more than is open', ({
    assert,
  }) => {
    fc.assert(
      fc.property(expenses, movements, rejected, (all, moved, refused) => {
        const found = proposeMatches(all, moved, refused)
        const certain = found.filter(({ isCertain }) => isCertain)
        assert.lengthOf(new Set(certain.map(({ expenseId }) => expenseId)), certain.length)
        assert.lengthOf(new Set(certain.map(({ movementId }) => movementId)), certain.length)
        for (const one of found) {
          const open = [moved[one.movementId - 1]!.openCents, all[one.expenseId - 1]!.openCents]
          assert.isAtMost(Math.abs(one.amountCents), Math.abs(open[0]!))
          assert.isAtMost(Math.abs(one.expenseCents), Math.abs(open[1]!))
          assert.isTrue(open.every((amount) => Math.sign(amount) === Math.sign(one.amountCents)))
        }
      }),
      { numRuns: 400 }
    )
  })

  test('proposes nothing that a person refused, and nothing beside what is certain', ({
    assert,
  }) => {
    fc.assert(
      fc.property(expenses, movements, rejected, (all, moved, refused) => {
        const found = proposeMatches(all, moved, refused)
        const certain = found.filter(({ isCertain }) => isCertain)
        for (const one of found) {
          assert.isFalse(refused.has(pairKey(one.expenseId, one.movementId)))
          const rivals = certain.filter(
            (sure) =>
              sure !== one &&
              (sure.expenseId === one.expenseId || sure.movementId === one.movementId)
          )
          assert.isEmpty(rivals)
        }
      }),
      { numRuns: 300 }
    )
  })

  test('says the same in whatever order it is told', ({ assert }) => {
    fc.assert(
      fc.property(expenses, movements, fc.infiniteStream(fc.nat()), (all, moved, chance) => {
        const shuffled = <T>(rows: T[]) =>
          rows
            .map((row) => ({ row, at: chance.next().value as number }))
            .sort((one, other) => one.at - other.at)
            .map(({ row }) => row)
        assert.deepEqual(proposeMatches(shuffled(all), shuffled(moved)), proposeMatches(all, moved))
      }),
      { numRuns: 200 }
    )
  })

  test('treats two expenses that are alike alike', ({ assert }) => {
    fc.assert(
      fc.property(expenses, movements, (all, moved) => {
        fc.pre(all.length > 0)
        const twins = [...all, { ...all[0]!, id: all.length + 1 }]
        const found = proposeMatches(twins, moved)
        const of = (id: number) =>
          sorted(
            found
              .filter(({ expenseId }) => expenseId === id)
              .map((one) => ({ ...one, expenseId: 0 }))
          )
        assert.deepEqual(of(1), of(all.length + 1))
        const ofTwins = found.filter(({ expenseId }) => [1, all.length + 1].includes(expenseId))
        assert.isFalse(ofTwins.some(({ isCertain }) => isCertain))
      }),
      { numRuns: 300 }
    )
  })
})

test.group('The matcher at the size of a city', () => {
  const SIZE = 20_000
  const dayOf = (at: number) =>
    new Date(Date.UTC(2021, 0, 1 + (at % 600))).toISOString().slice(0, 10)

  test('joins {$self} within seconds')
    .with(['numbers that tell', 'one amount everywhere'])
    .run(({ assert }, how) => {
      const isTelling = how === 'numbers that tell'
      const amount = (at: number) => (isTelling ? 1000 + at * 7 : 10_000)
      const all = Array.from({ length: SIZE }, (_one, at) =>
        expenseToMatch({
          id: at + 1,
          grossCents: amount(at),
          invoiceNumber: isTelling ? `SER ${String(at).padStart(6, '0')}` : '1',
          days: [dayOf(at)],
          supplierCode: null,
          supplierName: null,
        })
      )
      const moved = Array.from({ length: SIZE }, (_one, at) =>
        movement({
          id: at + 1,
          cents: amount(at),
          on: dayOf(at),
          text: `Apmokėjimas pagal sutartį ir sąskaitą SER ${String(at).padStart(6, '0')}, 2021 m. gegužė`,
        })
      )
      const started = performance.now()
      const found = proposeMatches(all, moved)
      assert.isBelow(performance.now() - started, 15_000)
      const certain = found.filter(({ isCertain }) => isCertain)
      assert.lengthOf(certain, isTelling ? SIZE : 0)
    })
})
