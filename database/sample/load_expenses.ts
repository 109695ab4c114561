import { createHash, randomUUID } from 'node:crypto'
import { DateTime } from 'luxon'
import drive from '@adonisjs/drive/services/main'
import { toEuro } from '#app/money/currency'
import { fold } from '#app/shared/database/fold'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import Document from '#app/documents/models/document'
import { monthOf } from '#app/finance/exchange_rates/months'
import Expense from '#app/finance/expenses/models/expense'
import type Contract from '#app/finance/contracts/models/contract'
import Supplier from '#app/finance/suppliers/models/supplier'
import { EXPENSES, SUPPLIERS, type SampleExpense } from '#database/sample/expenses'
import { loadContracts } from '#database/sample/load_contracts'
import { born, on, type SampleFrame } from '#database/sample/load_project'
import { loadTiedExpenses } from '#database/sample/load_tied_expenses'
import { paper } from '#database/sample/paper'

const AFTER_APPROVAL = ['approved', 'reported', 'certified', 'certified_in_part', 'set_aside']

/** Logs every expense of the sample and lets it live the life its state tells: submitted, approved, returned, certified. */
export async function loadExpenses(frame: SampleFrame): Promise<void> {
  const suppliers = await loadSuppliers(frame)
  const contractOf = await loadContracts(frame, suppliers)
  for (const [at, sample] of EXPENSES.entries()) {
    const expense = await log(frame, suppliers, contractOf(sample), sample, at + 1)
    await attach(frame, expense, sample)
    await live(frame, expense, sample)
  }
  await change(on(lastDay(), frame.people.finance), 'project.updated', async (trx) => {
    const project = await lockRow(frame.project.constructor as never, frame.project.id, trx)
    return (project as typeof frame.project).merge({ lastExpenseNumber: EXPENSES.length }).save()
  })
  await loadTiedExpenses(frame)
}

async function loadSuppliers({ people }: SampleFrame) {
  const suppliers = new Map<string, Supplier>()
  for (const [key, supplier] of Object.entries(SUPPLIERS)) {
    const row = await born(on('2021-04-01', people.finance), 'supplier.created', Supplier, {
      ...supplier,
      searchText: fold(supplier.name, supplier.legalCode, supplier.vatCode),
    })
    suppliers.set(key, row)
  }
  return suppliers
}

function log(
  frame: SampleFrame,
  suppliers: Map<string, Supplier>,
  contract: Contract | null,
  sample: SampleExpense,
  number: number
) {
  const { project, people, stages, categories, activities, periods, decision } = frame
  const gross = sample.net + sample.vat
  const supplier = sample.supplier ? suppliers.get(sample.supplier)! : null
  return born(on(loggedOn(sample), people.finance), 'expense.logged', Expense, {
    projectId: project.id,
    number,
    reference: `${project.code}-${String(number).padStart(4, '0')}`,
    status: 'draft',
    stageId: stages[sample.period - 1]!.id,
    costCategoryId: categories.get(sample.category)!.id,
    activityId: sample.activity ? activities.get(sample.activity)!.id : null,
    councilDecisionId: decision.id,
    reportingPeriodId: periods[sample.period - 1]!.id,
    supplierId: supplier?.id ?? null,
    contractId: contract?.id ?? null,
    contractNumber: contract?.number ?? null,
    descriptionLt: sample.lt,
    descriptionEn: sample.en,
    invoiceNumber: sample.invoice,
    invoicedOn: sample.invoicedOn,
    paidOn: sample.paidOn,
    paymentOrderNumber: sample.paidOn
      ? `MN-${sample.paidOn.slice(2, 4)}-${String(400 + number)}`
      : null,
    accountCode: project.accountCode,
    currency: sample.currency ?? 'EUR',
    exchangeRate: sample.rate ?? null,
    rateMonth: sample.rate ? monthOf(loggedOn(sample)) : null,
    netCents: sample.net,
    vatCents: sample.vat,
    eligibleCents: gross,
    declaredCents: sample.rate ? toEuro(gross, sample.rate) : gross,
    isSensitive: sample.category === 'staff',
    isOutsideArea: false,
    loggedBy: people.finance.id,
    searchText: fold(
      `${project.code}-${String(number).padStart(4, '0')}`,
      sample.lt,
      sample.en,
      sample.invoice,
      supplier?.name
    ),
  })
}

async function live({ people, firstReport }: SampleFrame, expense: Expense, sample: SampleExpense) {
  const step = (
    day: string,
    person: keyof typeof people,
    action: string,
    values: Partial<Expense>
  ) =>
    change(on(day, people[person]), action, async (trx) => {
      const row = await lockRow(Expense, expense.id, trx)
      return row.merge(values as never).save()
    })
  const day = (later: number) =>
    DateTime.fromISO(loggedOn(sample)).plus({ days: later }).toISODate()!
  const { status, note } = sample
  if (status === 'draft') return

  await step(day(1), 'finance', 'expense.submitted', {
    status: 'submitted',
    submittedBy: people.finance.id,
    submittedAt: `${day(1)}T10:00:00Z`,
    rateMonth: monthOf(day(1)),
  })
  if (status === 'returned')
    await step(day(3), 'manager', 'expense.returned', { status, returnReason: note! })
  if (status === 'voided')
    await step(day(9), 'finance', 'expense.voided', { status, voidReason: note! })
  if (!AFTER_APPROVAL.includes(status)) return

  await step(day(4), 'manager', 'expense.approved', {
    status: 'approved',
    approvedBy: people.manager.id,
    approvedAt: `${day(4)}T13:00:00Z`,
  })
  if (status === 'approved') return
  await step('2022-01-28', 'manager', 'expense.reported', {
    status: 'reported',
    financialReportId: firstReport.id,
  })
  if (status === 'certified') {
    await step('2022-03-18', 'auditor', 'expense.certified', {
      status,
      certifiedCents: expense.declaredCents,
    })
  } else if (status === 'certified_in_part') {
    await step('2022-03-18', 'auditor', 'expense.certified', {
      status,
      certifiedCents: sample.certified!,
      errorType: sample.errorType!,
      controllerComment: note!,
    })
  } else if (status === 'set_aside') {
    await step('2022-03-18', 'auditor', 'expense.set_aside', {
      status,
      setAsideOn: '2022-03-18',
      controllerComment: note!,
    })
  }
}

/** The invoice or pay sheet, and the payment order where there is one. */
async function attach({ project, people }: SampleFrame, expense: Expense, sample: SampleExpense) {
  const isStaff = sample.category === 'staff'
  const amount = `${((sample.net + sample.vat) / 100).toFixed(2)} ${sample.currency ?? 'EUR'}`
  const papers: [kind: string, name: string, title: string][] = []
  if (isStaff)
    papers.push(['payroll', `ziniarastis-${expense.reference}.pdf`, 'Darbo uzmokescio ziniarastis'])
  else if (sample.invoice)
    papers.push(['invoice', `saskaita-${expense.reference}.pdf`, `Saskaita ${sample.invoice}`])
  if (sample.paidOn && !sample.unproven) {
    papers.push([
      'payment',
      `mokejimo-nurodymas-${expense.reference}.pdf`,
      `Mokejimo nurodymas ${expense.paymentOrderNumber}`,
    ])
  }
  for (const [kind, fileName, title] of papers) {
    const content = paper([
      title,
      'PAVYZDINIAI DUOMENYS / SAMPLE DATA',
      sample.lt,
      `Suma: ${amount}`,
      `Apmoketa: ${sample.paidOn ?? '-'}`,
    ])
    const storageKey = `sample/${randomUUID()}.pdf`
    await drive.use().put(storageKey, content)
    await change(on(loggedOn(sample), people.finance), 'document.attached', async (trx, note) => {
      const document = new Document().useTransaction(trx)
      document.merge({
        projectId: project.id,
        fileName,
        storageKey,
        contentType: 'application/pdf',
        sizeBytes: content.length,
        sha256: createHash('sha256').update(content).digest('hex'),
        isSensitive: isStaff,
        uploadedBy: people.finance.id,
        createdAt: on(loggedOn(sample), people.finance).now,
      })
      await document.save()
      await trx
        .table('expense_documents')
        .insert({ expense_id: expense.id, document_id: document.id, kind })
      note({ expense: expense.reference, kind })
      return document
    })
  }
}

function loggedOn(sample: SampleExpense): string {
  return sample.paidOn ?? sample.invoicedOn ?? lastDay()
}

function lastDay(): string {
  return '2022-12-12'
}
