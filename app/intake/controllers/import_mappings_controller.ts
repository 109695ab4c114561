import type { HttpContext } from '@adonisjs/core/http'
import { answerForm } from '#app/shared/http/form'
import { CURRENCIES } from '#app/finance/exchange_rates/currencies'
import { formOptions, newFormValues } from '#app/finance/expenses/expense_form'
import { findProjectFacts } from '#app/finance/expenses/queries/find_project_facts'
import { listExpenseChoices } from '#app/finance/expenses/queries/list_expense_choices'
import { today } from '#app/shared/today'
import { saveMapping } from '#app/intake/actions/save_mapping'
import { DEFAULT_KINDS, IMPORT_FIELDS, type Defaults } from '#app/intake/expense_rows/fields'
import { guessMapping } from '#app/intake/expense_rows/headings'
import { assertOpen } from '#app/intake/import_states'
import { defaultsValidator, readMapping } from '#app/intake/import_validator'
import type Import from '#app/intake/models/import'
import { ownHeadings } from '#app/intake/own_headings'
import { findImport } from '#app/intake/queries/find_import'
import { findMapping } from '#app/intake/queries/find_mapping'
import { firstImportRows } from '#app/intake/queries/import_rows'
import { sheetsOf } from '#app/intake/queries/sheets_of'

const SAMPLES = 3

export default class ImportMappingsController {
  /** The finance officer checks what was recognised: each heading, its first values, what it is taken for. */
  async edit(ctx: HttpContext) {
    const found = await findImport(ctx.project.id, Number(ctx.params.id))
    assertOpen(found, ctx.actor.now)
    return this.showForm(ctx, found)
  }

  async update(ctx: HttpContext) {
    const { project, params, request, actor, response } = ctx
    const found = await findImport(project.id, Number(params.id))
    return answerForm(
      ctx,
      async () => {
        const mapping =
          found.kind === 'invoices'
            ? [...IMPORT_FIELDS]
            : readMapping(request.body(), found.headings.length)
        const { currency, ...lists } = await request.validateUsing(defaultsValidator)
        const defaults: Defaults = { ...(currency ? { currency } : {}) }
        for (const kind of DEFAULT_KINDS) if (lists[kind]) defaults[kind] = lists[kind]
        await saveMapping(found, mapping, defaults, actor)
        return response.redirect().status(303).toPath(`/projects/${project.id}/imports/${found.id}`)
      },
      () => this.showForm(ctx, found)
    )
  }

  private async showForm({ view, project, actor, locale }: HttpContext, found: Import) {
    const choices = await listExpenseChoices(project.id)
    const remembered = found.mapping ? null : await findMapping(found.headings, actor)
    const mapping = found.mapping ?? remembered?.mapping
    const rows = await firstImportRows(found.id, SAMPLES)
    const guessed = mapping ?? guessMapping(found.headings, ownHeadings())
    const facts = await findProjectFacts(project.id)
    const starting = newFormValues(facts, choices, today(actor.now))
    return view.render('intake/mappings/edit', {
      found,
      fields: IMPORT_FIELDS,
      columns: found.headings.map((heading, at) => ({
        heading,
        field: guessed[at],
        samples: rows.map(({ cells }) => cells[at] ?? '').filter(Boolean),
      })),
      isRemembered: Boolean(remembered),
      defaults: found.defaults ??
        remembered?.defaults ?? {
          stage: starting.stageId,
          decision: starting.councilDecisionId,
          currency: 'EUR',
        },
      options: formOptions(choices, [], locale),
      currencies: CURRENCIES,
      sheets: await sheetsOf(found),
    })
  }
}
