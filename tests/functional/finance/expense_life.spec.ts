import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import fc from 'fast-check'
import { Hidden, RuleBroken } from '#app/shared/errors'
import type { Actor } from '#app/shared/actor'
import { approveExpense } from '#app/finance/expenses/actions/approve_expense'
import { deleteDraft } from '#app/finance/expenses/actions/delete_draft'
import { returnExpense } from '#app/finance/expenses/actions/return_expense'
import { submitExpense } from '#app/finance/expenses/actions/submit_expense'
import { voidExpense } from '#app/finance/expenses/actions/void_expense'
import Expense, { type ExpenseStatus } from '#app/finance/expenses/models/expense'
import { createPeriod } from '#tests/factories/expense_forms'
import { createExpense, createSupplier } from '#tests/factories/expenses'
import { actorIn, joinTeam, projectWithTeam } from '#tests/factories/projects'

type Act = 'submit' | 'approve' | 'return' | 'void' | 'delete'
type Status = ExpenseStatus | 'gone'

/** The arrows as the design draws them, written anew and not read from the state machine. */
const DRAWN: Record<Act, Partial<Record<Status, Status>>> = {
  submit: { draft: 'submitted', returned: 'submitted' },
  approve: { submitted: 'approved' },
  return: { submitted: 'returned' },
  void: { submitted: 'voided', approved: 'voided', returned: 'voided' },
  delete: { draft: 'gone' },
}

const ACTS: Record<Act, (id: number, actor: Actor) => Promise<unknown>> = {
  submit: (id, actor) => submitExpense(id, actor),
  approve: (id, actor) => approveExpense(id, actor),
  return: (id, actor) => returnExpense(id, 'Trūksta akto', actor),
  void: (id, actor) => voidExpense(id, 'Klaida', actor),
  delete: (id, actor) => deleteDraft(id, actor),
}

const anyStep = fc.record({
  act: fc.constantFrom(...(Object.keys(DRAWN) as Act[])),
  by: fc.constantFrom('finance' as const, 'manager' as const, 'both' as const),
})

/** Who submitted it once has had a hand in it, also when somebody else submits it anew. */
const lifeOfTwoSubmitters: [['finance', { act: Act; by: 'finance' | 'manager' | 'both' }[]]] = [
  [
    'finance',
    [
      { act: 'submit', by: 'both' },
      { act: 'return', by: 'manager' },
      { act: 'submit', by: 'finance' },
      { act: 'approve', by: 'both' },
      { act: 'approve', by: 'manager' },
    ],
  ],
]

/** A team in which one person holds both roles, so that four eyes have something to refuse. */
async function team() {
  const whole = await projectWithTeam()
  const period = await createPeriod(whole)
  const both = await joinTeam(whole.project, 'finance')
  const people = {
    finance: actorIn(whole.project, whole.finance, 'finance'),
    manager: actorIn(whole.project, whole.manager, 'manager'),
    both: actorIn(whole.project, both, 'finance', 'manager'),
  }
  const draft = async (by: Actor) =>
    createExpense(whole, {
      supplierId: (await createSupplier()).id,
      reportingPeriodId: period.id,
      loggedBy: by.id!,
    })
  return { people, draft }
}

async function stored(id: number): Promise<Status> {
  const row = await Expense.find(id)
  return row?.status ?? 'gone'
}

test.group('The life of an expense', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('follows the drawn arrows and no others, whoever presses what in whatever order', async ({
    assert,
  }) => {
    const { people, draft } = await team()
    const names = Object.keys(people) as (keyof typeof people)[]
    const anyLife = fc.tuple(fc.constantFrom(...names), fc.array(anyStep, { maxLength: 12 }))
    let drawn = 0
    await fc.assert(
      fc.asyncProperty(anyLife, async ([loggedBy, steps]) => {
        const logger = people[loggedBy]
        const { id } = await draft(logger)
        const hands = new Set([logger.id])
        for (const { act, by } of steps) {
          const before = await stored(id)
          const isOwn = hands.has(people[by].id)
          const to = act === 'approve' && isOwn ? undefined : DRAWN[act][before]
          const refusal = await ACTS[act](id, people[by]).then(
            () => null,
            (error: unknown) => error
          )
          const after = await stored(id)
          assert.equal(after, to ?? before, `${act} by ${by} from ${before}`)
          assert.equal(refusal === null, to !== undefined)
          if (refusal) assert.isTrue(refusal instanceof RuleBroken || refusal instanceof Hidden)
          if (to) drawn++
          if (to && act === 'submit') hands.add(people[by].id)
        }
      }),
      { numRuns: 60, examples: [lifeOfTwoSubmitters] }
    )
    assert.isAbove(drawn, 50)
  }).timeout(60_000)
})
