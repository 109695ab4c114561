import { createHash, randomUUID } from 'node:crypto'
import drive from '@adonisjs/drive/services/main'
import { change } from '#app/audit_trail/change'
import Document from '#app/documents/models/document'
import Employee from '#app/finance/staff/models/employee'
import StaffAssignment from '#app/finance/staff/models/staff_assignment'
import StaffMonth from '#app/finance/staff/models/staff_month'
import StaffYearCost from '#app/finance/staff/models/staff_year_cost'
import { born, on, type SampleFrame } from '#database/sample/load_project'
import { paper } from '#database/sample/paper'
import { PAPERS, STAFF } from '#database/sample/staff'

const BEGUN = '2022-10-03'

/** Enters the sample's people with their assignments, months and papers. */
export async function loadStaff(frame: SampleFrame): Promise<void> {
  const { project, people, categories } = frame
  const finance = on(BEGUN, people.finance)
  for (const sample of STAFF) {
    const { code, positionLt, positionEn, employedFrom } = sample
    const person = await born(finance, 'employee.created', Employee, {
      code,
      positionLt,
      positionEn,
      employedFrom,
    })
    const within = { projectId: project.id, employeeId: person.id }
    await born(finance, 'staff_assignment.created', StaffAssignment, {
      ...within,
      costCategoryId: categories.get('staff')!.id,
      method: sample.method,
      shareBp: sample.shareBp,
      startsOn: '2022-10-01',
      endsOn: project.endsOn,
      letterNumber: sample.letterNumber,
      letterOn: '2022-09-30',
    })
    if (sample.yearCost) {
      await born(finance, 'staff_year_cost.created', StaffYearCost, {
        ...within,
        ...sample.yearCost,
      })
    }
    for (const { salary, contributions, paidOn, ...month } of sample.months) {
      await born(on(paidOn, people.finance), 'staff_month.created', StaffMonth, {
        ...within,
        ...month,
        grossSalaryCents: salary,
        employerContributionsCents: contributions,
        paidOn,
      })
    }
    for (const [kind, month] of sample.proofs) await attach(frame, person, kind, month)
  }
}

async function attach(
  { project, people }: SampleFrame,
  person: Employee,
  kind: keyof typeof PAPERS,
  month: string | null
) {
  const content = paper([
    `${PAPERS[kind]} ${person.code}`,
    'PAVYZDINIAI DUOMENYS / SAMPLE DATA',
    month?.slice(0, 7) ?? '',
  ])
  const storageKey = `sample/${randomUUID()}.pdf`
  await drive.use().put(storageKey, content)
  await change(on('2022-12-08', people.finance), 'document.attached', async (trx, note) => {
    const document = new Document().useTransaction(trx)
    document.merge({
      projectId: project.id,
      fileName: `${kind}-${person.code}${month ? `-${month.slice(0, 7)}` : ''}.pdf`,
      storageKey,
      contentType: 'application/pdf',
      sizeBytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
      isSensitive: true,
      uploadedBy: people.finance.id,
      createdAt: '2022-12-08T09:00:00.000Z',
    })
    await document.save()
    await trx.table('staff_documents').insert({
      project_id: project.id,
      employee_id: person.id,
      document_id: document.id,
      kind,
      month,
    })
    note({ employeeId: person.id, kind })
    return document
  })
}
