import { fold } from '#app/shared/database/fold'

/**
 * An invoice number as two people may have typed it: without case, spaces and punctuation; leading zeros count. Stored
 * beside the number, so that the same invoice is found by an index however many there are.
 * @returns null for no number, or one without letters and digits
 */
export function invoiceKey(number: string | null | undefined): string | null {
  return fold(number).replace(/[^\p{L}\p{N}]/gu, '') || null
}
