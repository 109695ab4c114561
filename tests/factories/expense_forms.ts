import { randomUUID } from 'node:crypto'
import ReportingPeriod from '#app/reporting/models/reporting_period'
import { createSupplier } from '#tests/factories/expenses'
import type { projectWithTeam } from '#tests/factories/projects'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

/** The reporting period of the first stage. */
export function createPeriod(team: Team, number = 1) {
  return ReportingPeriod.create({
    projectId: team.project.id,
    number,
    startsOn: '2021-03-09',
    endsOn: '2021-12-31',
  })
}

/** What a finance officer types for a complete invoice of 4 000 EUR and 21 % VAT; what is given wins. */
export async function expenseForm(team: Team, given: Record<string, string | number | null> = {}) {
  const supplier = await createSupplier()
  const period = await createPeriod(team, 1 + Math.floor(Math.random() * 1_000_000))
  return {
    submissionKey: randomUUID(),
    costCategoryId: team.categories.external.id,
    descriptionLt: 'Poveikio analizės paslaugos',
    supplierId: supplier.id,
    invoiceNumber: 'SER 000123',
    invoicedOn: '2021-05-01',
    currency: 'EUR',
    net: '4000,00',
    vat: '840',
    eligible: '',
    paidOn: '2021-05-20',
    stageId: team.stages[0]!.id,
    reportingPeriodId: period.id,
    councilDecisionId: team.decision.id,
    documentKind: 'invoice',
    ...given,
  }
}

/** The smallest real files of a kind: enough for their content to be told. */
export const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'
)
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64'
)

/** A signed container as DigiDoc and ADOC programs write it: a stored first entry that says what it is. */
export function signedContainer(mimetype: string): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt32LE(mimetype.length, 18)
  header.writeUInt32LE(mimetype.length, 22)
  header.writeUInt16LE('mimetype'.length, 26)
  return Buffer.concat([header, Buffer.from(`mimetype${mimetype}`)])
}
