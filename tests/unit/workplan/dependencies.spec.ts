import { test } from '@japa/runner'
import {
  brokenDependencies,
  findRing,
  withFollowers,
  type Dated,
} from '#app/workplan/activities/dependencies'
import { readNumbers, writeNumbers } from '#app/workplan/activities/typed_numbers'

const waits = (activityId: number, dependsOnId: number) => ({ activityId, dependsOnId })
const dated = (id: number, startsOn: string, endsOn: string, more: Partial<Dated> = {}): Dated => ({
  id,
  startsOn,
  endsOn,
  status: 'planned',
  ...more,
})

test.group('Dependencies of activities', () => {
  test('a ring is found with its way round, a chain and a fork are none', ({ assert }) => {
    assert.deepEqual(findRing([waits(1, 2), waits(2, 3), waits(3, 1)], 1), [1, 2, 3, 1])
    assert.isNull(findRing([waits(1, 2), waits(2, 3), waits(1, 3)], 1))
    assert.isNull(findRing([waits(2, 3), waits(3, 2)], 1))
    assert.isNull(findRing([waits(1, 2), waits(2, 3), waits(3, 2)], 1))
  })

  test('is broken when the later starts on the day the earlier still runs', ({ assert }) => {
    const source = dated(1, '2021-04-01', '2021-04-30')
    const early = dated(2, '2021-04-30', '2021-05-31')
    const inTime = dated(3, '2021-05-01', '2021-05-31')
    const broken = brokenDependencies([source, early, inTime], [waits(2, 1), waits(3, 1)])
    assert.deepEqual(broken, [waits(2, 1)])
    for (const status of ['done', 'cancelled'] as const) {
      const closed = { ...source, status }
      assert.isEmpty(brokenDependencies([closed, early], [waits(2, 1)]))
      assert.isEmpty(brokenDependencies([source, { ...early, status }], [waits(2, 1)]))
    }
  })

  test('followers are found however far, and not past what is done', ({ assert }) => {
    const days = ['2021-04-01', '2021-04-30'] as const
    const plan = [1, 2, 3, 4, 5].map((id) => dated(id, ...days))
    plan[3] = { ...plan[3]!, status: 'done' }
    const order = [waits(2, 1), waits(3, 2), waits(4, 1), waits(5, 4)]
    assert.deepEqual(withFollowers(plan, order, 1).sort(), [1, 2, 3])
  })

  test('numbers are read with commas, semicolons and commas of their own', ({ assert }) => {
    const idOf = new Map([
      ['1.1', 1],
      ['1.3', 3],
      ['2,5', 25],
      ['2', 2],
    ])
    assert.deepEqual(readNumbers(' 1.1, 1.3;2,5 ; 2, ', idOf), { ids: [1, 3, 25, 2], unknown: [] })
    assert.deepEqual(readNumbers('1.1; 9.9, x', idOf), { ids: [1], unknown: ['9.9', 'x'] })
    assert.deepEqual(readNumbers('', idOf), { ids: [], unknown: [] })
    assert.deepEqual(readNumbers(writeNumbers(['2,5', '1.1']), idOf).ids, [25, 1])
  })
})
