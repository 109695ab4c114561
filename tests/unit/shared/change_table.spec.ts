import { test } from '@japa/runner'
import { withCheck } from '#app/shared/database/change_table'

const DESCRIBED =
  "CREATE TABLE `bills` (`id` integer, `kind` varchar(9), constraint `bills_kind_known` check (kind in ('a)', 'b')), " +
  'constraint `bills_positive` check ((id > 0) or (id = -1)))'

test.group("A table's description", () => {
  test('gives one check another condition and leaves the other as it is', ({ assert }) => {
    assert.equal(
      withCheck(DESCRIBED, 'bills_kind_known', "kind in ('c')"),
      "CREATE TABLE `bills` (`id` integer, `kind` varchar(9), constraint `bills_kind_known` check (kind in ('c')), " +
        'constraint `bills_positive` check ((id > 0) or (id = -1)))'
    )
  })

  test('loses a check with its comma, brackets inside quotes or not', ({ assert }) => {
    assert.equal(
      withCheck(DESCRIBED, 'bills_kind_known', null),
      'CREATE TABLE `bills` (`id` integer, `kind` varchar(9), constraint `bills_positive` check ((id > 0) or (id = -1)))'
    )
    assert.equal(
      withCheck(DESCRIBED, 'bills_positive', null),
      "CREATE TABLE `bills` (`id` integer, `kind` varchar(9), constraint `bills_kind_known` check (kind in ('a)', 'b')))"
    )
  })

  test('says when there is no such check', ({ assert }) => {
    assert.throws(() => withCheck(DESCRIBED, 'bills_unknown', null), 'no check named bills_unknown')
  })
})
