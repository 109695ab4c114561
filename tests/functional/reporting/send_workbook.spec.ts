import { once } from 'node:events'
import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { HttpContextFactory, RequestFactory, ResponseFactory } from '@adonisjs/core/factories/http'
import i18nManager from '@adonisjs/i18n/services/main'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { listPeriods } from '#app/reporting/queries/list_periods'
import { sendWorkbook } from '#app/reporting/send_workbook'
import { createPeriod } from '#tests/factories/periods'
import { actorIn, projectWithTeam } from '#tests/factories/projects'

/** Sends a workbook of the given source through a server of its own and reads what arrives. */
async function send(source: Readable, read: (answer: IncomingMessage) => Promise<unknown>) {
  const team = await projectWithTeam()
  await createPeriod(team)
  const [period] = await listPeriods(team.project.id)
  const server = createServer((req: IncomingMessage, res: ServerResponse) => {
    const request = new RequestFactory().merge({ req, res }).create()
    const response = new ResponseFactory().merge({ req, res }).create()
    const ctx = new HttpContextFactory().merge({ request, response }).create()
    Object.assign(ctx, {
      project: { ...team.project.$attributes },
      actor: actorIn(team.project, team.finance, 'finance'),
      i18n: i18nManager.locale('lt'),
    })
    void sendWorkbook(ctx, source, { kind: 'financial', period: period!, language: 'lt' }).then(
      () => response.finish()
    )
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  try {
    const request = get({ port: (server.address() as AddressInfo).port, host: '127.0.0.1' })
    const [answer] = (await once(request, 'response')) as [IncomingMessage]
    return { team, answer, result: await read(answer) }
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

async function readWhole(answer: IncomingMessage) {
  const chunks: Buffer[] = []
  for await (const chunk of answer) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

test.group('Sending a workbook', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('that fails half way breaks the connection instead of looking whole', async ({ assert }) => {
    const source = Readable.from(
      (async function* () {
        yield Buffer.alloc(200_000, 'x')
        throw new Error('the lines do not add up')
      })()
    )
    const { answer } = await send(source, async (half) => {
      await assert.rejects(() => readWhole(half))
    })
    assert.equal(answer.statusCode, 200)
    assert.isFalse(answer.complete)
  })

  test('that fails before its first byte is an error in words, not a file', async ({ assert }) => {
    const source = new Readable({
      read() {
        this.destroy(new Error('no totals'))
      },
    })
    const { answer, result } = await send(source, readWhole)
    assert.equal(answer.statusCode, 500)
    assert.isUndefined(answer.headers['content-disposition'])
    assert.include(String(result), 'Ataskaitos rinkmenos sudaryti nepavyko')
  })

  test('stops when the reader goes away, and is in the trail all the same', async ({ assert }) => {
    const source = new Readable({
      read() {
        setImmediate(() => this.push(Buffer.alloc(64_000, 'x')))
      },
    })
    const { team } = await send(source, async (answer) => {
      await once(answer, 'data')
      answer.destroy()
      await once(source, 'close')
    })
    assert.isTrue(source.destroyed)
    const events = await db.from('audit_events').where('project_id', team.project.id)
    assert.deepEqual(
      events.map((event) => event.action),
      ['workbook.downloaded']
    )
  })
})
