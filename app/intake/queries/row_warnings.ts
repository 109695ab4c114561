import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { dateWarnings } from '#app/finance/expenses/expense_warnings'
import { invoiceKey } from '#app/finance/duplicates/invoice_key'
import { nearnessOf } from '#app/finance/duplicates/queries/expense_duplicates'
import {
  findDuplicates,
  type Duplicate,
  type DuplicateCandidate,
} from '#app/finance/duplicates/queries/find_duplicates'
import type { ProjectFacts } from '#app/finance/expenses/queries/find_project_facts'
import type { ExpenseChoices } from '#app/finance/expenses/queries/list_expense_choices'
import type { RowValues } from '#app/intake/expense_rows/understand_row'
import type { ImportRow, RowWarning } from '#app/intake/queries/import_rows'

/**
 * What is doubtful about rows that can be imported: days outside the project, the stage or the period, invoices that were
 * claimed before in any project, and invoices that stand twice in the table itself.
 * @returns a list for each row
 */
export async function rowWarnings(
  rows: readonly ImportRow[],
  project: ProjectFacts,
  choices: ExpenseChoices,
  client: QueryClientContract
): Promise<RowWarning[][]> {
  const duplicates = await claimedBefore(rows, project, client)
  const twins = twinsOf(rows)
  return rows.map(({ values, warnings }, at) => [
    ...warnings.filter(({ key }) => key.startsWith('file_warnings.')),
    ...daysOf(values, project, choices),
    ...duplicates[at]!.map(duplicateWarning),
    ...(twins[at] === null ? [] : [{ key: 'imports.twin', params: { number: twins[at]! } }]),
  ])
}

function duplicateWarning({ kind, reference, projectCode }: Duplicate): RowWarning {
  return { key: `duplicates.kind.${kind}`, params: { reference, project: projectCode } }
}

function daysOf(values: RowValues, project: ProjectFacts, choices: ExpenseChoices): RowWarning[] {
  const typed = {
    paidOn: (values.paidOn as string | undefined) ?? null,
    invoicedOn: (values.invoicedOn as string | undefined) ?? null,
  }
  const stage = choices.stage.find(({ id }) => id === values.stage)
  const period = choices.period.find(({ id }) => id === values.period)
  return dateWarnings(typed, project, stage, period).map(({ key, params }) => ({
    key: `finance.warning.${key}`,
    params,
  }))
}

/** Rows of sellers that are known; one that is new cannot have claimed before. */
async function claimedBefore(
  rows: readonly ImportRow[],
  { programmeId }: ProjectFacts,
  client: QueryClientContract
): Promise<Duplicate[][]> {
  const found: Duplicate[][] = rows.map(() => [])
  const places = rows.flatMap(({ values }, at) => (values.supplierId ? [at] : []))
  const candidates = places.map((at) => candidateOf(rows[at]!.values))
  const duplicates = await findDuplicates(candidates, await nearnessOf(programmeId, client), client)
  for (const [index, at] of places.entries()) found[at] = duplicates[index]!
  return found
}

function candidateOf(values: RowValues): DuplicateCandidate {
  const net = values.net as number | undefined
  return {
    id: null,
    supplierId: values.supplierId ?? null,
    invoiceNumber: (values.invoiceNumber as string | undefined) ?? null,
    currency: String(values.currency ?? 'EUR'),
    grossCents: net === undefined ? null : net + Number(values.vat ?? 0),
    day: (values.invoicedOn ?? values.paidOn ?? null) as string | null,
    invoiceHashes: [],
  }
}

/** For every row the number of an earlier one with the same seller, invoice number and amount; null without one. */
function twinsOf(rows: readonly ImportRow[]): (number | null)[] {
  const seen = new Map<string, number>()
  return rows.map(({ number, values }) => {
    const key = invoiceKey(values.invoiceNumber as string | undefined)
    const seller = values.supplierId ?? values.newSupplier?.legalCode ?? values.newSupplier?.name
    if (key === null || !seller) return null
    const identity = JSON.stringify([seller, key, values.net, values.vat, values.description])
    const earlier = seen.get(identity)
    if (earlier === undefined) seen.set(identity, number)
    return earlier ?? null
  })
}
