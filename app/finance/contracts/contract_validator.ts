import vine from '@vinejs/vine'
import {
  id,
  isoDate,
  money,
  optionalId,
  optionalIsoDate,
  optionalPercent,
  optionalText,
  rowVersion,
  signedMoney,
  text,
} from '#app/shared/rules'
import {
  CONTRACT_DOCUMENT_KINDS,
  CONTRACT_KINDS,
  CPV,
  PROCEDURES,
} from '#app/finance/contracts/contract_terms'

const fields = {
  number: text(100),
  titleLt: text(500),
  titleEn: optionalText(500),
  supplierId: id(),
  objectName: text(300),
  cpvCode: vine.string().trim().regex(CPV).nullable().optional(),
  kind: vine.enum(CONTRACT_KINDS),
  procedure: vine.enum(PROCEDURES),
  exemptReason: optionalText(1000),
  signedOn: isoDate(),
  validTo: optionalIsoDate(),
  value: money(),
  vatRate: optionalPercent(),
  councilDecisionId: optionalId(),
  comment: optionalText(2000),
}
export const newContractValidator = vine.create(fields)
export const contractValidator = vine.create({ ...fields, rowVersion: rowVersion() })

export const amendmentValidator = vine.create({
  amendmentNumber: text(100),
  amendedOn: isoDate(),
  change: signedMoney(),
  newValidTo: optionalIsoDate(),
  amendmentReason: text(1000),
})

export const contractEndingValidator = vine.create({
  outcome: vine.enum(['closed', 'terminated'] as const),
  endedOn: isoDate(),
  endReason: optionalText(1000),
  rowVersion: rowVersion().optional(),
})

/** A button: the version its page showed. */
export const contractPressedValidator = vine.create({ rowVersion: rowVersion().optional() })

export const contractFilesValidator = vine.create({
  documentKind: vine.enum(CONTRACT_DOCUMENT_KINDS).optional(),
  documentsAreSensitive: vine.accepted().optional(),
})

const limitFields = {
  limit: money(),
  validFrom: isoDate(),
  validTo: optionalIsoDate(),
  source: text(500),
  isConfirmed: vine.accepted().optional(),
}
export const newProcurementLimitValidator = vine.create({
  ...limitFields,
  procedure: vine.enum(PROCEDURES),
  kind: vine.enum(CONTRACT_KINDS),
})
export const procurementLimitValidator = vine.create({ ...limitFields, rowVersion: rowVersion() })
