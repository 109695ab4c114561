import db from '@adonisjs/lucid/services/db'
import drive from '@adonisjs/drive/services/main'
import { DateTime } from 'luxon'
import Document from '#app/documents/models/document'
import type User from '#app/identity/models/user'
import TeamRole from '#app/identity/models/team_role'
import Partner from '#app/projects/models/partner'
import ProgrammeRule from '#app/projects/models/programme_rule'
import BudgetVersion from '#app/finance/budget/models/budget_version'
import { approvedBudget } from '#tests/factories/budgets'
import { amend, contractFile, createContract, createLimit } from '#tests/factories/contracts'
import ExchangeRate from '#app/finance/exchange_rates/models/exchange_rate'
import { PDF } from '#tests/factories/expense_forms'
import { createExpense, createSupplier } from '#tests/factories/expenses'
import { previewedImport } from '#tests/factories/imports'
import { createCommunicationItem, createPublicityCheck } from '#tests/factories/communication'
import { createEvidence } from '#tests/factories/evidence'
import { toldSomebody } from '#tests/factories/notifications'
import { createPeriod } from '#tests/factories/periods'
import { chosenFact } from '#tests/factories/progress'
import { createMeeting, createOrganisation, createRepresentative } from '#tests/factories/meetings'
import { projectWithTeam } from '#tests/factories/projects'
import {
  createDeliverable,
  createDelivery,
  createDeviation,
  createIndicator,
  createRisk,
} from '#tests/factories/results'
import { importedLedger, importedStatement, ledgerRow } from '#tests/factories/reconciliation'
import { staffOfProject } from '#tests/factories/staff'
import { createUser } from '#tests/factories/users'
import { createActivity, createDeadline, roleOf } from '#tests/factories/workplan'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

/**
 * A project with one of everything, in states in which every address of it answers: a submitted expense with its file, a
 * draft budget, an open deadline of the finance officer. Beside its team there is a manager whose role ended yesterday.
 * @returns `rows` by the word that stands before the id in an address
 */
export async function wholeProject() {
  const team = await projectWithTeam()
  const { project, programme, stages, finance } = team
  const activity = await createActivity(team)
  const deadline = await createDeadline(team, { ownerRoleId: (await roleOf(team, finance)).id })
  const period = await createPeriod(team)
  const supplier = await createSupplier()
  const expense = await createExpense(team, {
    status: 'submitted',
    supplierId: supplier.id,
    reportingPeriodId: period.id,
  })
  const rule = await ProgrammeRule.create({
    programmeId: programme.id,
    rule: 'closure_months',
    value: 3,
    validFrom: '2014-01-01',
    source: 'Programos vadovas',
    isConfirmed: true,
  })
  const rows: Record<string, number> = {
    'projects': project.id,
    'programmes': programme.id,
    'categories': team.categories.external.id,
    'rules': rule.id,
    'users': team.member.id,
    'stages': stages[0]!.id,
    'partners': (await createPartner(project.id)).id,
    'decisions': team.decision.id,
    'own-contribution': team.decision.id,
    'team': (await roleOf(team, team.member)).id,
    'activities': activity.id,
    'deadlines': deadline.id,
    'evidence-files': (await createEvidence(project.id, finance, { deadlineId: deadline.id })).id,
    'periods': period.id,
    'suppliers': supplier.id,
    'expenses': expense.id,
    'documents': (await attachedDocument(project.id, expense.id, finance)).id,
    ...(await contractOf(team, supplier.id)),
    'imports': (await previewedImport(team)).id,
    'versions': await draftBudget(team),
    'exchange-rates': (await unusedRate()).id,
    'views': await savedFilter(project.id, finance.id),
    ...(await booksOf(team, expense.id)),
    ...(await publicityOf(team)),
    ...(await resultsOf(team)),
    ...(await groupOf(team)),
    ...(await staffOfProject(team)),
    'progress_facts': (await chosenFact(team, period.id, activity)).factId,
    ...(await toldSomebody(team.admin)),
  }
  const draft = await createExpense(team)
  const approved = await createExpense(team, { status: 'approved', supplierId: supplier.id })
  return { ...team, draft, approved, former: await formerManager(project.id), rows }
}

/** @returns the id of the finance officer's filter of drafts */
async function savedFilter(projectId: number, userId: number): Promise<number> {
  const now = '2021-05-20 10:00:00'
  const [id] = await db.table('saved_filters').insert({
    user_id: userId,
    project_id: projectId,
    name: 'Mano juodraščiai',
    name_key: 'mano juodrasciai',
    query: 'status=draft&by=me',
    created_at: now,
    updated_at: now,
  })
  return id
}

/**
 * An account with a statement of one payment, an export of one entry that belongs to nothing, and the proposal that the payment
 * is the expense's.
 */
async function booksOf(team: Team, expenseId: number): Promise<Record<string, number>> {
  const { added } = await importedStatement(team, [{ cents: -12_100, bookedOn: '2021-05-21' }])
  const { ledgerImport } = await importedLedger(team, [ledgerRow({ amountCents: 777 })])
  const ofProject = (table: string) =>
    db.from(table).where('project_id', team.project.id).select('id').firstOrFail()
  const match = await db.from('matches').where('expense_id', expenseId).firstOrFail()
  return {
    accounts: (await ofProject('project_accounts')).id,
    statements: added[0]!.id,
    transactions: (await ofProject('bank_transactions')).id,
    ledger_imports: ledgerImport.id,
    entries: (await ofProject('ledger_entries')).id,
    matches: match.id,
  }
}

/** A planned publication, and an open duty of publicity that is proved. */
async function publicityOf(team: Team): Promise<Record<string, number>> {
  const check = await createPublicityCheck(team)
  await createEvidence(team.project.id, team.manager, { publicityCheckId: check.id, kind: 'photo' })
  return { communication: (await createCommunicationItem(team)).id, publicity: check.id }
}

/** An output of which two of three were handed over. */
async function resultsOf(team: Team): Promise<Record<string, number>> {
  const deliverable = await createDeliverable(team, {
    kind: 'output',
    targetCount: 3,
    deliveredCount: 2,
    status: 'in_progress',
  })
  return {
    deliverables: deliverable.id,
    deliveries: await createDelivery(deliverable.id, '2021-05-20', 2),
    indicators: (await createIndicator(team)).id,
    risks: (await createRisk(team)).id,
    deviations: (await createDeviation(team)).id,
  }
}

/** A planned meeting, and an organisation with somebody who agreed to be named. */
async function groupOf(team: Team): Promise<Record<string, number>> {
  const organisation = await createOrganisation(team)
  return {
    organisations: organisation.id,
    representatives: (await createRepresentative(organisation)).id,
    meetings: (await createMeeting(team)).id,
  }
}

function createPartner(projectId: number) {
  return Partner.create({
    projectId,
    nameLt: 'Talinas',
    nameEn: 'Tallinn',
    country: 'EE',
    kind: 'lead',
    isOwn: false,
  })
}

/** A contract with an amendment and a file, and a limit of procurement. */
async function contractOf(team: Team, supplierId: number): Promise<Record<string, number>> {
  const contract = await createContract(team, { supplierId })
  await amend(contract, 10_000)
  const amendment = await db.from('contract_amendments').where('contract_id', contract.id).first()
  const limit = await createLimit('unpublished_survey', 1_000_000)
  const file = await contractFile(contract, team.finance)
  return {
    'contracts': contract.id,
    'amendments': amendment.id,
    'files': file.id,
    'procurement-limits': limit.id,
  }
}

let rates = 0

/** A rate that no expense is valued with; each of another month, as projects share them. */
function unusedRate() {
  const month = `20${String(10 + Math.floor(rates / 12))}-${String(1 + (rates++ % 12)).padStart(2, '0')}-01`
  return ExchangeRate.create({ currency: 'SEK', month, rate: '10.2853', source: 'InforEuro' })
}

/** @returns the id of a draft that plans 1 000 EUR of external services, as the version in force does */
async function draftBudget(team: Team): Promise<number> {
  const { project, categories, stages } = team
  await approvedBudget(team, [[categories.external, stages[0]!, 100_000]])
  const { id } = await BudgetVersion.create({ projectId: project.id, number: 2, status: 'draft' })
  await db.table('budget_lines').insert({
    budget_version_id: id,
    cost_category_id: categories.external.id,
    stage_id: stages[0]!.id,
    amount_cents: 100_000,
  })
  return id
}

async function attachedDocument(projectId: number, expenseId: number, uploader: User) {
  const storageKey = `projects/${projectId}/whole-${expenseId}.pdf`
  await drive.use().put(storageKey, PDF)
  const document = await Document.create({
    projectId,
    fileName: 'saskaita.pdf',
    storageKey,
    contentType: 'application/pdf',
    sizeBytes: PDF.length,
    sha256: String(expenseId).padStart(64, '0'),
    isSensitive: false,
    uploadedBy: uploader.id,
  })
  const link = { expense_id: expenseId, document_id: document.id, kind: 'invoice' }
  await db.table('expense_documents').insert(link)
  return document
}

async function formerManager(projectId: number) {
  const user = await createUser()
  await TeamRole.create({
    projectId,
    userId: user.id,
    role: 'manager',
    positionLt: 'Buvusi projekto vadovė',
    startsOn: '2020-01-01',
    endsOn: DateTime.now().setZone('Europe/Vilnius').minus({ days: 1 }).toISODate(),
  })
  return user
}
