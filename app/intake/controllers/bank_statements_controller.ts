import type { HttpContext } from '@adonisjs/core/http'
import { Hidden } from '#app/shared/errors'
import { answerForm } from '#app/shared/http/form'
import { seesSensitive } from '#app/finance/expenses/expense_policy'
import { importStatements, type ImportedStatements } from '#app/intake/actions/import_statements'
import { undoBankStatement } from '#app/intake/actions/undo_bank_statement'
import { readStatements } from '#app/intake/camt/read_statements'
import { resultSentence } from '#app/intake/controllers/matching_words'
import { uploadedFile } from '#app/intake/controllers/uploaded_file'
import { groupedIban } from '#app/intake/iban'
import {
  findBankStatement,
  listBankStatements,
  listStatementTransactions,
} from '#app/intake/queries/list_bank_statements'

export default class BankStatementsController {
  /** The statements that are there, so that a missing month is seen. */
  async index({ request, project, view }: HttpContext) {
    const page = await listBankStatements(project.id, request.qs().after)
    return view.render('intake/statements/index', {
      page,
      groupedIban,
      ...hrefsOf(request.url(), page),
    })
  }

  async create({ view }: HttpContext) {
    return view.render('intake/statements/create')
  }

  async store(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const { content, fileName, sha256 } = await uploadedFile(ctx)
        const statements = await readStatements(content)
        const imported = await importStatements(statements, { fileName, sha256 }, ctx.actor)
        return this.imported(ctx, imported)
      },
      () => this.create(ctx)
    )
  }

  /** A statement with its payments; the account that is not the project's can be added here. */
  async show({ request, project, params, actor, view }: HttpContext) {
    const statement = await findBankStatement(project.id, Number(params.id))
    if (!statement) throw new Hidden()
    const page = await listStatementTransactions(
      statement.id,
      request.qs().after,
      seesSensitive(actor)
    )
    return view.render('intake/statements/show', {
      statement,
      page,
      groupedIban,
      ...hrefsOf(request.url(), page),
    })
  }

  async destroy({ params, actor, project, session, i18n, response }: HttpContext) {
    const statement = await undoBankStatement(Number(params.id), actor)
    session.flash('success', i18n.t('bank.undone', { statement }))
    return response
      .redirect()
      .status(303)
      .toPath(`/projects/${project.id}/reconciliation/statements`)
  }

  private imported(ctx: HttpContext, imported: ImportedStatements) {
    const { session, i18n, response, project } = ctx
    const { added, repeated, foreignAccounts, transactions, matching } = imported
    const said = [i18n.t('bank.imported', { count: added.length, transactions })]
    if (repeated.length > 0) {
      said.push(
        i18n.t('bank.repeated', { count: repeated.length, statements: repeated.join(', ') })
      )
    }
    said.push(resultSentence(ctx, matching))
    session.flash('success', said.join(' '))
    const foreign = added.find(({ iban }) => foreignAccounts.includes(iban))
    const shown = foreign ?? (added.length === 1 ? added[0] : null)
    const path = `/projects/${project.id}/reconciliation/statements`
    return response
      .redirect()
      .status(303)
      .toPath(shown ? `${path}/${shown.id}` : path)
  }
}

function hrefsOf(
  path: string,
  { next, previous }: { next: string | null; previous: string | null }
) {
  const href = (cursor: string | null) =>
    cursor && `${path}?${new URLSearchParams({ after: cursor })}`
  return { nextHref: href(next), previousHref: href(previous) }
}
