/**
 * Asks, in a process of its own, what stored expenses look like a second claim of, one at a time as at a submission, and
 * prints the times as JSON. The database is the one that the environment names.
 */
import 'reflect-metadata'
import { Ignitor } from '@adonisjs/core'

const CHECKS = 1_000
const ROOT = new URL('../', import.meta.url)

const app = new Ignitor(ROOT, { importer: (path) => import(new URL(path, ROOT).href) })
  .tap((created) => created.booting(async () => void (await import('#start/env'))))
  .createApp('console')
await app.init()
await app.boot()

const { default: db } = await import('@adonisjs/lucid/services/db')
const { default: Expense } = await import('#app/finance/expenses/models/expense')
const { expenseDuplicates } = await import('#app/finance/duplicates/queries/expense_duplicates')

const [{ programme_id: programmeId }] = await db.from('projects').where('code', 'GG4C')
const [{ count, last }] = await db.from('expenses').count('id as count').max('id as last')
const times: number[] = []
for (let at = 0; at < CHECKS + 100; at++) {
  const expense = await Expense.query()
    .where('id', '<=', Number(last) - ((at * 7919) % Number(count)))
    .orderBy('id', 'desc')
    .firstOrFail()
  const started = performance.now()
  await expenseDuplicates(expense, programmeId)
  if (at >= 100) times.push(performance.now() - started)
}
times.sort((a, b) => a - b)
console.log(
  JSON.stringify({ count: Number(count), p50: times[CHECKS / 2], p95: times[CHECKS * 0.95] })
)
await app.terminate()
