import {
  scoreOf,
  daysBetween,
  THRESHOLD,
  weigh,
  type Evidence,
} from '#app/intake/matching/evidence'
import { ExpenseIndex } from '#app/intake/matching/expense_index'
import type { ExpenseToMatch, Movement, Proposal, Reason } from '#app/intake/matching/sides'

const CERTAIN = 100
/** A person chooses among so many; where more are equally good, none says anything. */
const MOST_PROPOSALS = 5

/** Pairs a person refused or undid, as `pairKey`: they are not proposed again, and neither side is settled without asking. */
export type RejectedPairs = ReadonlySet<string>

export function pairKey(expenseId: number, movementId: number): string {
  return `${expenseId}:${movementId}`
}

/**
 * Which movements of one side (ledger or bank) may belong to which expenses. Certain is only a pair of equal untouched amounts
 * with a telling number of the expense in the movement, where neither has another such partner and nothing speaks against it.
 * Everything else is a proposal. Same input in any order, same answer; certain pairs share no expense and no movement.
 * @returns by movement, the best first
 */
export function proposeMatches(
  expenses: readonly ExpenseToMatch[],
  movements: readonly Movement[],
  rejected: RejectedPairs = new Set()
): Proposal[] {
  const all = weighAll(expenses, movements)
  const certain = certainAmong(all, touchedIds(rejected))
  const settledExpenses = new Set(certain.map(({ expense }) => expense.id))
  const settledMovements = new Set(certain.map(({ movement }) => movement.id))
  const open = all.filter(
    ({ expense, movement }) =>
      !settledExpenses.has(expense.id) &&
      !settledMovements.has(movement.id) &&
      !rejected.has(pairKey(expense.id, movement.id))
  )
  return [...certain.map(certainProposal), ...proposalsOf(preferNumbered(open))].sort(
    (one, other) =>
      one.movementId - other.movementId ||
      other.score - one.score ||
      one.expenseId - other.expenseId
  )
}

function weighAll(expenses: readonly ExpenseToMatch[], movements: readonly Movement[]): Evidence[] {
  const byId = <T extends { id: number }>(rows: readonly T[]) =>
    [...rows].sort((one, other) => one.id - other.id)
  const index = new ExpenseIndex(byId(expenses).filter(({ openCents }) => openCents !== 0))
  const found: Evidence[] = []
  for (const movement of byId(movements)) {
    if (movement.openCents === 0) continue
    for (const { expense, numbers } of index.candidatesOf(movement)) {
      const evidence = weigh(expense, movement, numbers)
      if (evidence) found.push(evidence)
    }
  }
  return found
}

function isExact({ expense, movement, amount }: Evidence): boolean {
  return (
    (amount.kind === 'same' || amount.kind === 'same_original') &&
    movement.openCents === movement.cents &&
    expense.openCents === expense.grossCents
  )
}

function certainAmong(all: readonly Evidence[], touched: Touched): Evidence[] {
  const strong = all.filter((evidence) => evidence.numbers.length > 0 && isExact(evidence))
  const ofExpense = countBy(strong, ({ expense }) => expense.id)
  const ofMovement = countBy(strong, ({ movement }) => movement.id)
  return strong.filter(
    ({ expense, movement, isContradicted }) =>
      !isContradicted &&
      ofExpense.get(expense.id) === 1 &&
      ofMovement.get(movement.id) === 1 &&
      !touched.expenses.has(expense.id) &&
      !touched.movements.has(movement.id)
  )
}

/** Where a number was found for an expense or a movement, amounts alone have nothing more to say about it. */
function preferNumbered(open: readonly Evidence[]): Evidence[] {
  const numbered = open.filter(({ numbers }) => numbers.length > 0)
  const expenses = new Set(numbered.map(({ expense }) => expense.id))
  const movements = new Set(numbered.map(({ movement }) => movement.id))
  return open.filter(
    ({ numbers, expense, movement }) =>
      numbers.length > 0 || (!expenses.has(expense.id) && !movements.has(movement.id))
  )
}

function proposalsOf(open: readonly Evidence[]): Proposal[] {
  const expenses = Map.groupBy(open, ({ expense }) => expense.id)
  const movements = Map.groupBy(open, ({ movement }) => movement.id)
  const worth = open
    .map((evidence) => withCompany(evidence, expenses, movements))
    .filter(({ score }) => score >= THRESHOLD)
  return [...Map.groupBy(worth, ({ movement }) => movement.id).values()].flatMap((ofMovement) =>
    bestOf(ofMovement).map(proposalOf)
  )
}

/**
 * A part becomes more believable when the parts add up: several payments of one invoice, or one payment of several invoices.
 * Two that are equally good are said to be so.
 */
function withCompany(
  evidence: Evidence,
  expenses: Map<number, Evidence[]>,
  movements: Map<number, Evidence[]>
): Evidence {
  const ofExpense = expenses.get(evidence.expense.id)!
  const ofMovement = movements.get(evidence.movement.id)!
  const more: Reason[] = []
  if (evidence.amount.kind === 'part') {
    if (addUp(ofMovement, 'expense')) {
      more.push({ key: 'several_expenses', params: { count: ofMovement.length } })
    } else if (addUp(ofExpense, 'movement')) {
      more.push({ key: 'several_movements', params: { count: ofExpense.length } })
    }
  }
  const hasRival = [...ofExpense, ...ofMovement].some(
    (other) => other !== evidence && other.score === evidence.score && isAlike(other, evidence)
  )
  if (hasRival && more.length === 0) more.push({ key: 'ambiguous' })
  const reasons = [...evidence.reasons, ...more]
  return {
    ...evidence,
    reasons,
    score: scoreOf(reasons, daysBetween(evidence.expense, evidence.movement)),
  }
}

/** Whether the many of one fill it exactly: each with its whole open amount. */
function addUp(many: readonly Evidence[], which: 'expense' | 'movement'): boolean {
  if (
    many.length < 2 ||
    many.some(({ amount, numbers }) => amount.kind !== 'part' || !numbers.length)
  )
    return false
  const whole = which === 'expense' ? many[0]!.movement.openCents : many[0]!.expense.openCents
  return many.reduce((sum, one) => sum + one[which].openCents, 0) === whole
}

function isAlike(one: Evidence, other: Evidence): boolean {
  return one.amount.kind === other.amount.kind
}

/** The best of a movement; equals that do not all fit are all left out, so that none is preferred by chance. */
function bestOf(evidence: Evidence[]): Evidence[] {
  const kept: Evidence[] = []
  const byScore = Map.groupBy(evidence, ({ score }) => score)
  for (const score of [...byScore.keys()].sort((one, other) => other - one)) {
    const equals = byScore.get(score)!
    const isWhole = equals.every(({ reasons }) =>
      reasons.some(({ key }) => key === 'several_expenses')
    )
    if (!isWhole && kept.length + equals.length > MOST_PROPOSALS) break
    kept.push(...equals)
  }
  return kept
}

function certainProposal(evidence: Evidence): Proposal {
  return { ...proposalOf(evidence), isCertain: true, score: CERTAIN }
}

function proposalOf({ expense, movement, amount, score, reasons }: Evidence): Proposal {
  return {
    expenseId: expense.id,
    movementId: movement.id,
    amountCents: amount.amountCents,
    expenseCents: amount.expenseCents,
    score,
    isCertain: false,
    reasons,
  }
}

type Touched = { expenses: Set<number>; movements: Set<number> }

function touchedIds(rejected: RejectedPairs): Touched {
  const touched: Touched = { expenses: new Set(), movements: new Set() }
  for (const pair of rejected) {
    const [expense, movement] = pair.split(':').map(Number)
    touched.expenses.add(expense!)
    touched.movements.add(movement!)
  }
  return touched
}

function countBy<Row>(rows: readonly Row[], key: (row: Row) => number): Map<number, number> {
  const counts = new Map<number, number>()
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1)
  return counts
}
