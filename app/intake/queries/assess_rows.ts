import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { Cents } from '#app/money/cents'
import { sumCents } from '#app/money/cents'
import type { Actor } from '#app/shared/actor'
import { breathe } from '#app/shared/breathe'
import { assessExpense } from '#app/finance/expenses/actions/write_expense'
import {
  findProjectFacts,
  type ProjectFacts,
} from '#app/finance/expenses/queries/find_project_facts'
import { listExpenseChoices } from '#app/finance/expenses/queries/list_expense_choices'
import { ChoiceIndex } from '#app/intake/expense_rows/choice_index'
import { fieldOfForm, type Defaults, type Mapping } from '#app/intake/expense_rows/fields'
import { SupplierIndex } from '#app/intake/expense_rows/supplier_index'
import { formOf, understandRow, type RowContext } from '#app/intake/expense_rows/understand_row'
import type { ProblemCount } from '#app/intake/models/import'
import type { ImportRow } from '#app/intake/queries/import_rows'
import { listKnownSuppliers } from '#app/intake/queries/list_known_suppliers'
import { rowWarnings } from '#app/intake/queries/row_warnings'

/** What all rows of an import come to. `rows` are those given, with what was understood of them. */
export type Assessment = {
  rows: ImportRow[]
  wrongCount: number
  warnedCount: number
  newSupplierCount: number
  declaredCents: Cents
  /** the most frequent first */
  summary: ProblemCount[]
}

const ROWS_PER_TURN = 25

/**
 * Understands every row by the project's lists as they are now, and asks finance whether it would take it. Writes nothing;
 * lets others have their turn in between.
 * @param progress told how many rows are done
 */
export async function assessRows(
  rows: readonly ImportRow[],
  { mapping, defaults }: { mapping: Mapping; defaults: Defaults },
  actor: Actor,
  progress: (count: number) => void = () => {}
): Promise<Assessment> {
  const client = db.connection()
  const project = await findProjectFacts(actor.projectId!, client)
  const choices = new ChoiceIndex(await listExpenseChoices(project.id, undefined, client))
  const suppliers = new SupplierIndex(await listKnownSuppliers(client))
  const context = { mapping, defaults, choices, suppliers, accountCode: project.accountCode }
  const assessed: ImportRow[] = []
  const declared: Cents[] = []
  for (const [at, row] of rows.entries()) {
    const { declaredCents, ...understood } = await assessRow(row, context, project, actor, client)
    assessed.push({ ...row, ...understood })
    declared.push(declaredCents)
    progress(at + 1)
    if (at % ROWS_PER_TURN === ROWS_PER_TURN - 1) await breathe()
  }
  const warnings = await rowWarnings(assessed, project, choices.choices, client)
  for (const [at, row] of assessed.entries()) row.warnings = warnings[at]!
  return {
    rows: assessed,
    wrongCount: assessed.filter(({ problems }) => problems.length > 0).length,
    warnedCount: assessed.filter((row) => row.warnings.length > 0).length,
    newSupplierCount: suppliers.addedCount,
    declaredCents: sumCents(declared),
    summary: summaryOf(assessed),
  }
}

/** More kinds of problems than a page shows; the rest is seen once these are mended. */
const MOST_KINDS = 12

function summaryOf(rows: readonly ImportRow[]): ProblemCount[] {
  const counts = new Map<string, ProblemCount>()
  for (const { field, key } of rows.flatMap(({ problems }) => problems)) {
    const kind = `${field} ${key}`
    const known = counts.get(kind)
    if (known) known.count++
    else counts.set(kind, { field, key, count: 1 })
  }
  return [...counts.values()].sort((one, other) => other.count - one.count).slice(0, MOST_KINDS)
}

/** The rules of finance are asked once the cells are understood: they want whole forms. */
async function assessRow(
  { cells }: ImportRow,
  context: RowContext,
  project: ProjectFacts,
  actor: Actor,
  client: QueryClientContract
) {
  const { values, problems } = understandRow(cells, context)
  if (problems.length > 0) return { values, problems, declaredCents: 0 }
  const assessed = await assessExpense(formOf(values), project, actor, client)
  for (const { key, params, field } of assessed.problems) {
    problems.push({ field: fieldOfForm(field), key, params })
  }
  return { values, problems, declaredCents: assessed.declaredCents }
}
