import type { HttpContext } from '@adonisjs/core/http'
import { RuleBroken } from '#app/shared/errors'
import { shortMonth } from '#app/finance/exchange_rates/months'
import { readRateLines } from '#app/finance/exchange_rates/rate_lines'
import { previewRates, type RatesPreview } from '#app/finance/exchange_rates/queries/preview_rates'

/** How many changes a page lists; the rest is counted. */
const LISTED = 200

/** What of a file was left out. */
type LeftOut = {
  unread: { row: number; currency: string; text: string }[]
  skipped: number
  inThousandths: string[]
}

const NOTHING_LEFT_OUT: LeftOut = { unread: [], skipped: 0, inThousandths: [] }

/** The page on which a file is chosen. */
export function showRateImport({ view }: HttpContext) {
  return view.render('finance/exchange_rates/import', { preview: null })
}

/**
 * What would change, with the button that saves it. @param lines as `writeRateLines` gives them; when they cannot be read
 * the page only says so
 */
export async function showRatePreview(
  { view }: HttpContext,
  lines: string,
  source: string,
  leftOut: LeftOut = NOTHING_LEFT_OUT
) {
  const preview = await previewOf(lines)
  return view.render('finance/exchange_rates/import', {
    preview: { ...preview, changes: preview.changes.slice(0, LISTED) },
    moreChanges: Math.max(0, preview.changes.length - LISTED),
    leftOut,
    lines,
    source,
    shortMonth,
  })
}

async function previewOf(lines: string): Promise<RatesPreview> {
  try {
    return await previewRates(readRateLines(lines))
  } catch (error) {
    if (error instanceof RuleBroken) return previewRates([])
    throw error
  }
}
