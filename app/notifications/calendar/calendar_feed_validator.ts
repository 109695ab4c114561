import vine from '@vinejs/vine'
import { rowVersion } from '#app/shared/rules'

const kind = () => vine.boolean().optional()

const kinds = {
  deadline: kind(),
  meeting: kind(),
  activity: kind(),
  deliverable: kind(),
  period: kind(),
}

export const newFeedValidator = vine.create(kinds)
export const feedValidator = vine.create({ ...kinds, rowVersion: rowVersion() })
