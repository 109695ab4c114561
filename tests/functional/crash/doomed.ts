/**
 * A process that is killed in the middle of a change: `doomed.ts <act> <its parameters as JSON> <question>` does the act and
 * dies by SIGKILL before it asks the database the given question (counted from 1). It says how many it
 * asked when it lived to the end.
 */
import 'reflect-metadata'
import { Ignitor } from '@adonisjs/core'

const APP_ROOT = new URL('../../../', import.meta.url)
const importer = (path: string) =>
  path.startsWith('.') ? import(new URL(path, APP_ROOT).href) : import(path)

const [name, parameters, question] = process.argv.slice(2) as [string, string, string]

const app = new Ignitor(APP_ROOT, { importer })
  .tap((one) => one.booting(() => import('#start/env') as never))
  .createApp('console')
await app.init()
await app.boot()
await app.start(async () => {
  const { default: db } = await import('@adonisjs/lucid/services/db')
  const { ACTS } = await import('#tests/functional/crash/acts')
  const client = db.connection()
  let asked = 0
  client.getWriteClient().on('query', () => {
    if (++asked === Number(question)) process.kill(process.pid, 'SIGKILL')
  })
  await ACTS[name as keyof typeof ACTS](JSON.parse(parameters))
  console.log(`ended after ${asked}`)
})
await app.terminate()
process.exit()
