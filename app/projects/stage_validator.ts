import vine from '@vinejs/vine'
import { isoDate, rowVersion, text } from '#app/shared/rules'

const shape = {
  number: vine.number().withoutDecimals().min(1).max(99),
  nameLt: text(200),
  nameEn: text(200),
  startsOn: isoDate(),
  endsOn: isoDate(),
}

export const newStageValidator = vine.create(shape)
export const stageValidator = vine.create({ ...shape, rowVersion: rowVersion() })
