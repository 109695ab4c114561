import type { MultipartFile } from '@adonisjs/core/bodyparser'
import type { HttpContext } from '@adonisjs/core/http'
import { plainName } from '#app/documents/incoming_files'
import { answerForm, type FormState } from '#app/shared/http/form'
import { RuleBroken } from '#app/shared/errors'
import { discardImport } from '#app/intake/actions/discard_import'
import { storeTable } from '#app/intake/actions/store_import'
import { storeInvoices, type InvoiceFile } from '#app/intake/actions/store_invoices'
import { showImport } from '#app/intake/controllers/import_page'
import { goOn } from '#app/intake/controllers/next_step'
import { isDead } from '#app/intake/import_states'
import { newImportValidator, SPLITS, type Split } from '#app/intake/import_validator'
import { findImport } from '#app/intake/queries/find_import'
import { listImports } from '#app/intake/queries/list_imports'
import { areInvoices, contentOf, uploadedTable } from '#app/intake/source_files'
import { readInvoice } from '#app/intake/ubl/read_invoice'
import { readPaste, TABLE_ENDINGS } from '#app/intake/tables/read_table'

export default class ImportsController {
  /** Somebody looks up what came from where, or goes on with a table that waits. */
  async index({ view, project, actor, request }: HttpContext) {
    const page = await listImports(project.id, request.input('after'))
    const rows = page.rows.map((row) => ({
      ...row,
      status: isDead(row, actor.now) ? 'failed' : row.status,
    }))
    return view.render('intake/imports/index', { page: { ...page, rows } })
  }

  /** The finance officer comes with a month of invoices in a table: where does it go? */
  async create(ctx: HttpContext) {
    return this.showForm(ctx)
  }

  async store(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const made = await this.stored(ctx)
        return goOn(ctx, made)
      },
      (form) => this.showForm(ctx, form)
    )
  }

  async show(ctx: HttpContext) {
    return showImport(ctx, await findImport(ctx.project.id, Number(ctx.params.id)))
  }

  async destroy({ project, params, actor, session, i18n, response }: HttpContext) {
    await discardImport(Number(params.id), actor)
    session.flash('success', i18n.t('imports.discarded'))
    return response.redirect().status(303).toPath(`/projects/${project.id}/imports`)
  }

  private async stored(ctx: HttpContext) {
    const { request, actor } = ctx
    const { pasted, split } = await request.validateUsing(newImportValidator)
    const files = request.files('files')
    if (files.length > 0) {
      if (areInvoices(files)) return this.storedInvoices(ctx, files, split ?? 'invoice')
      const { file, tables } = await uploadedTable(files[0]!)
      return storeTable('sheet', file, tables, actor)
    }
    if (!pasted?.trim()) throw new RuleBroken('imports.nothing_given', {}, 'files')
    const tables = readPaste(pasted)
    const content = Buffer.from(pasted)
    return storeTable(
      'paste',
      { fileName: 'paste.txt', contentType: 'text/plain', content },
      tables,
      actor
    )
  }

  /** One that cannot be read refuses all: its name and the reason are told. */
  private async storedInvoices(
    { i18n, actor }: HttpContext,
    files: readonly MultipartFile[],
    split: Split
  ) {
    const say = (key: string, params = {}) => i18n.t(key, params)
    const read: InvoiceFile[] = []
    for (const upload of files) {
      const fileName = plainName(upload.clientName)
      try {
        const content = await contentOf(upload)
        const file = { fileName, contentType: 'application/xml', content }
        read.push({ file, invoice: await readInvoice(content) })
      } catch (error) {
        if (!(error instanceof RuleBroken)) throw error
        const reason = i18n.t(error.key, error.params)
        throw new RuleBroken('imports.invoice.refused', { name: fileName, reason }, 'files')
      }
    }
    return storeInvoices(read, split, say, actor)
  }

  private showForm({ view }: HttpContext, _form?: FormState) {
    return view.render('intake/imports/create', {
      accept: `${TABLE_ENDINGS},.xml`,
      splits: SPLITS,
    })
  }
}
