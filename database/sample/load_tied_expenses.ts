import { randomUUID } from 'node:crypto'
import type { Actor } from '#app/shared/actor'
import { logExpense } from '#app/finance/expenses/actions/log_expense'
import { splitExpense } from '#app/finance/expenses/actions/split_expense'
import Expense from '#app/finance/expenses/models/expense'
import type { ExpenseForm } from '#app/finance/expenses/expense_validator'
import { on, type SampleFrame } from '#database/sample/load_project'

const NO_FILES = { files: [], kind: 'other', isSensitive: false } as const

type Given = Partial<ExpenseForm> & Pick<ExpenseForm, 'descriptionLt' | 'net'>

/**
 * Drafts that are tied to others: a credit note for catering that was invoiced and not delivered, one invoice split over the
 * stages, and the project's share of a hall that the city rents as a whole.
 */
export async function loadTiedExpenses(frame: SampleFrame): Promise<void> {
  const { project, people, stages, categories, periods, decision } = frame
  const by = (day: string): Actor => ({ ...on(day, people.finance), projectId: project.id })
  const log = async (day: string, given: Given) => {
    const form = {
      costCategoryId: categories.get('external')!.id,
      stageId: stages[1]!.id,
      reportingPeriodId: periods[1]!.id,
      councilDecisionId: decision.id,
      accountCode: project.accountCode,
      currency: 'EUR' as const,
      vat: null,
      eligible: null,
      quantity: null,
      unitPrice: null,
      paidOn: day,
      submissionKey: randomUUID(),
      ...given,
    }
    return (await logExpense(form, NO_FILES, by(day))).expense
  }
  const catering = await Expense.findByOrFail('invoiceNumber', 'ŽS-22/0102')
  await log('2022-07-14', {
    kind: 'correction',
    correctsId: catering.id,
    correctionReason: 'Du dalyviai neatvyko, maitinimas jiems nesuteiktas',
    supplierId: catering.supplierId,
    descriptionLt: 'Kreditinė sąskaita: nesuteiktas maitinimas',
    descriptionEn: 'Credit note: catering not provided',
    invoiceNumber: 'ŽS-KR-22/0007',
    invoicedOn: '2022-07-11',
    net: -1_653,
    vat: -347,
  })
  const translation = await Expense.findByOrFail('invoiceNumber', 'MV-2022-019')
  const stands = await log('2022-08-10', {
    supplierId: translation.supplierId,
    descriptionLt: 'Darnaus vystymosi tikslų santraukos vertimas abiem etapams',
    descriptionEn: 'Translation of the summary of the goals, for both stages',
    invoiceNumber: 'MV-2022-024',
    invoicedOn: '2022-08-01',
    net: 24_793,
    vat: 5_207,
  })
  const line = { activityId: null, reportingPeriodId: periods[1]!.id }
  await splitExpense(
    stands.id,
    [
      { ...line, row: 1, stageId: stages[0]!.id, weight: 3_333 },
      { ...line, row: 2, stageId: stages[1]!.id, weight: 6_667 },
    ],
    by('2022-08-10')
  )
  await log('2022-08-12', {
    descriptionLt: 'Salės nuomos dalis vietos veiklos grupės susitikimams',
    descriptionEn: 'Share of the hall’s rent for meetings of the local group',
    invoiceNumber: 'NT-2022/31',
    invoicedOn: '2022-08-01',
    rechargeOf: 'Nuomos sąskaita NT-2022/31, 2022-08-01',
    rechargeBase: 120_000,
    rechargeShare: 1_500,
    rechargeMethod: 'Pagal valandas: 6 iš 40',
    net: 18_000,
  })
}
