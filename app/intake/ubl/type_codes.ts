/** Codes of a document that gives money back. Source: UNTDID 1001 as EN 16931 lists it for credit notes. */
const CREDIT = new Set([
  '81', // credit note related to goods or services
  '83', // credit note related to financial adjustments
  '261', // self-billed credit note
  '262', // consolidated credit note
  '296', // interim credit note
  '308', // delcredere credit note
  '381', // credit note
  '396', // factored credit note
  '420', // optical character reading credit note
  '458', // reversal of debit
  '502', // self-billed factored credit note
  '503', // prepayment credit note
  '532', // forwarder's credit note
])

/** Whether a type code says that the document gives money back, whatever its root is called. */
export function isCredit(typeCode: string | null): boolean {
  return typeCode !== null && CREDIT.has(typeCode)
}
