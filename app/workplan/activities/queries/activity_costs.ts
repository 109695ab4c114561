import db from '@adonisjs/lucid/services/db'
import { sumCents, toCents, type Cents } from '#app/money/cents'

/** What was spent on an activity by where its expenses stand, in EUR cents. */
export type ActivityCosts = {
  certifiedCents: Cents
  reportedCents: Cents
  /** submitted or approved */
  inApprovalCents: Cents
  /** the three together: the cost so far */
  soFarCents: Cents
  /** drafts and what came back: not a cost of the project yet */
  notSubmittedCents: Cents
}

const BY_STATE = `
  sum(case when status in ('certified', 'certified_in_part') then coalesce(certified_cents, declared_cents) else 0 end) as certified,
  sum(case when status = 'reported' then declared_cents else 0 end) as reported,
  sum(case when status in ('submitted', 'approved') then declared_cents else 0 end) as in_approval,
  sum(case when status in ('draft', 'returned') then declared_cents else 0 end) as not_submitted`

/** Typed expenses of an activity. Flat rates follow a whole report and are no activity's; voided and set-aside ones cost nothing. */
export async function activityCosts(projectId: number, activityId: number): Promise<ActivityCosts> {
  const row = await db
    .from('expenses')
    .where({ project_id: projectId, activity_id: activityId })
    .select(db.raw(BY_STATE))
    .first()
  const [certifiedCents, reportedCents, inApprovalCents, notSubmittedCents] = [
    row.certified,
    row.reported,
    row.in_approval,
    row.not_submitted,
  ].map((sum) => toCents(sum ?? 0)) as [Cents, Cents, Cents, Cents]
  return {
    certifiedCents,
    reportedCents,
    inApprovalCents,
    notSubmittedCents,
    soFarCents: sumCents([certifiedCents, reportedCents, inApprovalCents]),
  }
}
