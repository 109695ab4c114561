import db from '@adonisjs/lucid/services/db'
import { toCents, type Cents } from '#app/money/cents'
import { splitCofinancing } from '#app/money/cofinancing'

/** How much own contribution a decision authorised and how much is charged to it. EUR cents. */
export type DecisionLeft = {
  id: number
  /** null when the decision names no sum */
  authorisedCents: Cents | null
  chargedCents: Cents
  leftCents: Cents | null
}

/**
 * The city's share charged to a decision by every expense that is not voided, drafts included, so that cover is never
 * promised twice.
 * @param exceptId the expense that is being typed   @returns null for a decision of another project
 */
export async function decisionLeft(
  projectId: number,
  decisionId: number,
  erdfRateBp: number,
  exceptId: number | null = null
): Promise<DecisionLeft | null> {
  const charged = db
    .from('expenses')
    .whereColumn('expenses.council_decision_id', 'council_decisions.id')
    .whereNot('status', 'voided')
    .sum('declared_cents')
  if (exceptId !== null) charged.whereNot('expenses.id', exceptId)
  const row = await db
    .from('council_decisions')
    .where({ id: decisionId, project_id: projectId })
    .select('id', 'own_contribution_cents', charged.as('declared'))
    .first()
  if (!row) return null
  const chargedCents = splitCofinancing(toCents(row.declared), erdfRateBp).own
  const authorisedCents =
    row.own_contribution_cents === null ? null : toCents(row.own_contribution_cents)
  return {
    id: row.id,
    authorisedCents,
    chargedCents,
    leftCents: authorisedCents === null ? null : authorisedCents - chargedCents,
  }
}
