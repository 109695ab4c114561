import type { HttpContext } from '@adonisjs/core/http'
import type { FormState } from '#app/shared/http/form'
import { today } from '#app/shared/today'
import { isAllowed } from '#app/identity/permissions'
import { restoredForm } from '#app/finance/form_drafts/restored_form'
import { blockers } from '#app/reporting/progress/checks/run_progress_checks'
import { FACT_KINDS } from '#app/reporting/progress/facts/fact'
import { isWritten, progressStates } from '#app/reporting/progress/progress_states'
import { insideReport, type InsideReport } from '#app/reporting/progress/queries/inside_report'
import { NARRATIVE_PARTS } from '#app/reporting/progress/narrative'
import { findPeriod } from '#app/reporting/queries/find_period'

export const reportDraftKey = (periodId: number) => `progress:${periodId}`

export const seesMoney = ({ actor }: Pick<HttpContext, 'actor'>) =>
  isAllowed(actor, 'financial_report.view')

/** The report of the address's period as the reader may see it. @throws {Hidden} */
export async function readReport(ctx: HttpContext): Promise<InsideReport> {
  const { project, params, actor } = ctx
  const found = await findPeriod(project.id, Number(params.id))
  return insideReport(project.id, found, { day: today(actor.now), seesMoney: seesMoney(ctx) })
}

/** What a page asks of its own when the form comes back. */
export type Shown = {
  /** what was typed, when the form of the text comes back */
  typed?: FormState | null
  /** the summary as the log tells it, when it may not simply stand in the field */
  proposed?: { lt: string; en: string } | null
}

/**
 * The progress report of a period. The manager opens it when the period ends, writes on it over some days, and must see at once
 * what is not told yet, what stands in one language only and what keeps her from handing it in.
 */
export async function showReport(ctx: HttpContext, { typed = null, proposed = null }: Shown = {}) {
  const { view, actor } = ctx
  const inside = await readReport(ctx)
  const { report, period } = inside
  const mayEdit = isAllowed(actor, 'progress_report.edit') && isWritten(report.status)
  const draftKey = reportDraftKey(period.id)
  const refused = typed ?? null
  const restored =
    mayEdit && !refused && !isRefused(ctx)
      ? await restoredForm(ctx, draftKey, report.narrative, report.rowVersion)
      : null
  const form = refused ?? restored?.form ?? null
  return view.render('reporting/progress/show', {
    ...inside,
    parts: NARRATIVE_PARTS,
    groups: groupsOf(inside, isWritten(report.status)),
    found: inside.checks.filter(({ found }) => found.length > 0),
    stops: blockers(inside.checks, report.isSettled).length,
    isOpen: isWritten(report.status),
    mayEdit,
    mayChoose: mayEdit && !report.isSettled,
    maySubmit:
      report.id !== null &&
      isAllowed(actor, 'progress_report.submit') &&
      progressStates.submit.isOpen(report, actor),
    mayAnswer:
      isAllowed(actor, 'progress_report.submit') && progressStates.accept.isOpen(report, actor),
    mayReopen:
      isAllowed(actor, 'progress_report.submit') && progressStates.reopen.isOpen(report, actor),
    draftKey,
    restored,
    narrativeForm: form,
    proposed,
  })
}

/** Another form of the page came back: what was typed belongs to that one. */
function isRefused({ response }: HttpContext): boolean {
  return response.getStatus() === 422
}

/** Facts by kind; of a report that is handed in only those that it tells. */
function groupsOf({ facts }: InsideReport, isOpen: boolean) {
  return FACT_KINDS.map((kind) => {
    const own = facts.filter((fact) => fact.kind === kind && (isOpen || fact.chosen !== null))
    return { kind, facts: own, chosen: own.filter(({ chosen }) => chosen !== null).length }
  }).filter((group) => group.facts.length > 0)
}
