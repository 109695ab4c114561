import Document from '#app/documents/models/document'
import Employee from '#app/finance/staff/models/employee'
import StaffAssignment from '#app/finance/staff/models/staff_assignment'
import StaffMonth from '#app/finance/staff/models/staff_month'
import StaffYearCost from '#app/finance/staff/models/staff_year_cost'
import ProgrammeRule from '#app/projects/models/programme_rule'
import db from '@adonisjs/lucid/services/db'
import drive from '@adonisjs/drive/services/main'
import { PDF } from '#tests/factories/expense_forms'
import type { projectWithTeam } from '#tests/factories/projects'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

let serial = 0

export function createEmployee(given: Partial<Employee> = {}) {
  serial++
  return Employee.create({
    code: `T-${String(serial).padStart(4, '0')}`,
    positionLt: `Vyriausioji specialistė ${serial}`,
    positionEn: `Chief specialist ${serial}`,
    employedFrom: '2015-01-05',
    ...given,
  })
}

/** A fixed share of 20 % from the project's first day; what is given wins. */
export function assign(team: Team, employee: Employee, given: Partial<StaffAssignment> = {}) {
  return StaffAssignment.create({
    projectId: team.project.id,
    employeeId: employee.id,
    costCategoryId: team.categories.staff.id,
    method: 'fixed_share',
    shareBp: given.method === 'hourly' ? null : 2000,
    startsOn: '2021-03-09',
    ...given,
  })
}

/** @param month '2021-03' */
export function enterMonth(
  team: Team,
  employee: Employee,
  month: string,
  given: Partial<StaffMonth> = {}
) {
  return StaffMonth.create({
    projectId: team.project.id,
    employeeId: employee.id,
    month: `${month}-01`,
    grossSalaryCents: 234_567,
    employerContributionsCents: 0,
    ...given,
  })
}

/** The programme's 1 720 hours of a year. */
export function yearHoursRule(team: Team, value = 1720) {
  return ProgrammeRule.create({
    programmeId: team.programme.id,
    rule: 'staff_year_hours',
    value,
    validFrom: '2014-01-01',
    source: 'Reglamentas 1303/2013, 68a str.',
    isConfirmed: true,
  })
}

/** 31 820.40 a year: 18.50 an hour. */
export function enterYearCost(team: Team, employee: Employee, given: Partial<StaffYearCost> = {}) {
  return StaffYearCost.create({
    projectId: team.project.id,
    employeeId: employee.id,
    appliesFrom: '2021-03-01',
    grossCents: 3_182_040,
    documentedFrom: '2020-01-01',
    documentedTo: '2020-12-31',
    source: 'Pažyma Nr. 12',
    documentedOn: '2021-01-20',
    workingTimeBp: 10_000,
    yearHours: 1720,
    rateCents: 1850,
    ...given,
  })
}

/** One of everything about staff, by the word that stands before its id in an address. */
export async function staffOfProject(team: Team): Promise<Record<string, number>> {
  const employee = await createEmployee({ fullName: 'Vardenė Pavardenė' })
  await yearHoursRule(team)
  return {
    staff: employee.id,
    assignments: (await assign(team, employee, { endsOn: '2021-12-31' })).id,
    months: (await enterMonth(team, employee, '2021-03')).id,
    year_costs: (await enterYearCost(team, employee)).id,
    proofs: await attachedProof(team, employee),
  }
}

async function attachedProof({ project, finance }: Team, employee: Employee): Promise<number> {
  const storageKey = `projects/${project.id}/proof-${employee.id}.pdf`
  await drive.use().put(storageKey, PDF)
  const document = await Document.create({
    projectId: project.id,
    fileName: 'atsiskaitymo-lapelis.pdf',
    storageKey,
    contentType: 'application/pdf',
    sizeBytes: PDF.length,
    sha256: String(employee.id).padStart(64, 'f'),
    isSensitive: true,
    uploadedBy: finance.id,
  })
  await db.table('staff_documents').insert({
    project_id: project.id,
    employee_id: employee.id,
    document_id: document.id,
    kind: 'payslip',
    month: '2021-03-01',
  })
  const row = await db.from('staff_documents').where('document_id', document.id).firstOrFail()
  return row.id
}
