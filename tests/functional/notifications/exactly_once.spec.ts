import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { instantFromDatabase } from '#app/shared/database/columns'
import { emptyAfterwards } from '#tests/factories/database'
import { runReminders, waitingMail } from '#tests/factories/notifications'
import { createUser } from '#tests/factories/users'

const NOW = '2021-05-05T09:00:00.000Z'
const WITHIN_THE_LEASE = '2021-05-05T09:04:00.000Z'
const AFTER_THE_LEASE = '2021-05-05T09:06:00.000Z'
const SCRIPT = fileURLToPath(new URL('./send_until_killed.ts', import.meta.url))

/** A process of its own on the same database. */
function worker(settings: Record<string, string>) {
  return spawn(process.execPath, ['--import=@poppinss/ts-exec', SCRIPT], {
    env: { ...process.env, NODE_NO_WARNINGS: '1', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

/** The first words a process says. */
async function said(child: ChildProcess): Promise<string> {
  const [chunk] = await once(child.stdout!, 'data')
  return String(chunk).trim()
}

const messages = () => db.from('mailbox_messages').orderBy('id')
const inState = async (status: string) =>
  (await db.from('notifications').where({ channel: 'mail', status })).length

test.group('Each e-mail is sent exactly once', (group) => {
  group.each.setup(() => emptyAfterwards())

  test('also when the worker is killed between claiming and sending', async ({ assert }) => {
    await waitingMail(await createUser(), 3, NOW)
    const child = worker({ NOW, STOP_AFTER: 'claim' })
    assert.match(await said(child), /^claimed \d+$/)
    child.kill('SIGKILL')
    await once(child, 'exit')
    assert.equal(await inState('claimed'), 1)

    assert.equal(await runReminders(WITHIN_THE_LEASE), 2)
    assert.equal(await inState('claimed'), 1)
    assert.equal(await runReminders(AFTER_THE_LEASE), 1)
    assert.equal(await runReminders('2021-05-06T09:00:00.000Z'), 0)
    const kept = await messages()
    assert.lengthOf(kept, 3)
    assert.lengthOf(new Set(kept.map((message) => message.message_id)), 3)
    assert.equal(await inState('sent'), 3)
  }).timeout(60_000)

  test('also by two workers at once over two hundred', async ({ assert }) => {
    await waitingMail(await createUser(), 200, NOW)
    const both = [worker({ NOW }), worker({ NOW })]
    const counts = await Promise.all(
      both.map(async (child) => Number((await said(child)).replace('sent ', '')))
    )
    assert.equal(counts[0]! + counts[1]!, 200)
    assert.lengthOf(await messages(), 200)
    assert.equal(await inState('sent'), 200)
  }).timeout(120_000)

  test('a mail server that does not answer is tried again later', async ({ assert }) => {
    const user = await createUser()
    await waitingMail(user, 1, NOW)
    const server = { MAIL_TRANSPORT: 'smtp', SMTP_HOST: '127.0.0.1', SMTP_PORT: '9' }
    assert.equal(await said(worker({ NOW, ...server })), 'sent 0')
    const [row] = await db.from('notifications').where('channel', 'mail')
    assert.deepInclude(row, { status: 'waiting', attempts: 1, claimed_by: null })
    assert.equal(instantFromDatabase(row.due_at), '2021-05-05T09:01:00Z')
    assert.match(row.error, /ECONNREFUSED/)
    assert.isEmpty(await messages())
  }).timeout(60_000)

  test('a claim that was taken over sends nothing any more', async ({ assert }) => {
    const { claimMail } = await import('#app/notifications/actions/claim_mail')
    await waitingMail(await createUser(), 1, NOW)
    const first = await claimMail(NOW)
    const second = await claimMail(AFTER_THE_LEASE)
    assert.equal(second!.id, first!.id)
    assert.notEqual(second!.claim, first!.claim)
    assert.equal(second!.messageId, first!.messageId)
    assert.isNull(await claimMail(AFTER_THE_LEASE))
  })
})
