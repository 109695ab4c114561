import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { toCents, type Cents } from '#app/money/cents'
import type { ApprovalKind, BudgetVersionStatus } from '#app/finance/budget/models/budget_version'

export type BudgetVersionRow = {
  id: number
  number: number
  status: BudgetVersionStatus
  /** null while it is a draft */
  approvalKind: ApprovalKind | null
  approvedOn: string | null
  note: string | null
  /** why it was approved although decisions do not authorise all of the city's part */
  coverReason: string | null
  rowVersion: number
  /** the decision that approved it, as it is cited */
  decision: {
    id: number
    number: string
    decidedOn: string
    titleLt: string
    titleEn: string | null
  } | null
  /** the paper that allows it, beside or instead of a decision */
  document: { id: number; fileName: string } | null
  totalCents: Cents
}

/** One cell of a version. */
export type BudgetCell = { costCategoryId: number; stageId: number; amountCents: Cents }

/** Every budget version of a project with its total, newest first. */
export async function listBudgetVersions(
  projectId: number,
  client: QueryClientContract = db.connection()
): Promise<BudgetVersionRow[]> {
  const rows = await client
    .from('budget_versions')
    .leftJoin('council_decisions', 'council_decisions.id', 'budget_versions.council_decision_id')
    .leftJoin('documents', 'documents.id', 'budget_versions.approval_document_id')
    .where('budget_versions.project_id', projectId)
    .select(
      'budget_versions.id',
      'budget_versions.number',
      'budget_versions.status',
      'budget_versions.approved_on',
      'budget_versions.approval_kind',
      'budget_versions.note',
      'budget_versions.cover_reason',
      'budget_versions.row_version',
      'council_decisions.id as decision_id',
      'council_decisions.number as decision_number',
      'council_decisions.decided_on',
      'council_decisions.title_lt',
      'council_decisions.title_en',
      'documents.id as document_id',
      'documents.file_name'
    )
    .select(
      client
        .from('budget_lines')
        .whereColumn('budget_lines.budget_version_id', 'budget_versions.id')
        .sum('amount_cents')
        .as('total')
    )
    .orderBy('budget_versions.number', 'desc')
  return rows.map(versionRow)
}

/** The cells of a version that hold an amount. */
export async function budgetCells(
  versionId: number,
  client: QueryClientContract = db.connection()
): Promise<BudgetCell[]> {
  const rows = await client
    .from('budget_lines')
    .where('budget_version_id', versionId)
    .select('cost_category_id', 'stage_id', 'amount_cents')
    .orderBy('id')
  return rows.map((row) => ({
    costCategoryId: row.cost_category_id,
    stageId: row.stage_id,
    amountCents: toCents(row.amount_cents),
  }))
}

function versionRow(row: Record<string, any>): BudgetVersionRow {
  return {
    id: row.id,
    number: row.number,
    status: row.status,
    approvalKind: row.approval_kind,
    approvedOn: row.approved_on,
    note: row.note,
    coverReason: row.cover_reason,
    rowVersion: row.row_version,
    decision: row.decision_id
      ? {
          id: row.decision_id,
          number: row.decision_number,
          decidedOn: row.decided_on,
          titleLt: row.title_lt,
          titleEn: row.title_en,
        }
      : null,
    document: row.document_id ? { id: row.document_id, fileName: row.file_name } : null,
    totalCents: toCents(row.total),
  }
}
