import type { InvoicePayment, InvoiceReferences } from '#app/intake/ubl/invoice'
import type { Place } from '#app/intake/xml/place'

/** Code of UNTDID 1001 by which a credit note names its project, since it has no element for it. */
const PROJECT_DOCUMENT = '50'

/** What the document refers to: the buyer's order, the contract, the project, earlier invoices. */
export function readReferences(invoice: Place): InvoiceReferences {
  return {
    buyer: invoice.lineAt('BuyerReference'),
    contract: invoice.lineAt('ContractDocumentReference', 'ID'),
    order: invoice.lineAt('OrderReference', 'ID'),
    salesOrder: invoice.lineAt('OrderReference', 'SalesOrderID'),
    project: project(invoice),
    despatch: invoice.lineAt('DespatchDocumentReference', 'ID'),
    receipt: invoice.lineAt('ReceiptDocumentReference', 'ID'),
    originator: invoice.lineAt('OriginatorDocumentReference', 'ID'),
    accountingCost: invoice.lineAt('AccountingCost'),
    precedingInvoices: precedingInvoices(invoice),
  }
}

function project(invoice: Place): string | null {
  const document = invoice
    .all('AdditionalDocumentReference')
    .find((reference) => reference.textAt('DocumentTypeCode') === PROJECT_DOCUMENT)
  return invoice.lineAt('ProjectReference', 'ID') ?? document?.lineAt('ID') ?? null
}

function precedingInvoices(invoice: Place): InvoiceReferences['precedingInvoices'] {
  return invoice.all('BillingReference').flatMap((reference) => {
    const document =
      reference.at('InvoiceDocumentReference') ?? reference.at('CreditNoteDocumentReference')
    const number = document?.lineAt('ID')
    return document && number ? [{ number, issuedOn: document.dayAt('IssueDate') }] : []
  })
}

/** How and where to pay. Several means may repeat the same reference or account; each comes once. */
export function readPayment(invoice: Place): InvoicePayment {
  const means = invoice.all('PaymentMeans')
  const accounts = means.flatMap((way) => {
    const account = way.at('PayeeFinancialAccount')
    const id = account?.lineAt('ID')?.replace(/\s/g, '')
    if (!account || !id) return []
    return [{ id, name: account.lineAt('Name'), bank: bankOf(account) }]
  })
  return {
    meansCode: means[0]?.textAt('PaymentMeansCode') ?? null,
    reference: firstLine(means, 'PaymentID') ?? firstLine(means, 'InstructionID'),
    accounts: accounts.filter((one, at) => accounts.findIndex(({ id }) => id === one.id) === at),
    terms: invoice.textAt('PaymentTerms', 'Note'),
  }
}

function firstLine(places: Place[], name: string): string | null {
  return places.map((place) => place.lineAt(name)).find(Boolean) ?? null
}

function bankOf(account: Place): string | null {
  return (
    account.lineAt('FinancialInstitutionBranch', 'ID') ??
    account.lineAt('FinancialInstitutionBranch', 'FinancialInstitution', 'ID')
  )
}
