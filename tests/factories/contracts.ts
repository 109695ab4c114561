import db from '@adonisjs/lucid/services/db'
import drive from '@adonisjs/drive/services/main'
import Document from '#app/documents/models/document'
import { objectKey, type ContractKind, type Procedure } from '#app/finance/contracts/contract_terms'
import Contract from '#app/finance/contracts/models/contract'
import ProcurementLimit from '#app/finance/contracts/models/procurement_limit'
import type User from '#app/identity/models/user'
import { PDF } from '#tests/factories/expense_forms'
import { createSupplier } from '#tests/factories/expenses'
import type { projectWithTeam } from '#tests/factories/projects'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

let serial = 0

/** A contract over 10 000 EUR without VAT for services, found by an unpublished survey; what is given wins. */
export async function createContract(team: Team, given: Partial<Contract> = {}) {
  serial++
  const objectName = given.objectName ?? `Paslaugos ${serial}`
  return Contract.create({
    projectId: team.project.id,
    supplierId: given.supplierId ?? (await createSupplier()).id,
    number: `S-${serial}`,
    titleLt: `Sutartis ${serial}`,
    objectName,
    objectKey: objectKey(objectName, given.cpvCode),
    kind: 'services',
    procedureUsed: 'unpublished_survey',
    signedOn: '2021-04-01',
    validTo: '2022-12-31',
    valueCents: 1_000_000,
    currency: 'EUR',
    status: 'active',
    searchText: `s-${serial}`,
    ...given,
  })
}

/** An amendment by so many cents. */
export async function amend(contract: Contract, changeCents: number) {
  serial++
  await db.table('contract_amendments').insert({
    contract_id: contract.id,
    number: `P-${serial}`,
    signed_on: '2021-05-01',
    change_cents: changeCents,
    reason: 'Pasikeitė apimtis',
    created_at: '2021-05-01 10:00:00',
  })
}

/** A limit that holds from 2017 on. */
export function createLimit(
  procedureUsed: Procedure,
  limitCents: number,
  kind: ContractKind = 'services'
) {
  return ProcurementLimit.create({
    procedureUsed,
    kind,
    limitCents,
    validFrom: `2017-01-${String(1 + (serial++ % 28)).padStart(2, '0')}`,
    source: 'Viešųjų pirkimų įstatymas',
    isConfirmed: true,
  })
}

export async function contractFile(contract: Contract, uploader: User) {
  const storageKey = `projects/${contract.projectId}/contract-${contract.id}.pdf`
  await drive.use().put(storageKey, PDF)
  const document = await Document.create({
    projectId: contract.projectId,
    fileName: 'sutartis.pdf',
    storageKey,
    contentType: 'application/pdf',
    sizeBytes: PDF.length,
    sha256: String(contract.id).padStart(64, 'c'),
    isSensitive: false,
    uploadedBy: uploader.id,
  })
  const link = { contract_id: contract.id, document_id: document.id, kind: 'contract' }
  await db.table('contract_documents').insert(link)
  return document
}
