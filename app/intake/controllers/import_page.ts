import type { HttpContext } from '@adonisjs/core/http'
import { splitCofinancing } from '#app/money/cofinancing'
import { decodeCursor } from '#app/shared/database/keyset'
import { seesSensitive } from '#app/finance/expenses/expense_policy'
import { listExpenseChoices } from '#app/finance/expenses/queries/list_expense_choices'
import { isAlive, isDead, isOpen } from '#app/intake/import_states'
import type Import from '#app/intake/models/import'
import { previewRows, shownFields } from '#app/intake/controllers/preview_rows'
import { listImportRows, type RowFilter } from '#app/intake/queries/import_rows'
import { listImportedExpenses } from '#app/intake/queries/list_imported_expenses'
import { peopleOfImport } from '#app/intake/queries/people_of_import'
import { whatHinders } from '#app/intake/queries/what_hinders'
import { progressOf } from '#app/intake/running_imports'

/** The page of an import: its preview, its progress, or what became of it. */
export async function showImport(ctx: HttpContext, found: Import) {
  const { actor, response, project } = ctx
  if (isAlive(found, actor.now)) return showProgress(ctx, found)
  if (isOpen(found, actor.now)) {
    if (found.status === 'uploaded' && ctx.can('imports.edit')) {
      return response
        .redirect()
        .status(303)
        .toPath(`/projects/${project.id}/imports/${found.id}/mapping`)
    }
    return showPreview(ctx, found)
  }
  return showResult(ctx, found)
}

function showProgress({ view }: HttpContext, found: Import) {
  const progress = progressOf(found.id)
  return view.render('intake/imports/running', {
    found,
    done: progress?.done ?? 0,
    of: progress?.of ?? 0,
    rowsDone: progress ? Math.floor((progress.done / progress.of) * found.rowCount) : null,
  })
}

/** The officer sees how many rows are right, which cells are wrong and why, and what they add up to. */
async function showPreview(ctx: HttpContext, found: Import) {
  const { view, request, project, actor, can } = ctx
  const { after, only } = request.qs()
  const filter: RowFilter = only === 'wrong' || only === 'warned' ? only : 'all'
  const seesRows = can('imports.edit')
  const page = seesRows
    ? await listImportRows(found.id, filter, decodeCursor(after))
    : { rows: [], next: null, previous: null }
  const choices = await listExpenseChoices(project.id)
  const address = (cursor: string | null) =>
    cursor &&
    `?${new URLSearchParams({ ...(filter === 'all' ? {} : { only: filter }), after: cursor })}`
  return view.render('intake/imports/preview', {
    found,
    failure: isDead(found, actor.now) ? 'dead' : found.failure,
    split: splitCofinancing(found.declaredCents, project.erdfRateBp),
    rightCount: found.rowCount - found.wrongCount,
    fields: shownFields(found),
    rows: previewRows(ctx, found, page.rows, choices),
    only: filter,
    seesRows,
    nextHref: address(page.next),
    previousHref: address(page.previous),
  })
}

async function showResult({ view, project, actor, request, can }: HttpContext, found: Import) {
  const { after } = request.qs()
  const reading = { seesSensitive: seesSensitive(actor), after }
  const page = await listImportedExpenses(project.id, found.id, reading)
  const canUndo = found.status === 'imported' && can('imports.edit')
  const hindering = canUndo ? await whatHinders(found.id) : []
  return view.render('intake/imports/done', {
    found,
    page,
    canUndo,
    hindering: {
      references: hindering.slice(0, 5).join(', '),
      more: Math.max(0, hindering.length - 5),
    },
    people: await peopleOfImport(found),
    split: splitCofinancing(found.declaredCents, project.erdfRateBp),
    nextHref: page.next && `?after=${page.next}`,
    previousHref: page.previous && `?after=${page.previous}`,
  })
}
