import { test } from '@japa/runner'
import type { Assert } from '@japa/assert'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { RuleBroken } from '#app/shared/errors'
import { confirmMatch } from '#app/intake/actions/confirm_match'
import { importStatements } from '#app/intake/actions/import_statements'
import { matchByHand } from '#app/intake/actions/match_by_hand'
import { matchProject } from '#app/intake/actions/match_project'
import { rejectMatch } from '#app/intake/actions/reject_match'
import { addProjectAccount } from '#app/intake/actions/save_project_account'
import { undoBankStatement } from '#app/intake/actions/undo_bank_statement'
import { undoLedgerImport } from '#app/intake/actions/undo_ledger_import'
import { undoMatch } from '#app/intake/actions/undo_match'
import { createExpense, createSupplier } from '#tests/factories/expenses'
import { actorIn, projectWithTeam } from '#tests/factories/projects'
import {
  importedLedger,
  importedStatement,
  ledgerRow,
  OWN_IBAN,
  readStatement,
  uploadedLedger,
} from '#tests/factories/reconciliation'
import { importLedger } from '#app/intake/actions/import_ledger'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

const officer = ({ project, finance }: Team) => actorIn(project, finance, 'finance')
const matches = (team: Team) =>
  db.from('matches').where('project_id', team.project.id).orderBy('id')
const only = async (query: PromiseLike<any[]>) => {
  const [row, ...others] = await query
  if (!row || others.length > 0) throw new Error('there is not exactly one')
  return row
}
const lastEvent = (team: Team) =>
  db
    .from('audit_events')
    .where('project_id', team.project.id)
    .orderBy('sequence', 'desc')
    .firstOrFail()

async function refused(assert: Assert, work: () => Promise<unknown>, key: string) {
  try {
    await work()
    assert.fail('was not refused')
  } catch (error) {
    assert.instanceOf(error, RuleBroken)
    assert.equal((error as RuleBroken).key, `reconciliation.refused.${key}`)
  }
}

test.group('Matching after an import', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('settles what is certain and says so in the trail', async ({ assert }) => {
    const team = await projectWithTeam()
    const expense = await createExpense(team)
    const { matching } = await importedLedger(team, [
      ledgerRow({ invoiceNumber: expense.invoiceNumber }),
    ])
    assert.deepEqual(matching, { automatic: 1, proposed: 0 })
    const match = await only(matches(team))
    assert.deepInclude(match, {
      status: 'confirmed',
      kind: 'automatic',
      decided_by: null,
      score: 100,
    })
    assert.isNotNull(match.decided_at)
    const entry = await db.from('ledger_entries').firstOrFail()
    assert.equal(Number(entry.matched_cents), 12_100)
    const event = await lastEvent(team)
    assert.equal(event.action, 'ledger_import.imported')
    assert.include(event.after, '"automatic":1')
  })

  test('proposes the rest and touches no amount', async ({ assert }) => {
    const team = await projectWithTeam()
    const supplier = await createSupplier({ name: 'UAB „Pajūrio spauda“', legalCode: '300123456' })
    await createExpense(team, { supplierId: supplier.id })
    const { matching } = await importedStatement(team, [
      { counterparty: { name: 'PAJURIO SPAUDA' } },
    ])
    assert.deepEqual(matching, { automatic: 0, proposed: 1 })
    const match = await only(matches(team))
    assert.deepInclude(match, { status: 'proposed', kind: 'proposal', decided_at: null })
    const keys = JSON.parse(match.reasons).map(({ key }: { key: string }) => key)
    assert.deepEqual(keys, ['same_amount', 'supplier_name', 'same_day'])
    const payment = await db.from('bank_transactions').firstOrFail()
    assert.equal(Number(payment.matched_cents), 0)
  })

  test('never looks at money that came in, at reversals and at what is only announced', async ({
    assert,
  }) => {
    const team = await projectWithTeam()
    const { invoiceNumber } = await createExpense(team)
    const said = { remittance: [invoiceNumber!] }
    const { matching } = await importedStatement(team, [
      { ...said, cents: 12_100 },
      { ...said, isReversal: true },
      { ...said, status: 'pending' },
    ])
    assert.deepEqual(matching, { automatic: 0, proposed: 0 })
    const rows = await db.from('bank_transactions').orderBy('id')
    assert.deepEqual(
      rows.map((row) => Number(row.amount_cents)),
      [-12_100, 12_100]
    )
  })

  test('waits for the account to be the project’s own', async ({ assert }) => {
    const team = await projectWithTeam()
    const { invoiceNumber } = await createExpense(team)
    const statement = readStatement([{ remittance: [invoiceNumber!] }])
    const file = { fileName: 'israsas.xml', sha256: 'c'.repeat(64) }
    const imported = await importStatements([statement], file, officer(team))
    assert.deepEqual(imported.foreignAccounts, [OWN_IBAN])
    assert.isEmpty(await matches(team))
    const { matching } = await addProjectAccount({ iban: OWN_IBAN }, officer(team))
    assert.equal(matching.automatic, 1)
  })

  test('is brought up to date after expenses were logged, and keeps what was said', async ({
    assert,
  }) => {
    const team = await projectWithTeam()
    await importedLedger(team, [ledgerRow({ description: 'SER 000001, SER 000002' })])
    assert.isEmpty(await matches(team))
    await createExpense(team, { eligibleCents: 5000, netCents: 5000, declaredCents: 5000 })
    await matchProject(team.project.id, officer(team))
    const before = await only(matches(team))
    await createExpense(team, { eligibleCents: 7100, netCents: 7100, declaredCents: 7100 })
    const result = await matchProject(team.project.id, officer(team))
    assert.deepEqual(result, { automatic: 0, proposed: 2 })
    const after = await matches(team)
    assert.equal(after[0].id, before.id)
    assert.include(after[0].reasons, 'several_expenses')
  })
})

test.group('A proposal', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  async function proposed() {
    const team = await projectWithTeam()
    const supplier = await createSupplier({ name: 'UAB „Pajūrio spauda“' })
    const expense = await createExpense(team, { supplierId: supplier.id })
    await importedStatement(team, [{ counterparty: { name: 'PAJURIO SPAUDA' } }])
    const match = await only(matches(team))
    return { team, expense, match }
  }

  test('is confirmed once, by name', async ({ assert }) => {
    const { team, match } = await proposed()
    await confirmMatch(match.id, officer(team))
    const row = await only(matches(team))
    assert.deepInclude(row, { status: 'confirmed', decided_by: team.finance.id })
    const payment = await db.from('bank_transactions').firstOrFail()
    assert.equal(Number(payment.matched_cents), 12_100)
    assert.deepInclude(await lastEvent(team), { action: 'match.confirmed', subject_id: match.id })
    await refused(assert, () => confirmMatch(match.id, officer(team)), 'settled')
    await refused(assert, () => rejectMatch(match.id, officer(team)), 'settled')
  })

  test('that is rejected does not come back', async ({ assert }) => {
    const { team, match } = await proposed()
    await rejectMatch(match.id, officer(team))
    await matchProject(team.project.id, officer(team))
    assert.deepInclude(await only(matches(team)), { id: match.id, status: 'rejected' })
    await refused(assert, () => confirmMatch(match.id, officer(team)), 'settled')
  })

  test('that is undone gives both sides back and is not settled again by the program', async ({
    assert,
  }) => {
    const { team, match } = await proposed()
    await confirmMatch(match.id, officer(team))
    await undoMatch(match.id, officer(team))
    const payment = await db.from('bank_transactions').firstOrFail()
    assert.equal(Number(payment.matched_cents), 0)
    await matchProject(team.project.id, officer(team))
    assert.equal((await only(matches(team))).status, 'rejected')
    await refused(assert, () => undoMatch(match.id, officer(team)), 'not_confirmed')
  })

  test('can be taken back by hand after it was rejected', async ({ assert }) => {
    const { team, match, expense } = await proposed()
    await rejectMatch(match.id, officer(team))
    const form = {
      expenseId: expense.id,
      side: 'bank' as const,
      movementId: match.bank_transaction_id,
    }
    await matchByHand(form, officer(team))
    assert.deepInclude(await only(matches(team)), {
      id: match.id,
      status: 'confirmed',
      kind: 'manual',
    })
    await refused(assert, () => matchByHand(form, officer(team)), 'matched_already')
  })

  test('is freed when its expense is voided', async ({ assert }) => {
    const { team, match, expense } = await proposed()
    await confirmMatch(match.id, officer(team))
    await db
      .from('expenses')
      .where('id', expense.id)
      .update({ status: 'voided', void_reason: 'Klaida' })
    await matchProject(team.project.id, officer(team))
    const payment = await db.from('bank_transactions').firstOrFail()
    assert.equal(Number(payment.matched_cents), 0)
    assert.equal((await only(matches(team))).status, 'rejected')
  })
})

test.group('Matching by hand', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('lets one payment pay several expenses, and never more than it is', async ({ assert }) => {
    const team = await projectWithTeam()
    const sized = (cents: number) =>
      createExpense(team, {
        netCents: cents,
        eligibleCents: cents,
        declaredCents: cents,
        invoiceNumber: null,
        paidOn: null,
        invoicedOn: null,
      })
    const [one, two, three] = [await sized(5000), await sized(6000), await sized(9000)]
    await importedStatement(team, [{}])
    const payment = await db.from('bank_transactions').firstOrFail()
    const by = (expenseId: number, amountCents?: number) =>
      matchByHand({ expenseId, side: 'bank', movementId: payment.id, amountCents }, officer(team))
    await by(one.id)
    await by(two.id)
    const last = await by(three.id)
    assert.equal(last.amountCents, 1100)
    const used = await db.from('bank_transactions').firstOrFail()
    assert.equal(Number(used.matched_cents), 12_100)
    const fourth = await sized(100)
    await refused(assert, () => by(fourth.id), 'movement_used')
  })

  test('lets several payments pay one expense, and never more than it is', async ({ assert }) => {
    const team = await projectWithTeam()
    const expense = await createExpense(team, {
      invoiceNumber: null,
      paidOn: null,
      invoicedOn: null,
    })
    await importedStatement(team, [{ cents: -10_000 }, { cents: -10_000 }])
    const [first, second] = await db.from('bank_transactions').orderBy('id')
    const by = (movementId: number, amountCents?: number) =>
      matchByHand({ expenseId: expense.id, side: 'bank', movementId, amountCents }, officer(team))
    await by(first.id)
    await refused(assert, () => by(second.id, 2101), 'expense_covered')
    assert.equal((await by(second.id)).amountCents, 2100)
    const covered = await matches(team).sum('expense_cents as total').firstOrFail()
    assert.equal(Number(covered.total), 12_100)
  })

  test('is refused between what was paid and what came back', async ({ assert }) => {
    const team = await projectWithTeam()
    const expense = await createExpense(team)
    await importedStatement(team, [{ cents: 12_100 }])
    const refund = await db.from('bank_transactions').firstOrFail()
    const form = { expenseId: expense.id, side: 'bank' as const, movementId: refund.id }
    await refused(assert, () => matchByHand(form, officer(team)), 'signs_differ')
    assert.isEmpty(await matches(team))
  })

  test('covers a whole expense in another currency by what was debited', async ({ assert }) => {
    const team = await projectWithTeam()
    const expense = await createExpense(team, {
      currency: 'SEK',
      exchangeRate: '10.2853',
      netCents: 1_234_500,
      eligibleCents: 1_234_500,
      declaredCents: 120_026,
      invoiceNumber: null,
    })
    await importedStatement(team, [{ cents: -119_874 }])
    const payment = await db.from('bank_transactions').firstOrFail()
    const match = await matchByHand(
      { expenseId: expense.id, side: 'bank', movementId: payment.id },
      officer(team)
    )
    assert.deepInclude(match, { amountCents: 119_874, expenseCents: 1_234_500 })
  })
})

test.group('The database', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('lets no entry be used beyond its amount', async ({ assert }) => {
    const team = await projectWithTeam()
    await importedLedger(team, [ledgerRow()])
    await assert.rejects(() => db.from('ledger_entries').update({ matched_cents: 12_101 }))
  })
})

test.group('The same again', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('an export adds nothing the second time, and equal rows of one file stay two', async ({
    assert,
  }) => {
    const team = await projectWithTeam()
    const rows = [ledgerRow(), ledgerRow(), ledgerRow({ amountCents: 500 })]
    const first = await importedLedger(team, rows)
    assert.deepInclude(first.ledgerImport, { addedCount: 3, repeatedCount: 0 })
    const second = await importedLedger(team, [...rows, ledgerRow({ amountCents: 700 })])
    assert.deepInclude(second.ledgerImport, { addedCount: 1, repeatedCount: 3 })
    assert.lengthOf(await db.from('ledger_entries'), 4)
  })

  test('a statement is refused by name', async ({ assert }) => {
    const team = await projectWithTeam()
    await importedStatement(team)
    await refused(assert, () => importedStatement(team), 'statement_repeated')
    assert.lengthOf(await db.from('bank_transactions'), 1)
  })

  test('a payment that a monthly and a daily statement both have is one', async ({ assert }) => {
    const team = await projectWithTeam()
    await importedStatement(team, [{}, { bookedOn: '2021-05-21' }])
    const daily = { id: 'STMT-21', from: '2021-05-21', to: '2021-05-21' }
    const bank = { references: { bank: 'B2' } }
    const { added, transactions } = await importedStatement(
      team,
      [{ bookedOn: '2021-05-21', ...bank }],
      daily
    )
    assert.lengthOf(added, 1)
    assert.equal(transactions, 0)
    assert.lengthOf(await db.from('bank_transactions'), 2)
  })
})

test.group('Undoing an import', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('takes its entries and what the program said of them', async ({ assert }) => {
    const team = await projectWithTeam()
    const expense = await createExpense(team)
    const { ledgerImport } = await importedLedger(team, [
      ledgerRow({ invoiceNumber: expense.invoiceNumber }),
      ledgerRow({ amountCents: 999 }),
    ])
    await undoLedgerImport(ledgerImport.id, officer(team))
    assert.isEmpty(await db.from('ledger_entries'))
    assert.isEmpty(await matches(team))
    const event = await lastEvent(team)
    assert.equal(event.action, 'ledger_import.undone')
    assert.include(event.after, '"entries":2')
    const again = await importedLedger(team, [ledgerRow({ invoiceNumber: expense.invoiceNumber })])
    assert.equal(again.matching.automatic, 1)
  })

  test('waits until a person has undone her own matches', async ({ assert }) => {
    const team = await projectWithTeam()
    const expense = await createExpense(team, {
      invoiceNumber: null,
      invoicedOn: null,
      paidOn: null,
    })
    const { added } = await importedStatement(team)
    const payment = await db.from('bank_transactions').firstOrFail()
    const match = await matchByHand(
      { expenseId: expense.id, side: 'bank', movementId: payment.id },
      officer(team)
    )
    await refused(assert, () => undoBankStatement(added[0]!.id, officer(team)), 'matched_by_hand')
    assert.lengthOf(await db.from('bank_transactions'), 1)
    await undoMatch(match.id, officer(team))
    await undoBankStatement(added[0]!.id, officer(team))
    assert.isEmpty(await db.from('bank_transactions'))
    assert.isEmpty(await db.from('bank_statements'))
  })

  test('is not possible of another project', async ({ assert }) => {
    const [own, other] = [await projectWithTeam(), await projectWithTeam()]
    const { ledgerImport } = await importedLedger(other, [ledgerRow()])
    await assert.rejects(() => undoLedgerImport(ledgerImport.id, officer(own)))
    assert.lengthOf(await db.from('ledger_entries'), 1)
  })

  test('and importing twice what was uploaded once is refused', async ({ assert }) => {
    const team = await projectWithTeam()
    const uploaded = await uploadedLedger(team)
    await importLedger(uploaded.id, [ledgerRow()], 0, officer(team))
    await assert.rejects(() => importLedger(uploaded.id, [ledgerRow()], 0, officer(team)))
    assert.lengthOf(await db.from('ledger_entries'), 1)
  })
})
