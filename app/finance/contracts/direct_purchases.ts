import { DateTime } from 'luxon'
import { sumCents, type Cents } from '#app/money/cents'
import { limitOn, type ProcurementLimit } from '#app/finance/contracts/split_alarms'

/** What was bought from one seller into one account without a contract, in one month. EUR cents without VAT. */
export type DirectPurchase = {
  supplierId: number
  supplier: string
  /** the supplier's group, or the supplier where it has none */
  seller: string
  accountCode: string | null
  /** 'YYYY-MM' */
  month: string
  netCents: Cents
}

/** Purchases without a contract that together pass what may be bought by an unpublished survey. */
export type DirectAlarm = {
  /** the supplier, or those of one group */
  supplierIds: number[]
  supplier: string
  accountCode: string | null
  from: string
  to: string
  sumCents: Cents
  limitCents: Cents
}

/**
 * Sellers from whom more was bought into one account without a contract than an unpublished survey allows, within any
 * window of the given months; the largest such window of each. What was bought is not known to be goods or services, whose
 * limits are alike: that of services counts.
 * @param windowMonths null: over the whole project   @throws {RangeError} when a sum is not whole cents.   Source: domain.md 19.
 */
export function directPurchaseAlarms(
  purchases: readonly DirectPurchase[],
  limits: readonly ProcurementLimit[],
  windowMonths: number | null
): DirectAlarm[] {
  const groups = Map.groupBy(purchases, ({ seller, accountCode }) => `${seller} ${accountCode}`)
  return [...groups.values()].flatMap((group) => {
    const inOrder = group.toSorted((one, other) => (one.month < other.month ? -1 : 1))
    const alarms = inOrder
      .map((last) => alarmUntil(last, inOrder, limits, windowMonths))
      .filter((alarm) => alarm !== null)
    return alarms.toSorted((one, other) => other.sumCents - one.sumCents).slice(0, 1)
  })
}

const SURVEY = { procedure: 'unpublished_survey', kind: 'services' } as const

function alarmUntil(
  last: DirectPurchase,
  inOrder: readonly DirectPurchase[],
  limits: readonly ProcurementLimit[],
  windowMonths: number | null
): DirectAlarm | null {
  const from = windowMonths === null ? '' : firstMonth(last.month, windowMonths)
  const window = inOrder.filter(({ month }) => month >= from && month <= last.month)
  const limitCents = limitOn(limits, SURVEY, `${last.month}-28`)
  const sum = sumCents(window.map(({ netCents }) => netCents))
  if (limitCents === null || sum <= limitCents) return null
  const { supplier, accountCode } = last
  const supplierIds = [...new Set(window.map(({ supplierId }) => supplierId))]
  const span = { from: window[0]!.month, to: last.month }
  return { supplierIds, supplier, accountCode, ...span, sumCents: sum, limitCents }
}

/** The first of so many months that end with the given one. */
function firstMonth(month: string, months: number): string {
  return DateTime.fromISO(`${month}-01`)
    .minus({ months: Math.max(months, 1) - 1 })
    .toFormat('yyyy-MM')
}
