import { createHash, randomUUID } from 'node:crypto'
import drive from '@adonisjs/drive/services/main'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import Document from '#app/documents/models/document'
import TeamRole from '#app/identity/models/team_role'
import CommunicationItem from '#app/workplan/communication/models/communication_item'
import EvidenceFile from '#app/workplan/evidence_files/models/evidence_file'
import { drawUpDuties } from '#app/workplan/publicity/actions/draw_up_duties'
import PublicityCheck from '#app/workplan/publicity/models/publicity_check'
import { PUBLICATIONS, SETTLED_DUTIES } from '#database/sample/communication'
import { born, on, type SampleFrame } from '#database/sample/load_project'
import { paper } from '#database/sample/paper'

/** What the sample told the public, and its duties of publicity with their proofs. */
export async function loadCommunication({ project, people, activities }: SampleFrame) {
  const { coordinator } = people
  const owner = await TeamRole.query()
    .where({ project_id: project.id, user_id: coordinator.id })
    .firstOrFail()
  for (const { activity, cancelled, publishedOn = null, ...item } of PUBLICATIONS) {
    const day = publishedOn ?? '2022-01-20'
    await born(on(day, coordinator), 'communication_item.created', CommunicationItem, {
      ...item,
      projectId: project.id,
      activityId: activities.get(activity)!.id,
      ownerRoleId: owner.id,
      publishedOn,
      status: cancelled ? 'cancelled' : publishedOn ? 'published' : 'planned',
    })
  }
  await drawUpDuties(project.id, on('2021-03-12', coordinator))
  for (const [code, duty] of Object.entries(SETTLED_DUTIES)) {
    const check = await PublicityCheck.query().where({ project_id: project.id, code }).firstOrFail()
    await loadProof(check, duty, coordinator)
    await change(on(duty.metOn, coordinator), 'publicity_check.met', async (trx) => {
      const row = await lockRow(PublicityCheck, check.id, trx)
      return row.merge({ status: 'met', metOn: duty.metOn, note: duty.note }).save()
    })
  }
}

async function loadProof(
  { id, projectId, titleLt }: PublicityCheck,
  { metOn, file, captionLt, captionEn }: (typeof SETTLED_DUTIES)[string],
  uploader: SampleFrame['people']['coordinator']
) {
  const content = paper([captionLt, 'PAVYZDINIAI DUOMENYS / SAMPLE DATA', titleLt])
  const storageKey = `sample/${randomUUID()}.pdf`
  const sha256 = createHash('sha256').update(content).digest('hex')
  await drive.use().put(storageKey, content)
  await change(on(metOn, uploader), 'evidence_file.attached', async (trx, note) => {
    const document = await new Document()
      .useTransaction(trx)
      .merge({ projectId, fileName: file, storageKey, contentType: 'application/pdf' })
      .merge({ sizeBytes: content.length, sha256, isSensitive: false, uploadedBy: uploader.id })
      .save()
    note({ documents: [{ name: file, kind: 'photo', sha256 }] })
    return new EvidenceFile()
      .useTransaction(trx)
      .merge({ projectId, documentId: document.id, kind: 'photo', publicityCheckId: id })
      .merge({ captionLt, captionEn })
      .save()
  })
}
