import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#app/shared/today'
import { findCommunicationItem } from '#app/workplan/communication/queries/list_communication_items'
import { evidencePanel } from '#app/workplan/evidence_files/queries/evidence_panel'

/** A publication with its proof, and the form that says it is out. */
export async function showCommunicationItem({ view, project, actor }: HttpContext, id: number) {
  const item = await findCommunicationItem(project.id, id)
  return view.render('workplan/communication/show', {
    item,
    day: today(actor.now),
    evidence: await evidencePanel(actor, project.id, 'communication_item', id),
  })
}
