import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import { breathe } from '#app/shared/breathe'
import {
  daysAround,
  DUPLICATE_KINDS,
  marginOf,
  resemblance,
  type ComparedExpense,
  type DuplicateKind,
  type Nearness,
} from '#app/finance/duplicates/duplicates'
import { invoiceKey } from '#app/finance/duplicates/invoice_key'
import {
  COMPARED_COLUMNS,
  comparedOf,
  hashesByExpense,
  invoiceFiles,
} from '#app/finance/duplicates/queries/compared_expenses'

/** An expense to be compared with all others; `id` is null for one that is not stored yet. */
export type DuplicateCandidate = ComparedExpense & { id: number | null }

/** Another expense that looks like the same claim. Only its reference and its project's code may be shown to everybody. */
export type Duplicate = {
  expenseId: number
  projectId: number
  reference: string
  projectCode: string
  kind: DuplicateKind
  /** why the pair is no double claim; null until somebody said so */
  reason: string | null
}

type Compared = ComparedExpense &
  Pick<Duplicate, 'expenseId' | 'projectId' | 'reference' | 'projectCode'>

/** As many candidates as one question takes: putting more into one would hold everybody else up, and SQLite nests no more than a thousand terms. */
const AT_ONCE = 25

/**
 * Expenses of ANY project that look like the candidates: same supplier and invoice number, the same file as invoice, or
 * nearly the same amount on nearly the same day from the same supplier. Voided ones do not count. Three questions to
 * indexes for every few candidates, however many expenses there are.
 * @returns a list for each candidate, the surest signs first
 */
export async function findDuplicates(
  candidates: readonly DuplicateCandidate[],
  nearness: Nearness,
  client: QueryClientContract = db.connection()
): Promise<Duplicate[][]> {
  const found: Duplicate[][] = []
  for (let from = 0; from < candidates.length; from += AT_ONCE) {
    if (from > 0) await breathe()
    found.push(...(await compare(candidates.slice(from, from + AT_ONCE), nearness, client)))
  }
  return found
}

async function compare(
  candidates: readonly DuplicateCandidate[],
  nearness: Nearness,
  client: QueryClientContract
): Promise<Duplicate[][]> {
  const similar = await similarBySupplier(candidates, nearness, client)
  const hashes = await sharedHashes(candidates, client)
  const others = new Map(similar.map((other) => [other.expenseId, other]))
  const missing = [...hashes.keys()].filter((id) => !others.has(id))
  for (const other of await expensesById(missing, client)) others.set(other.expenseId, other)
  for (const [id, invoiceHashes] of hashes) Object.assign(others.get(id) ?? {}, { invoiceHashes })
  const bySupplier = Map.groupBy(others.values(), ({ supplierId }) => supplierId)
  const reasons = await acceptedReasons(candidates, client)
  return candidates.map((candidate) => {
    const byHash =
      candidate.invoiceHashes.length > 0 ? [...hashes.keys()].map((id) => others.get(id)!) : []
    const pool = new Set([...(bySupplier.get(candidate.supplierId) ?? []), ...byHash])
    return duplicatesAmong(pool, candidate, nearness, reasons)
  })
}

function duplicatesAmong(
  pool: Iterable<Compared>,
  candidate: DuplicateCandidate,
  nearness: Nearness,
  reasons: ReadonlyMap<string, string>
): Duplicate[] {
  const duplicates: Duplicate[] = []
  for (const other of pool) {
    if (!other || other.expenseId === candidate.id || areTied(candidate, other)) continue
    const kind = resemblance(candidate, other, nearness)
    if (kind === null) continue
    const { expenseId, projectId, reference, projectCode } = other
    const reason = reasons.get(pairOf(candidate.id, expenseId)) ?? null
    duplicates.push({ expenseId, projectId, reference, projectCode, kind, reason })
  }
  return duplicates.sort(
    (a, b) =>
      DUPLICATE_KINDS.indexOf(a.kind) - DUPLICATE_KINDS.indexOf(b.kind) || a.expenseId - b.expenseId
  )
}

/** A correction has its expense's papers, and so have two corrections of one expense. */
function areTied(candidate: DuplicateCandidate, other: Compared): boolean {
  const [one, two] = [candidate.correctsId ?? null, other.correctsId ?? null]
  if (one !== null && (one === other.expenseId || one === two)) return true
  return two !== null && two === candidate.id
}

/** Expenses of the candidates' suppliers with their number or near their amount. */
async function similarBySupplier(
  candidates: readonly DuplicateCandidate[],
  nearness: Nearness,
  client: QueryClientContract
): Promise<Compared[]> {
  const supplied = candidates.filter(({ supplierId }) => supplierId !== null)
  const numbered = supplied.filter(({ invoiceNumber }) => invoiceKey(invoiceNumber) !== null)
  const priced = supplied.filter(({ grossCents, day }) => grossCents && day)
  if (numbered.length + priced.length === 0) return []
  const rows = await comparedExpenses(client).where((any) => {
    for (const { supplierId, invoiceNumber } of numbered) {
      any.orWhere({ supplier_id: supplierId, invoice_key: invoiceKey(invoiceNumber) })
    }
    for (const candidate of priced) any.orWhere((near) => nearTo(near, candidate, nearness))
  })
  return rows.map(rowOf)
}

function nearTo(
  near: DatabaseQueryBuilderContract,
  { supplierId, grossCents, day }: DuplicateCandidate,
  { toleranceBp, days }: Nearness
) {
  // the margin is a share of the larger amount: twice as wide surely holds it
  const margin = 2 * marginOf(grossCents!, toleranceBp)
  const around = daysAround(day!, days)
  near
    .where('supplier_id', supplierId!)
    .whereBetween('gross_cents', [grossCents! - margin, grossCents! + margin])
    .where((dated) => {
      dated.whereBetween('invoiced_on', around)
      dated.orWhere((paid) => paid.whereNull('invoiced_on').whereBetween('paid_on', around))
    })
}

/** Which expenses have one of the candidates' files as their invoice, and which of the files. */
async function sharedHashes(
  candidates: readonly DuplicateCandidate[],
  client: QueryClientContract
) {
  const hashes = [...new Set(candidates.flatMap(({ invoiceHashes }) => invoiceHashes))]
  if (hashes.length === 0) return new Map<number, string[]>()
  return hashesByExpense(await invoiceFiles(client).whereIn('documents.sha256', hashes))
}

async function expensesById(
  ids: readonly number[],
  client: QueryClientContract
): Promise<Compared[]> {
  if (ids.length === 0) return []
  const rows = await comparedExpenses(client).whereIn('expenses.id', [...ids])
  return rows.map(rowOf)
}

function comparedExpenses(client: QueryClientContract) {
  return client
    .from('expenses')
    .join('projects', 'projects.id', 'expenses.project_id')
    .whereNot('expenses.status', 'voided')
    .select('expenses.id', 'project_id', 'reference', 'projects.code', ...COMPARED_COLUMNS)
}

function rowOf(row: Record<string, any>): Compared {
  return {
    ...comparedOf(row),
    expenseId: row.id,
    projectId: row.project_id,
    reference: row.reference,
    projectCode: row.code,
  }
}

/** The reasons given for pairs that the candidates belong to, whichever of the two gave it. */
async function acceptedReasons(
  candidates: readonly DuplicateCandidate[],
  client: QueryClientContract
) {
  const ids = candidates.map(({ id }) => id).filter((id) => id !== null)
  if (ids.length === 0) return new Map<string, string>()
  const rows = await client
    .from('accepted_duplicates')
    .whereIn('expense_id', ids)
    .orWhereIn('other_expense_id', ids)
    .select('expense_id', 'other_expense_id', 'reason')
  return new Map(rows.map((row) => [pairOf(row.expense_id, row.other_expense_id), row.reason]))
}

function pairOf(one: number | null, other: number): string {
  return one !== null && one < other ? `${one}:${other}` : `${other}:${one}`
}
