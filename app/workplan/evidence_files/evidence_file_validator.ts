import vine from '@vinejs/vine'
import { optionalText, text } from '#app/shared/rules'
import { EVIDENCE_KINDS } from '#app/workplan/evidence_files/models/evidence_file'
import { SUBJECT_KEY } from '#app/workplan/evidence_files/subjects'

/** What stands beside the files themselves. `returnTo` says which list sent the person here. */
export const newEvidenceValidator = vine.create({
  subject: vine.string().regex(SUBJECT_KEY),
  kind: vine.enum(EVIDENCE_KINDS),
  captionLt: optionalText(300),
  captionEn: optionalText(300),
  isSensitive: vine.accepted().optional(),
  returnTo: vine.enum(['missing']).nullable().optional(),
})

export const removalValidator = vine.create({ reason: text(1000) })
