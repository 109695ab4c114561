import type { HttpContext } from '@adonisjs/core/http'
import { Hidden, RuleBroken } from '#app/shared/errors'
import { findProjectFacts } from '#app/finance/expenses/queries/find_project_facts'
import { importLedger } from '#app/intake/actions/import_ledger'
import { previewLedger } from '#app/intake/controllers/ledger_preview'
import { resultSentence } from '#app/intake/controllers/matching_words'
import LedgerImport from '#app/intake/models/ledger_import'

/** Brings a clean export into the books: all of it or nothing. */
export default class LedgerImportCompletionsController {
  async store(ctx: HttpContext) {
    const { params, project, actor, session, i18n, response } = ctx
    const row = await LedgerImport.query()
      .where({ id: Number(params.id), project_id: project.id })
      .first()
    if (!row) throw new Hidden()
    if (row.status !== 'uploaded') throw new RuleBroken('ledger_import.refused.imported_already')
    const { accountCode } = await findProjectFacts(project.id)
    const { understood } = await previewLedger(row, accountCode)
    const { rows, problems, foreignCount, totalCount } = understood
    if (problems.length > 0) {
      throw new RuleBroken('ledger_import.refused.not_clean', { count: problems.length })
    }
    if (rows.length === 0) throw new RuleBroken('ledger_import.refused.nothing')
    const leftOut = foreignCount + totalCount
    const { ledgerImport, matching } = await importLedger(
      row.id,
      rows,
      leftOut,
      actor,
      row.rowVersion
    )
    const { addedCount, repeatedCount } = ledgerImport
    session.flash(
      'success',
      [
        i18n.t('ledger_import.imported', { count: addedCount }),
        i18n.t('ledger_import.repeated', { count: repeatedCount }),
        resultSentence(ctx, matching),
      ].join(' ')
    )
    return response
      .redirect()
      .status(303)
      .toPath(`/projects/${project.id}/reconciliation/ledger_imports/${row.id}`)
  }
}
