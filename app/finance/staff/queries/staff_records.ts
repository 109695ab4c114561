import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { toCents, type Cents } from '#app/money/cents'
import type { ExpenseStatus } from '#app/finance/expenses/models/expense'
import type { StaffMethod } from '#app/finance/staff/models/staff_assignment'
import type { StaffProof } from '#app/finance/staff/proofs'
import type {
  SheetAssignment,
  SheetProof,
  SheetRecord,
  SheetYearCost,
} from '#app/finance/staff/sheet'

export type AssignmentRow = SheetAssignment & {
  employeeId: number
  letterNumber: string | null
  letterOn: string | null
  rowVersion: number
}

export type MonthRow = SheetRecord & {
  employeeId: number
  totalHours: number | null
  absenceHours: number | null
  note: string | null
  rowVersion: number
}

export type YearCostRow = SheetYearCost & {
  id: number
  employeeId: number
  grossCents: Cents
  documentedFrom: string
  documentedTo: string
  source: string
  documentedOn: string
  rowVersion: number
}

export type ProofRow = SheetProof & {
  id: number
  employeeId: number
  documentId: number
  fileName: string
  sizeBytes: number
}

/** The expense that claims a person's pay of a period; none when it was voided. */
export type ClaimRow = {
  employeeId: number
  periodId: number
  expenseId: number
  reference: string
  status: ExpenseStatus
  declaredCents: Cents
}

export type ProjectStaffRecords = {
  assignments: AssignmentRow[]
  months: MonthRow[]
  yearCosts: YearCostRow[]
  proofs: ProofRow[]
  claims: ClaimRow[]
}

/**
 * Everything a project keeps of its staff, or of one person. Five small queries: people of a project are few, and each has
 * a row a month.
 */
export async function staffRecords(
  projectId: number,
  employeeId?: number,
  client: QueryClientContract = db.connection()
): Promise<ProjectStaffRecords> {
  const rowsOf = (table: string) => {
    const query = client.from(table).where(`${table}.project_id`, projectId)
    return employeeId === undefined ? query : query.where(`${table}.employee_id`, employeeId)
  }
  const assignments = await rowsOf('staff_assignments').orderBy('starts_on').orderBy('id')
  const months = await rowsOf('staff_months').orderBy('month')
  const yearCosts = await rowsOf('staff_year_costs').orderBy('applies_from', 'desc')
  const proofs = await rowsOf('staff_documents')
    .join('documents', 'documents.id', 'staff_documents.document_id')
    .select('staff_documents.*', 'file_name', 'size_bytes')
    .orderBy('staff_documents.id')
  const claims = await rowsOf('staff_claims')
    .join('expenses', 'expenses.id', 'staff_claims.expense_id')
    .whereNot('expenses.status', 'voided')
    .select('employee_id', 'staff_claims.reporting_period_id', 'expense_id')
    .select('reference', 'status', 'declared_cents')
  return {
    assignments: assignments.map(assignmentRow),
    months: months.map(monthRow),
    yearCosts: yearCosts.map(yearCostRow),
    proofs: proofs.map(proofRow),
    claims: claims.map(claimRow),
  }
}

/** One person's part of a project's records. */
export function recordsOf(all: ProjectStaffRecords, employeeId: number): ProjectStaffRecords {
  const own = <Row extends { employeeId: number }>(rows: Row[]) =>
    rows.filter((row) => row.employeeId === employeeId)
  return {
    assignments: own(all.assignments),
    months: own(all.months),
    yearCosts: own(all.yearCosts),
    proofs: own(all.proofs),
    claims: own(all.claims),
  }
}

function assignmentRow(row: Record<string, any>): AssignmentRow {
  return {
    id: row.id,
    employeeId: row.employee_id,
    costCategoryId: row.cost_category_id,
    method: row.method as StaffMethod,
    shareBp: row.share_bp,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    letterNumber: row.letter_number,
    letterOn: row.letter_on,
    rowVersion: row.row_version,
  }
}

function monthRow(row: Record<string, any>): MonthRow {
  return {
    id: row.id,
    employeeId: row.employee_id,
    month: row.month,
    grossSalaryCents: toCents(row.gross_salary_cents),
    employerContributionsCents: toCents(row.employer_contributions_cents),
    projectHours: row.project_hours,
    totalHours: row.total_hours,
    absenceHours: row.absence_hours,
    note: row.note,
    paidOn: row.paid_on,
    rowVersion: row.row_version,
  }
}

function yearCostRow(row: Record<string, any>): YearCostRow {
  return {
    id: row.id,
    employeeId: row.employee_id,
    appliesFrom: row.applies_from,
    grossCents: toCents(row.gross_cents),
    documentedFrom: row.documented_from,
    documentedTo: row.documented_to,
    source: row.source,
    documentedOn: row.documented_on,
    workingTimeBp: row.working_time_bp,
    yearHours: row.year_hours,
    rateCents: toCents(row.rate_cents),
    rowVersion: row.row_version,
  }
}

function proofRow(row: Record<string, any>): ProofRow {
  return {
    id: row.id,
    employeeId: row.employee_id,
    documentId: row.document_id,
    kind: row.kind as StaffProof,
    month: row.month,
    fileName: row.file_name,
    sizeBytes: Number(row.size_bytes),
  }
}

function claimRow(row: Record<string, any>): ClaimRow {
  return {
    employeeId: row.employee_id,
    periodId: row.reporting_period_id,
    expenseId: row.expense_id,
    reference: row.reference,
    status: row.status,
    declaredCents: toCents(row.declared_cents),
  }
}
