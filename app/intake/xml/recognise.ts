/**
 * What a file is that is not XML, by its first characters, so that the refusal can name it: the name of a format, which
 * needs no translation, or null.
 */
export function formatOfFile(file: Uint8Array | string): string | null {
  const start =
    typeof file === 'string'
      ? file.slice(0, 2000)
      : new TextDecoder('latin1').decode(file.subarray(0, 2000))
  const trimmed = start.replace(/^(\u00EF\u00BB\u00BF|\uFEFF)/, '').trimStart()
  return FORMATS.find(([pattern]) => pattern.test(trimmed))?.[1] ?? null
}

const FORMATS: [pattern: RegExp, name: string][] = [
  [/^%PDF-/, 'PDF'],
  [/^PK\W{2}/, 'ZIP / XLSX'],
  [/^<(!doctype\s+html|html[\s>])/i, 'HTML'],
  [/^[[{]\s*["{[\]}\d]/, 'JSON'],
  [/^(\{1:[A-Z]\d{2}|:20:)/, 'MT940'],
  [/^UN[AB][:+]/, 'EDIFACT'],
]

/**
 * XML documents that people take for an e-invoice or a statement: by the local name of the root, or of the message in it.
 * The names on the right are those of the standards.
 */
const DOCUMENTS: Record<string, string> = {
  CrossIndustryInvoice: 'UN/CEFACT CII',
  CrossIndustryDocument: 'ZUGFeRD 1.0',
  FatturaElettronica: 'FatturaPA',
  Order: 'UBL Order',
  OrderResponse: 'UBL OrderResponse',
  ApplicationResponse: 'UBL ApplicationResponse',
  DespatchAdvice: 'UBL DespatchAdvice',
  Invoice: 'UBL Invoice',
  CreditNote: 'UBL CreditNote',
  BkToCstmrStmt: 'camt.053',
  BkToCstmrAcctRpt: 'camt.052',
  BkToCstmrDbtCdtNtfctn: 'camt.054',
  CstmrCdtTrfInitn: 'pain.001',
  CstmrPmtStsRpt: 'pain.002',
  CstmrDrctDbtInitn: 'pain.008',
  html: 'HTML',
}

/** The name of the standard that a document belongs to; of an unknown one the name of its root. */
export function documentName(localName: string): string {
  return Object.hasOwn(DOCUMENTS, localName) ? DOCUMENTS[localName]! : localName.slice(0, 60)
}

/** Whether the name of an element says which standard the document is of. */
export function isKnownDocument(localName: string): boolean {
  return Object.hasOwn(DOCUMENTS, localName)
}
