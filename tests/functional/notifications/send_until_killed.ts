/**
 * A worker for the tests that kill one: sends what is due until nothing is left. With STOP_AFTER=claim it stands still
 * between "claimed" and "sent", says so, and waits to be killed.
 */
import 'reflect-metadata'
import { Ignitor } from '@adonisjs/core'

process.env.NODE_ENV = 'test'
const ROOT = new URL('../../../', import.meta.url)
const ignitor = new Ignitor(ROOT, { importer: (path) => import(path) })
const app = ignitor.createApp('console')
app.booting(async () => {
  await import('#start/env')
})
await app.init()
await app.boot()
await app.start(async () => {
  const now = process.env.NOW!
  if (process.env.STOP_AFTER === 'claim') {
    const { claimMail } = await import('#app/notifications/actions/claim_mail')
    const claimed = await claimMail(now)
    process.stdout.write(`claimed ${claimed!.id}\n`)
    setInterval(() => {}, 60_000)
    return
  }
  const { sendMail } = await import('#app/notifications/actions/send_mail')
  const sent = await sendMail(() => now)
  process.stdout.write(`sent ${sent}\n`)
  await app.terminate()
  process.exit(0)
})
