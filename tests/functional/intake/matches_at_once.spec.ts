import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { RuleBroken } from '#app/shared/errors'
import { verifyChain } from '#app/audit_trail/verify_chain'
import { confirmMatch } from '#app/intake/actions/confirm_match'
import { matchByHand } from '#app/intake/actions/match_by_hand'
import { matchProject } from '#app/intake/actions/match_project'
import { emptyAfterwards } from '#tests/factories/database'
import { createExpense, createSupplier } from '#tests/factories/expenses'
import { actorIn, joinTeam, projectWithTeam } from '#tests/factories/projects'
import { importedStatement } from '#tests/factories/reconciliation'

type Outcome = 'done' | string

/** Runs all at once and says of each whether it was done, or the refusal it met. */
function outcomes(works: (() => Promise<unknown>)[]): Promise<Outcome[]> {
  return Promise.all(
    works.map((work) =>
      work().then(
        () => 'done',
        (error) => {
          if (error instanceof RuleBroken) return error.key
          throw error
        }
      )
    )
  )
}

test.group('Two who match at the same moment', (group) => {
  group.each.setup(emptyAfterwards)

  async function twoOfficers() {
    const team = await projectWithTeam()
    const second = await joinTeam(team.project, 'finance')
    const supplier = await createSupplier({ name: 'UAB „Pajūrio spauda“' })
    return {
      team,
      supplier,
      one: actorIn(team.project, team.finance, 'finance'),
      other: actorIn(team.project, second, 'finance'),
    }
  }

  const used = async () => {
    const payment = await db.from('bank_transactions').firstOrFail()
    const confirmed = await db.from('matches').where('status', 'confirmed')
    const sum = confirmed.reduce((total, row) => total + Number(row.amount_cents), 0)
    return { amount: Number(payment.amount_cents), matched: Number(payment.matched_cents), sum }
  }

  test('confirm one proposal: one wins, the other reads that it is settled', async ({ assert }) => {
    const { team, supplier, one, other } = await twoOfficers()
    await createExpense(team, { supplierId: supplier.id })
    await importedStatement(team, [{ counterparty: { name: 'PAJURIO SPAUDA' } }])
    const { id } = await db.from('matches').firstOrFail()
    const said = await outcomes([() => confirmMatch(id, one), () => confirmMatch(id, other)])
    assert.sameMembers(said, ['done', 'reconciliation.refused.settled'])
    assert.deepEqual(await used(), { amount: 12_100, matched: 12_100, sum: 12_100 })
    assert.lengthOf(await db.from('audit_events').where('action', 'match.confirmed'), 1)
    assert.isNull((await verifyChain(`project:${team.project.id}`)).brokenAt)
  })

  test('give one payment to two expenses: it pays once', async ({ assert }) => {
    const { team, supplier, one, other } = await twoOfficers()
    await createExpense(team, { supplierId: supplier.id, invoiceNumber: null })
    await createExpense(team, { supplierId: supplier.id, invoiceNumber: null })
    await importedStatement(team, [{ counterparty: { name: 'PAJURIO SPAUDA' } }])
    const [first, second] = await db.from('matches').orderBy('id')
    const said = await outcomes([
      () => confirmMatch(first.id, one),
      () => confirmMatch(second.id, other),
    ])
    assert.sameMembers(said, ['done', 'reconciliation.refused.movement_used'])
    assert.deepEqual(await used(), { amount: 12_100, matched: 12_100, sum: 12_100 })
  })

  test('pay one expense by two payments: it is covered once', async ({ assert }) => {
    const { team, one, other } = await twoOfficers()
    const nothing = { invoiceNumber: null, invoicedOn: null, paidOn: null }
    const expense = await createExpense(team, nothing)
    await importedStatement(team, [{}, {}])
    const [first, second] = await db.from('bank_transactions').orderBy('id')
    const by = (movementId: number, actor: typeof one) => () =>
      matchByHand({ expenseId: expense.id, side: 'bank', movementId }, actor)
    const said = await outcomes([by(first.id, one), by(second.id, other)])
    assert.sameMembers(said, ['done', 'reconciliation.refused.expense_covered'])
    const confirmed = await db.from('matches').where('status', 'confirmed')
    assert.deepEqual(
      confirmed.map((row) => Number(row.expense_cents)),
      [12_100]
    )
  })

  test('confirm while the other looks for matches anew: nothing is used twice', async ({
    assert,
  }) => {
    const { team, supplier, one, other } = await twoOfficers()
    await createExpense(team, { supplierId: supplier.id })
    await importedStatement(team, [{ counterparty: { name: 'PAJURIO SPAUDA' } }])
    const { id } = await db.from('matches').firstOrFail()
    const said = await outcomes([
      () => confirmMatch(id, one),
      () => matchProject(team.project.id, other),
      () => matchProject(team.project.id, one),
    ])
    assert.deepEqual(said, ['done', 'done', 'done'])
    assert.deepEqual(await used(), { amount: 12_100, matched: 12_100, sum: 12_100 })
    assert.lengthOf(await db.from('matches'), 1)
  })
})
