import { test } from '@japa/runner'
import { sideNavKey } from '#app/shared/http/side_nav_key'

const PROJECT = { id: 7, titleLt: 'Darna', titleEn: null }
const HERE = {
  locale: 'lt',
  path: '/projects/7/expenses',
  project: PROJECT,
  roles: 'finance',
  currentUser: { id: 1 },
}

test.group('What the side navigation depends on', () => {
  test('is the same for two rows of a list', ({ assert }) => {
    const row = (id: number) => sideNavKey({ ...HERE, path: `/projects/7/expenses/${id}/edit` })
    assert.equal(row(1), row(250))
    assert.notEqual(row(1), sideNavKey(HERE))
  })

  test('is not the same for others', ({ assert }) => {
    const others = [
      { locale: 'en' },
      { path: '/projects/7/budget' },
      { path: '/projects' },
      { project: { ...PROJECT, id: 8 } },
      { project: { ...PROJECT, titleLt: 'Kita' } },
      { project: null },
      { roles: 'auditor,finance' },
      { roles: '' },
      { currentUser: null },
    ]
    const keys = others.map((other) => sideNavKey({ ...HERE, ...other }))
    assert.lengthOf(new Set([sideNavKey(HERE), ...keys]), others.length + 1)
  })
})
