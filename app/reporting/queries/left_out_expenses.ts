import db from '@adonisjs/lucid/services/db'
import { toCents, type Cents } from '#app/money/cents'
import { NOT_APPROVED } from '#app/reporting/report_statuses'

export type LeftOutExpense = {
  id: number
  reference: string
  status: string
  paidOn: string | null
  descriptionLt: string
  descriptionEn: string | null
  isSensitive: boolean
  declaredCents: Cents
  /** whether it waits for an exchange rate and so is worth nothing yet */
  lacksRate: boolean
}

export type LeftOut = { count: number; declaredCents: Cents; first: LeftOutExpense[] }

/** How many of them a page shows; the rest is counted. */
const SHOWN = 20

type Period = { id: number; startsOn: string; endsOn: string }

/** Approved expenses paid inside the period that no report holds. */
export function notTakenIn(projectId: number, period: Period): Promise<LeftOut> {
  return leftOut(() => takable(projectId, period))
}

/** Expenses put into the period that cannot be reported, as they are not approved. */
export function notApproved(projectId: number, period: Period): Promise<LeftOut> {
  return leftOut(() =>
    db
      .from('expenses')
      .where({ project_id: projectId, reporting_period_id: period.id })
      .whereIn('status', NOT_APPROVED)
  )
}

/** What can be taken into the period's report as it stands. */
export function takable(projectId: number, period: Period, client: Pick<typeof db, 'from'> = db) {
  return client
    .from('expenses')
    .where({ project_id: projectId, status: 'approved' })
    .whereNull('reporting_period_id')
    .whereBetween('paid_on', [period.startsOn, period.endsOn])
}

async function leftOut(query: () => ReturnType<typeof takable>): Promise<LeftOut> {
  const [sum] = await query().count('* as count').sum('declared_cents as declared')
  const rows = await query()
    .select(
      'id',
      'reference',
      'status',
      'paid_on',
      'description_lt',
      'description_en',
      'is_sensitive'
    )
    .select('declared_cents', 'currency', 'exchange_rate')
    .orderBy('paid_on')
    .orderBy('id')
    .limit(SHOWN)
  return {
    count: Number(sum.count),
    declaredCents: toCents(sum.declared),
    first: rows.map((row) => ({
      id: row.id,
      reference: row.reference,
      status: row.status,
      paidOn: row.paid_on,
      descriptionLt: row.description_lt,
      descriptionEn: row.description_en,
      isSensitive: Boolean(row.is_sensitive),
      declaredCents: toCents(row.declared_cents),
      lacksRate: row.currency !== 'EUR' && row.exchange_rate === null,
    })),
  }
}
