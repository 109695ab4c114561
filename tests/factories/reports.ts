import db from '@adonisjs/lucid/services/db'
import type Expense from '#app/finance/expenses/models/expense'
import { approvedBudget } from '#tests/factories/budgets'
import { createExpense, createSupplier } from '#tests/factories/expenses'
import { createPeriod } from '#tests/factories/periods'
import { projectWithTeam } from '#tests/factories/projects'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

let serial = 0

/** Puts a paper of each kind beside an expense, as its checks ask for. */
export async function prove(team: Team, expense: Expense, kinds = ['invoice', 'payment']) {
  for (const kind of kinds) {
    serial++
    const [id] = await db.table('documents').insert({
      project_id: team.project.id,
      file_name: `${kind}.pdf`,
      storage_key: `none/${serial}-${Math.random()}`,
      content_type: 'application/pdf',
      size_bytes: 10,
      sha256: String(serial).padStart(64, '0'),
      uploaded_by: team.finance.id,
      created_at: '2021-06-01 08:00:00',
      updated_at: '2021-06-01 08:00:00',
    })
    await db
      .table('expense_documents')
      .insert({ expense_id: expense.id, document_id: Number(id), kind })
  }
}

/**
 * A report that may be handed in: staff 3 980,28, external services 100,01 with papers, and the office as 3 % of staff:
 * 119,40. Of 4 199,69 the fund pays 3 569,73 at 85 %.
 */
export async function provenReport() {
  const team = await projectWithTeam()
  const period = await createPeriod(team)
  const { staff, external } = team.categories
  await approvedBudget(team, [
    [staff, team.stages[0]!, 2_000_000],
    [external, team.stages[0]!, 3_000_000],
  ])
  const held = {
    status: 'approved',
    reportingPeriodId: period.id,
    councilDecisionId: team.decision.id,
  } as const
  const supplier = await createSupplier({ name: 'UAB „Kopa“' })
  const pay = await createExpense(team, {
    ...held,
    costCategoryId: staff.id,
    eligibleCents: 398_028,
    isSensitive: true,
    descriptionLt: 'Atlyginimas',
  })
  const bought = await createExpense(team, {
    ...held,
    supplierId: supplier.id,
    eligibleCents: 10_001,
    descriptionEn: 'Expert services',
  })
  await prove(team, pay, ['invoice', 'payroll', 'payment'])
  await prove(team, bought)
  return { team, period, supplier, pay, bought, held }
}
