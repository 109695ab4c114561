import type { HttpContext } from '@adonisjs/core/http'
import { answerForm, type FormState } from '#app/shared/http/form'
import { RuleBroken } from '#app/shared/errors'
import { discardImport } from '#app/intake/actions/discard_import'
import { storeTable } from '#app/intake/actions/store_import'
import { showImport } from '#app/intake/controllers/import_page'
import { goOn } from '#app/intake/controllers/next_step'
import { isDead } from '#app/intake/import_states'
import { newImportValidator } from '#app/intake/import_validator'
import { findImport } from '#app/intake/queries/find_import'
import { listImports } from '#app/intake/queries/list_imports'
import { areInvoices, uploadedTable } from '#app/intake/source_files'
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

  private async stored({ request, actor }: HttpContext) {
    const { pasted } = await request.validateUsing(newImportValidator)
    const files = request.files('files')
    if (files.length > 0) {
      if (areInvoices(files)) throw new RuleBroken('imports.one_table', {}, 'files')
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

  private showForm({ view }: HttpContext, _form?: FormState) {
    return view.render('intake/imports/create', {
      accept: `${TABLE_ENDINGS},.xml`,
      splits: [],
    })
  }
}
