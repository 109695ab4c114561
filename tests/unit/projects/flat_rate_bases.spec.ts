import { test } from '@japa/runner'
import {
  baseIdsOf,
  computingOrder,
  standsOnItself,
  type RatedCategory,
} from '#app/projects/flat_rate_bases'

function category(id: number, code: string, given: Partial<RatedCategory> = {}): RatedCategory {
  return { id, code, flatRateBp: null, flatRateOfId: null, flatRateOfOthers: false, ...given }
}

const staff = category(1, 'staff', { flatRateBp: 2000, flatRateOfOthers: true })
const office = category(2, 'office', { flatRateBp: 300, flatRateOfId: 1 })
const travel = category(3, 'travel')
const external = category(4, 'external')
const ALL = [office, staff, travel, external]

test.group('What a flat rate stands on', () => {
  test('all other direct costs are what is typed: neither itself nor another flat rate', ({
    assert,
  }) => {
    assert.deepEqual(baseIdsOf(staff, ALL), [3, 4])
    assert.deepEqual(baseIdsOf(office, ALL), [1])
    assert.deepEqual(baseIdsOf(travel, ALL), [])
  })

  test('its own earlier, typed self is not among the other direct costs', ({ assert }) => {
    const former = category(5, 'staff')
    assert.deepEqual(baseIdsOf(staff, [...ALL, former]), [3, 4])
    assert.deepEqual(baseIdsOf(office, [...ALL, former]), [1, 5])
  })

  test('is computed first', ({ assert }) => {
    assert.deepEqual(
      computingOrder(ALL).map(({ code }) => code),
      ['staff', 'office']
    )
  })

  test('is never, in the end, itself', ({ assert }) => {
    assert.isFalse(standsOnItself(office, ALL))
    const onOffice = { ...staff, flatRateOfOthers: false, flatRateOfId: 2 }
    assert.isTrue(standsOnItself(onOffice, ALL))
    assert.isTrue(standsOnItself({ ...office, flatRateOfId: 2 }, ALL))
    assert.throws(() => computingOrder([office, onOffice]), RangeError)
  })
})
