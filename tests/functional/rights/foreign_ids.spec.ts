import { emptyAfterwards } from '#tests/factories/database'
import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import drive from '@adonisjs/drive/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import type User from '#app/identity/models/user'
import type { ProjectRole } from '#app/identity/permissions'
import { joinTeam } from '#tests/factories/projects'
import { wholeProject } from '#tests/factories/whole_projects'
import { businessTables, contents } from './contents.js'
import { addressOf, everyRoute, rolesThatMay, type WalkedRoute } from './routes.js'

type Whole = Awaited<ReturnType<typeof wholeProject>>

/** Sellers are shared by all projects, so none of them is foreign. */
const SHARED = ['suppliers']

const foreignable = ({ pattern }: WalkedRoute) =>
  pattern.startsWith('/projects/:project_id/') &&
  /:(?!project_id)/.test(pattern) &&
  !SHARED.some((word) => pattern.includes(`/${word}/:`))

/** Somebody of the own project who may do what the route asks. */
function whoMay(route: WalkedRoute, whole: Whole): { role: ProjectRole; user: User } {
  const role = rolesThatMay(route).find((one) => one !== 'admin') as ProjectRole
  return { role, user: whole[role] }
}

function send(client: ApiClient, { method }: WalkedRoute, address: string, user: User) {
  const request = client.request(address, method).qs({ language: 'lt' })
  if (method !== 'GET') request.form({ rowVersion: 1, step: 'start' })
  return request.loginAs(user).withCsrfToken()
}

test.group('Ids of another project', (group) => {
  let own: Whole
  let foreign: Whole
  let tables: string[]
  group.setup(async () => {
    tables = await businessTables()
    own = await wholeProject()
    foreign = await wholeProject()
  })
  group.teardown(async () => {
    await drive.use().deleteAll('projects')
    const clear = await emptyAfterwards()
    await clear()
  })
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('{method} {pattern} finds nothing of a project one has no part in')
    .with(() => everyRoute().filter(foreignable))
    .run(async ({ client, assert }, route) => {
      const { user } = whoMay(route, own)
      const before = await contents(tables)
      for (const rows of mixed(route, own, foreign)) {
        const response = await send(client, route, addressOf(route.pattern, rows), user)
        assert.equal(response.status(), 404)
      }
      assert.deepEqual(await contents(tables), before)
    })

  test('{method} {pattern} finds nothing of one’s other project either')
    .with(() => everyRoute().filter(foreignable))
    .run(async ({ client, assert }, route) => {
      const { role, user } = whoMay(route, own)
      await joinTeam(foreign.project, role, user)
      const before = await contents(tables)
      for (const rows of mixed(route, own, foreign)) {
        const response = await send(client, route, addressOf(route.pattern, rows), user)
        assert.equal(response.status(), 404)
      }
      assert.deepEqual(await contents(tables), before)
    })

  test('{method} {pattern} finds the own row, so that the walk above proves something')
    .with(() => everyRoute().filter(foreignable))
    .run(async ({ client, assert }, route) => {
      const { user } = whoMay(route, own)
      const response = await send(client, route, addressOf(route.pattern, own.rows), user)
      assert.include([200, 422], response.status())
    })

  test('{method} {pattern} takes no id that is none')
    .with(() => everyRoute().filter(foreignable))
    .run(async ({ client, assert }, route) => {
      const { user } = whoMay(route, own)
      const before = await contents(tables)
      for (const id of [
        '99999999999999999999',
        '9'.repeat(400),
        '0',
        '-1',
        '1.5',
        'x',
        '%00',
        '1%20',
      ]) {
        const address = addressOf(route.pattern.replace(/:(?!project_id)\w+/g, id), own.rows)
        const response = await send(client, route, address, user)
        assert.equal(response.status(), 404, id.slice(0, 30))
      }
      assert.deepEqual(await contents(tables), before)
    })

  test('no project has an id that is none', async ({ client, assert }) => {
    for (const id of ['99999999999999999999', '9'.repeat(400), '0', '-1', '1.5', 'x', '%00']) {
      const response = await client.get(`/projects/${id}/stages`).loginAs(own.manager)
      assert.equal(response.status(), 404, id.slice(0, 30))
    }
  })
})

/** The own project with one foreign id after another in the address. */
function mixed({ pattern }: WalkedRoute, own: Whole, foreign: Whole): Record<string, number>[] {
  const parts = pattern.split('/')
  return parts.flatMap((part, index) => {
    if (!part.startsWith(':') || part === ':project_id') return []
    const word = parts[index - 1]!
    return [{ ...own.rows, [word]: foreign.rows[word]! }]
  })
}
