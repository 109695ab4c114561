import type { HttpContext } from '@adonisjs/core/http'
import { Hidden, RuleBroken } from '#app/shared/errors'
import { answerForm } from '#app/shared/http/form'
import { withStoredFiles } from '#app/documents/stored_files'
import { findProjectFacts } from '#app/finance/expenses/queries/find_project_facts'
import { undoLedgerImport } from '#app/intake/actions/undo_ledger_import'
import { mapLedger, uploadLedger } from '#app/intake/actions/upload_ledger'
import { headingsOf, previewLedger, sheetOf } from '#app/intake/controllers/ledger_preview'
import { uploadedFile } from '#app/intake/controllers/uploaded_file'
import {
  guessMapping,
  headingsHash,
  LEDGER_FIELDS,
  type LedgerMapping,
} from '#app/intake/ledger/mapping'
import LedgerImport from '#app/intake/models/ledger_import'
import { listLedgerImports, rememberedMapping } from '#app/intake/queries/list_ledger_imports'
import { mappingValidator } from '#app/intake/reconciliation_validator'
import { readTable, TABLE_ENDINGS } from '#app/intake/tables/read_table'

/** Rows and problems that a person reads on a page; the rest is counted. */
const SHOWN = 30

export default class LedgerImportsController {
  async index({ project, view }: HttpContext) {
    return view.render('intake/ledger_imports/index', { rows: await listLedgerImports(project.id) })
  }

  async create({ view }: HttpContext) {
    return view.render('intake/ledger_imports/create', { accepted: TABLE_ENDINGS })
  }

  /** Keeps the file and goes to its preview, mapped as the last one with the same headings was. */
  async store(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const { project, actor, response } = ctx
        const { content, ...file } = await uploadedFile(ctx)
        const { sheets } = await readTable(content, file.fileName)
        const sheet = sheetOf(sheets, '')
        const hash = headingsHash(headingsOf(sheet))
        const remembered = await rememberedMapping(project.id, hash)
        const mapping = remembered ?? guessMapping(sheet.name, headingsOf(sheet))
        const kept = { ...file, contentType: 'application/octet-stream', sizeBytes: content.length }
        const { id } = await withStoredFiles(project.id, [kept], async ([stored], keep) => {
          const { fileName, sha256, storageKey } = stored!
          const row = await uploadLedger(
            {
              fileName,
              sha256,
              storageKey,
              headingsHash: hash,
              mapping: { ...mapping, sheet: sheet.name },
            },
            actor
          )
          keep(storageKey)
          return row
        })
        return response
          .redirect()
          .status(303)
          .toPath(`/projects/${project.id}/reconciliation/ledger_imports/${id}`)
      },
      () => this.create(ctx)
    )
  }

  /**
   * What will come of the file, before anything is in the books: which column is what, each cell that cannot be taken, and how
   * many rows and how much money there would be. After the import: what came of it.
   */
  async show(ctx: HttpContext) {
    const { project, view } = ctx
    const row = await this.found(ctx)
    if (row.status === 'imported') return view.render('intake/ledger_imports/done', { row })
    const { accountCode } = await findProjectFacts(project.id)
    const { understood, ...preview } = await previewLedger(row, accountCode)
    const { rows, problems } = understood
    return view.render('intake/ledger_imports/show', {
      row,
      ...preview,
      ownCode: accountCode,
      fields: LEDGER_FIELDS,
      rows: rows.slice(0, SHOWN),
      problems: problems.slice(0, SHOWN),
      counts: { ...understood, rows: rows.length, problems: problems.length },
      sumCents: rows.reduce((sum, { amountCents }) => sum + amountCents, 0),
    })
  }

  async update(ctx: HttpContext) {
    const row = await this.found(ctx)
    return answerForm(
      ctx,
      async () => {
        const { request, actor, project, response } = ctx
        if (row.status !== 'uploaded')
          throw new RuleBroken('ledger_import.refused.imported_already')
        const { rowVersion, sheet, isOnlyOwn, ...columns } =
          await request.validateUsing(mappingValidator)
        const mapping = {
          sheet: sheet ?? '',
          isOnlyOwn: isOnlyOwn ?? false,
          columns: Object.fromEntries(
            LEDGER_FIELDS.map((field) => [field, columns[field] ?? null])
          ) as LedgerMapping['columns'],
        }
        await mapLedger(row.id, mapping, row.headingsHash, actor, rowVersion)
        return response
          .redirect()
          .status(303)
          .toPath(`/projects/${project.id}/reconciliation/ledger_imports/${row.id}`)
      },
      () => this.show(ctx)
    )
  }

  /** Discards what was only uploaded; undoes what was imported. */
  async destroy({ params, actor, project, session, i18n, response }: HttpContext) {
    const file = await undoLedgerImport(Number(params.id), actor)
    session.flash('success', i18n.t('ledger_import.undone', { file }))
    return response
      .redirect()
      .status(303)
      .toPath(`/projects/${project.id}/reconciliation/ledger_imports`)
  }

  private async found({ params, project }: HttpContext): Promise<LedgerImport> {
    const row = await LedgerImport.query()
      .where({ id: Number(params.id), project_id: project.id })
      .first()
    if (!row) throw new Hidden()
    return row
  }
}
