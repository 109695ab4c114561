import { readFile } from 'node:fs/promises'
import type { HttpContext } from '@adonisjs/core/http'
import { RuleBroken } from '#app/shared/errors'
import { answerForm } from '#app/shared/http/form'
import {
  showRateImport,
  showRatePreview,
} from '#app/finance/exchange_rates/controllers/rate_import_page'
import { rateFileValidator } from '#app/finance/exchange_rates/exchange_rate_validator'
import { inThousandths, readRates } from '#app/finance/exchange_rates/rate_file'
import { writeRateLines } from '#app/finance/exchange_rates/rate_lines'
import { LARGEST_FILE, readRows } from '#app/finance/exchange_rates/read_rows'

/** What a file of rates would change, before anything is saved. */
export default class ExchangeRatePreviewsController {
  async store(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const { month } = await ctx.request.validateUsing(rateFileValidator)
        const { name, content } = await this.file(ctx)
        const file = readRates(await readRows(content), month ?? null, name)
        return showRatePreview(
          ctx,
          writeRateLines(file.rates),
          `InforEuro, ${name}`.slice(0, 300),
          {
            unread: file.unread,
            skipped: file.skipped.length,
            inThousandths: inThousandths(file.skipped),
          }
        )
      },
      () => showRateImport(ctx)
    )
  }

  private async file({ request }: HttpContext) {
    const file = request.file('file')
    if (!file?.tmpPath) throw new RuleBroken('exchange_rates.choose_file', {}, 'file')
    if (file.size > LARGEST_FILE) throw new RuleBroken('exchange_rates.file_too_large', {}, 'file')
    return { name: file.clientName, content: await readFile(file.tmpPath) }
  }
}
