import { fold } from '#app/shared/database/fold'

export const CONTRACT_KINDS = ['goods', 'services', 'works'] as const
export type ContractKind = (typeof CONTRACT_KINDS)[number]

/** How a supplier was chosen. Up to which value each may be used is data: see procurement_limits. Source: domain.md 19. */
export const PROCEDURES = [
  'unpublished_survey',
  'published_small_value',
  'simplified',
  'international',
  'in_house',
  'exempt',
] as const
export type Procedure = (typeof PROCEDURES)[number]

export const CONTRACT_STATUSES = ['active', 'closed', 'terminated'] as const
export type ContractStatus = (typeof CONTRACT_STATUSES)[number]

/** What a file of a contract is. */
export const CONTRACT_DOCUMENT_KINDS = [
  'contract',
  'amendment',
  'procurement',
  'delivery',
  'other',
] as const
export type ContractDocumentKind = (typeof CONTRACT_DOCUMENT_KINDS)[number]

/** A code of the common procurement vocabulary as people write it: eight digits, with or without the check digit. */
export const CPV = /^\d{8}(-\d)?$/

/**
 * What makes two contracts be about the same object: the eight digits of their CPV code, or without one the object's name
 * without case, diacritics and punctuation. Never longer than the column it is stored in.
 */
export function objectKey(objectName: string, cpvCode: string | null | undefined): string {
  const digits = /^\d{8}/.exec(cpvCode ?? '')?.[0]
  if (digits) return `cpv ${digits}`
  const words = fold(objectName).replace(/[^\p{L}\p{N}]+/gu, ' ')
  return `name ${words.trim()}`.slice(0, 300)
}

/** Suppliers of one group are one seller, whose purchases are summed; a supplier without a group is one by itself. */
export function sellerOf(supplier: { id: number; group: string | null }): string {
  return supplier.group ? `group ${fold(supplier.group)}` : `supplier ${supplier.id}`
}
