import { emptyAfterwards } from '#tests/factories/database'
import { test } from '@japa/runner'
import type { ApiClient, ApiResponse } from '@japa/api-client'
import type { Assert } from '@japa/assert'
import db from '@adonisjs/lucid/services/db'
import drive from '@adonisjs/drive/services/main'
import type { Actor } from '#app/shared/actor'
import { verdict, type Role } from '#app/identity/permissions'
import type User from '#app/identity/models/user'
import { wholeProject } from '#tests/factories/whole_projects'
import { businessTables, contents } from './contents.js'
import { addressOf, everyRoute, type WalkedRoute } from './routes.js'

/** Open to whoever comes. */
const PUBLIC = [
  'calendar_files.show',
  'sessions.create',
  'sessions.store',
  'locale.update',
  'theme.update',
  'health.live',
  'health.ready',
  'not_found',
]

/** Everybody's own: they show or change nothing but what is the signed-in person's. */
const OWN = [
  'home',
  'account.edit',
  'account.update',
  'sessions.destroy',
  'projects.index',
  'my_day.show',
  'calendar_feeds.show',
  'calendar_feeds.store',
  'calendar_feeds.update',
  'calendar_feed_revocations.store',
  'notifications.index',
  'notification_readings.store_all',
  'notification_choices.edit',
  'notification_choices.update',
]

/** About a row that is one person’s, in the whole project the administrator’s: for everybody else it does not exist. */
const OWN_ROW = ['notification_readings.store']

type Whole = Awaited<ReturnType<typeof wholeProject>>
type Person = { who: string; user: User; roles: Role[] }

function peopleOf(whole: Whole): Person[] {
  const { admin, manager, coordinator, finance, auditor, member, outsider, former } = whole
  return [
    { who: 'admin', user: admin, roles: ['admin'] },
    { who: 'manager', user: manager, roles: ['manager'] },
    { who: 'coordinator', user: coordinator, roles: ['coordinator'] },
    { who: 'finance', user: finance, roles: ['finance'] },
    { who: 'auditor', user: auditor, roles: ['auditor'] },
    { who: 'member', user: member, roles: ['member'] },
    { who: 'outsider', user: outsider, roles: [] },
    { who: 'manager until yesterday', user: former, roles: [] },
  ]
}

/** What the permission table says of a person at a route. */
function expectedOf({ asks }: WalkedRoute, { roles }: Person) {
  const actor = { roles: new Set(roles) } as unknown as Actor
  return asks.map((permission) => verdict(actor, permission)).find((word) => word !== 'allowed')
}

function visit(client: ApiClient, { method, pattern }: WalkedRoute, whole: Whole, user?: User) {
  const request = client
    .request(addressOf(pattern, whole.rows), method)
    .qs({ language: 'lt' })
    .withCsrfToken()
  if (method !== 'GET') request.form({ rowVersion: 1 })
  return user ? request.loginAs(user) : request.redirects(0)
}

/** The route did its work or said in words what the form lacks. */
function assertReached(assert: Assert, { method }: WalkedRoute, status: number, who: string) {
  if (method === 'GET') assert.equal(status, 200, who)
  else assert.include([200, 422], status, who)
}

function assertTurnedAway(assert: Assert, response: ApiResponse, { method }: WalkedRoute) {
  assert.equal(response.status(), 302)
  assert.match(response.header('location')!, method === 'GET' ? /^\/login\?wanted=/ : /^\/login/)
}

test.group('The table of contents', () => {
  test('gives every route a name of its own', ({ assert }) => {
    const routes = everyRoute()
    const names = routes.map(({ name }) => name)
    assert.isAbove(names.length, 60)
    assert.deepEqual(
      routes.filter(({ name }) => !name).map(({ pattern }) => pattern),
      []
    )
    assert.lengthOf(new Set(names), names.length)
  })

  test('asks a permission of the signed-in at every route that is not public or one’s own', ({
    assert,
  }) => {
    const routes = everyRoute()
    const open = routes.filter(({ isSignedIn }) => !isSignedIn).map(({ name }) => name)
    assert.sameMembers(open, PUBLIC)
    const unasked = routes.filter(({ isSignedIn, asks }) => isSignedIn && asks.length === 0)
    assert.sameMembers(
      unasked.map(({ name }) => name),
      [...OWN, ...OWN_ROW]
    )
    assert.isTrue(routes.every(({ asksTheSignedIn }) => asksTheSignedIn))
  })
})

test.group('Every route and everybody', (group) => {
  let whole: Whole
  let tables: string[]
  group.setup(async () => {
    tables = await businessTables()
    whole = await wholeProject()
  })
  group.teardown(async () => {
    await drive.use().deleteAll('projects')
    const clear = await emptyAfterwards()
    await clear()
  })

  test('{method} {pattern} asks {asks}')
    .with(() => everyRoute().filter(({ asks }) => asks.length > 0))
    .run(async ({ client, assert }, route) => {
      const before = await contents(tables)
      for (const person of peopleOf(whole)) {
        await db.beginGlobalTransaction()
        try {
          const response = await visit(client, route, whole, person.user)
          const expected = expectedOf(route, person)
          if (expected === undefined) assertReached(assert, route, response.status(), person.who)
          else {
            assert.equal(response.status(), expected === 'hidden' ? 404 : 403, person.who)
            assert.deepEqual(await contents(tables), before, person.who)
          }
        } finally {
          await db.rollbackGlobalTransaction()
        }
      }
    })

  test('{method} {pattern} sends a guest to sign in')
    .with(() => everyRoute().filter(({ isSignedIn }) => isSignedIn))
    .run(async ({ client, assert }, route) => {
      const before = await contents(tables)
      assertTurnedAway(assert, await visit(client, route, whole), route)
      assert.deepEqual(await contents(tables), before)
    })

  test('{method} {pattern} is there for nobody but whose it is')
    .with(() => everyRoute().filter(({ name }) => OWN_ROW.includes(name!)))
    .run(async ({ client, assert }, route) => {
      for (const { who, user } of peopleOf(whole)) {
        await db.beginGlobalTransaction()
        try {
          const response = await visit(client, route, whole, user)
          assert.equal(response.status(), who === 'admin' ? 200 : 404, who)
        } finally {
          await db.rollbackGlobalTransaction()
        }
      }
    })

  test('{method} {pattern} is everybody’s own')
    .with(() => everyRoute().filter(({ name }) => OWN.includes(name!)))
    .run(async ({ client, assert }, route) => {
      for (const person of peopleOf(whole)) {
        await db.beginGlobalTransaction()
        try {
          const response = await visit(client, route, whole, person.user)
          assertReached(assert, route, response.status(), person.who)
        } finally {
          await db.rollbackGlobalTransaction()
        }
      }
    })
})
