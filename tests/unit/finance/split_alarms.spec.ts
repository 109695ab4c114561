import { test } from '@japa/runner'
import fc from 'fast-check'
import { objectKey, sellerOf } from '#app/finance/contracts/contract_terms'
import { directPurchaseAlarms, type DirectPurchase } from '#app/finance/contracts/direct_purchases'
import {
  splitAlarms,
  type ProcurementLimit,
  type Purchase,
} from '#app/finance/contracts/split_alarms'

const LIMITS: ProcurementLimit[] = [
  {
    procedure: 'unpublished_survey',
    kind: 'services',
    limitCents: 1_000_000,
    validFrom: '2017-07-01',
    validTo: '2021-12-31',
  },
  {
    procedure: 'unpublished_survey',
    kind: 'services',
    limitCents: 1_500_000,
    validFrom: '2022-01-01',
    validTo: null,
  },
]

let serial = 0
function purchase(valueCents: number, given: Partial<Purchase> = {}): Purchase {
  serial++
  return {
    id: serial,
    number: `S-${serial}`,
    objectKey: 'name vertimas',
    seller: 'supplier 1',
    kind: 'services',
    procedure: 'unpublished_survey',
    signedOn: '2021-04-01',
    valueCents,
    ...given,
  }
}

test.group('Split purchases', () => {
  test('of one object from one seller are told when they pass the limit together', ({ assert }) => {
    const parts = [purchase(600_000), purchase(400_001, { signedOn: '2021-06-01' })]
    const [alarm, ...others] = splitAlarms(parts, LIMITS, 12)
    assert.lengthOf(others, 0)
    assert.deepInclude(alarm, { kind: 'split', sumCents: 1_000_001, limitCents: 1_000_000 })
    assert.deepEqual(
      alarm!.members.map(({ id }) => id),
      parts.map(({ id }) => id)
    )
  })

  test('at the limit exactly, or of another object or seller, are none', ({ assert }) => {
    const first = purchase(600_000)
    assert.isEmpty(splitAlarms([first, purchase(400_000)], LIMITS, 12))
    assert.isEmpty(splitAlarms([first, purchase(900_000, { seller: 'supplier 2' })], LIMITS, 12))
    assert.isEmpty(splitAlarms([first, purchase(900_000, { objectKey: 'name x' })], LIMITS, 12))
  })

  test('are summed within the window only, and without one however far apart', ({ assert }) => {
    const apart = [purchase(600_000), purchase(1_400_000, { signedOn: '2022-04-01' })]
    assert.isEmpty(splitAlarms(apart, LIMITS, 12))
    assert.lengthOf(splitAlarms(apart, LIMITS, null), 1)
    const dayLess = [apart[0]!, { ...apart[1]!, signedOn: '2022-03-31' }]
    assert.lengthOf(splitAlarms(dayLess, LIMITS, 12), 1)
  })

  test('follow the limit of the day on which the last part was signed', ({ assert }) => {
    const late = [
      purchase(600_000, { signedOn: '2022-02-01' }),
      purchase(600_000, { signedOn: '2022-03-01' }),
    ]
    assert.isEmpty(splitAlarms(late, LIMITS, 12))
    assert.lengthOf(
      splitAlarms([...late, purchase(300_001, { signedOn: '2022-04-01' })], LIMITS, 12),
      1
    )
  })

  test('are told by the procedure that was too small; one without a limit never is', ({
    assert,
  }) => {
    const open = purchase(5_000_000, { procedure: 'simplified' })
    assert.isEmpty(splitAlarms([open], LIMITS, 12))
    const [alarm] = splitAlarms([open, purchase(1)], LIMITS, 12)
    assert.deepInclude(alarm, { procedure: 'unpublished_survey', kind: 'split' })
  })

  test('one contract alone above its procedure’s limit is told as such', ({ assert }) => {
    const [alarm] = splitAlarms([purchase(1_000_001)], LIMITS, 12)
    assert.deepInclude(alarm, { kind: 'above_limit', sumCents: 1_000_001 })
  })

  test('never depend on the order in which contracts are listed', ({ assert }) => {
    const some = fc.array(
      fc.record({
        valueCents: fc.integer({ min: 1, max: 900_000 }),
        seller: fc.constantFrom('supplier 1', 'supplier 2'),
        signedOn: fc.constantFrom('2021-04-01', '2021-09-15', '2022-03-31', '2022-04-01'),
      }),
      { maxLength: 8 }
    )
    fc.assert(
      fc.property(some, (given) => {
        const purchases = given.map(({ valueCents, ...rest }) => purchase(valueCents, rest))
        const sums = (list: Purchase[]) =>
          splitAlarms(list, LIMITS, 12)
            .map(({ sumCents }) => sumCents)
            .toSorted((one, other) => one - other)
        assert.deepEqual(sums(purchases.toReversed()), sums(purchases))
      })
    )
  })
})

test.group('What makes purchases belong together', () => {
  test('is the CPV code without its check digit, else the object’s name as it is compared', ({
    assert,
  }) => {
    assert.equal(objectKey('Vertimas', '79530000-8'), objectKey('Translation', '79530000'))
    assert.equal(objectKey('Vertimo  paslaugos.', null), objectKey('vertimo paslaugos', ''))
    assert.equal(objectKey('Šiaulių', null), objectKey('siauliu', null))
    assert.notEqual(objectKey('Vertimas', null), objectKey('Spauda', null))
  })

  test('is the supplier’s group, else the supplier', ({ assert }) => {
    const inGroup = (id: number, group: string) => sellerOf({ id, group })
    assert.equal(inGroup(1, 'Pajūrio Grupė'), inGroup(2, 'pajūrio grupė'))
    assert.notEqual(sellerOf({ id: 1, group: null }), sellerOf({ id: 2, group: null }))
  })
})

test.group('Purchases without a contract', () => {
  const bought = (month: string, netCents: number, accountCode = 'A'): DirectPurchase => ({
    supplierId: 1,
    supplier: 'UAB',
    seller: 'supplier 1',
    accountCode,
    month,
    netCents,
  })

  test('from one seller into one account are told above the survey’s limit', ({ assert }) => {
    const months = [bought('2021-01', 600_000), bought('2021-12', 400_001)]
    assert.deepEqual(directPurchaseAlarms(months, LIMITS, 12), [
      {
        supplierIds: [1],
        supplier: 'UAB',
        accountCode: 'A',
        from: '2021-01',
        to: '2021-12',
        sumCents: 1_000_001,
        limitCents: 1_000_000,
      },
    ])
    assert.isEmpty(directPurchaseAlarms(months, LIMITS, 11))
    assert.isEmpty(directPurchaseAlarms([months[0]!, bought('2021-12', 400_001, 'B')], LIMITS, 12))
  })
})
