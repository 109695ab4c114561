import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#app/shared/today'
import { evidencePanel } from '#app/workplan/evidence_files/queries/evidence_panel'
import { findPublicityCheck } from '#app/workplan/publicity/queries/list_publicity_checks'

/** One duty with its proof and the forms that settle it. */
export async function showDuty({ view, project, actor }: HttpContext, id: number) {
  const day = today(actor.now)
  return view.render('workplan/publicity/show', {
    check: await findPublicityCheck(project.id, id, day),
    day,
    evidence: await evidencePanel(actor, project.id, 'publicity_check', id),
  })
}
