import { createHash, randomUUID } from 'node:crypto'
import drive from '@adonisjs/drive/services/main'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import Document from '#app/documents/models/document'
import type User from '#app/identity/models/user'
import { amendContract } from '#app/finance/contracts/actions/amend_contract'
import { endContract } from '#app/finance/contracts/actions/end_contract'
import { createContract } from '#app/finance/contracts/actions/save_contract'
import { createProcurementLimit } from '#app/finance/contracts/actions/save_procurement_limit'
import Contract from '#app/finance/contracts/models/contract'
import type Supplier from '#app/finance/suppliers/models/supplier'
import {
  CONTRACTS,
  LIMIT_SOURCE,
  LIMITS,
  SUPPLIER_GROUPS,
  type SampleContract,
} from '#database/sample/contracts'
import type { SampleExpense } from '#database/sample/expenses'
import { on, type SampleFrame } from '#database/sample/load_project'
import { paper } from '#database/sample/paper'

/** The contract an expense of the sample was paid under, or null. */
export type ContractOf = (sample: SampleExpense) => Contract | null

/** Enters the procurement limits and the contracts, each with its paper. @returns which expense is paid under which */
export async function loadContracts(
  frame: SampleFrame,
  suppliers: ReadonlyMap<string, Supplier>
): Promise<ContractOf> {
  await loadLimits(frame)
  await groupSuppliers(frame, suppliers)
  const entered: [SampleContract, Contract][] = []
  for (const sample of CONTRACTS) {
    entered.push([sample, await enter(frame, sample, suppliers.get(sample.supplier)!)])
  }
  return (expense) => entered.find(([sample]) => covers(sample, expense))?.[1] ?? null
}

function covers({ supplier, signedOn, until }: SampleContract, expense: SampleExpense): boolean {
  const day = expense.invoicedOn
  return expense.supplier === supplier && day !== null && day >= signedOn && day <= (until ?? day)
}

async function loadLimits({ people }: SampleFrame) {
  for (const limit of LIMITS) {
    const form = { ...limit, source: LIMIT_SOURCE, isConfirmed: false }
    await createProcurementLimit(form, on('2021-01-11', people.admin))
  }
}

async function groupSuppliers({ people }: SampleFrame, suppliers: ReadonlyMap<string, Supplier>) {
  for (const [key, supplierGroup] of Object.entries(SUPPLIER_GROUPS)) {
    await change(on('2021-10-04', people.finance), 'supplier.updated', async (trx) => {
      const { id } = suppliers.get(key)!
      const row = await lockRow(suppliers.get(key)!.constructor as typeof Supplier, id, trx)
      return row.merge({ supplierGroup }).save()
    })
  }
}

async function enter(frame: SampleFrame, sample: SampleContract, supplier: Supplier) {
  const { supplier: key, until, amendment, closedOn, ...form } = sample
  const acting = (day: string) => ({
    ...on(day, frame.people.finance),
    projectId: frame.project.id,
  })
  const councilDecisionId = frame.decision.id
  const contract = await createContract(
    { ...form, supplierId: supplier.id, councilDecisionId },
    acting(form.signedOn)
  )
  await attachPaper(frame, contract, form.titleLt, frame.people.finance)
  if (amendment) {
    await amendContract(
      contract.id,
      {
        amendmentNumber: amendment.number,
        amendedOn: amendment.on,
        change: amendment.change,
        amendmentReason: amendment.reason,
      },
      acting(amendment.on)
    )
  }
  if (closedOn) {
    await endContract(contract.id, { outcome: 'closed', endedOn: closedOn }, acting(closedOn))
  }
  return contract
}

async function attachPaper(
  { project }: SampleFrame,
  { id, number, signedOn }: Contract,
  title: string,
  uploader: User
) {
  const content = paper([`Sutartis ${number}`, 'PAVYZDINIAI DUOMENYS / SAMPLE DATA', title])
  const storageKey = `sample/${randomUUID()}.pdf`
  const sha256 = createHash('sha256').update(content).digest('hex')
  await drive.use().put(storageKey, content)
  await change(on(signedOn, uploader), 'contract.documents_attached', async (trx, note) => {
    const contract = await lockRow(Contract, id, trx)
    const fileName = `sutartis-${number.replace('/', '-')}.pdf`
    const document = await new Document()
      .useTransaction(trx)
      .merge({ projectId: project.id, fileName, storageKey, contentType: 'application/pdf' })
      .merge({ sizeBytes: content.length, sha256, isSensitive: false, uploadedBy: uploader.id })
      .save()
    const link = { contract_id: id, document_id: document.id, kind: 'contract' }
    await trx.table('contract_documents').insert(link)
    note({ documents: [{ name: fileName, kind: 'contract', sha256 }] })
    return contract
  })
}
