import { randomUUID } from 'node:crypto'
import type { ApiClient } from '@japa/api-client'
import type User from '#app/identity/models/user'
import { cellName, fundingName } from '#app/finance/budget/budget_validator'
import { plannedName } from '#app/finance/what_if/what_if'
import { ONE_ROW } from '#tests/factories/imports'
import type { wholeProject } from '#tests/factories/whole_projects'

export type Whole = Awaited<ReturnType<typeof wholeProject>>
export type Fields = Record<string, string | number | null>

/** A form of the house, filled in as it would be accepted. */
export type Form = {
  name: string
  method: 'POST' | 'PUT'
  path: (whole: Whole) => string
  by: (whole: Whole) => User
  fields: (whole: Whole) => Fields
  /** the form of a row that is there already, with the fields of the form of a new one */
  isTwin?: boolean
  /** its answer is a page, not the way to one */
  isShown?: boolean
}

/** `onlyNew` names the fields that are asked once and stay. */
type Filled = Pick<Form, 'by' | 'fields'> & { onlyNew?: readonly string[] }

const inside = (rest: string) => (whole: Whole) => `/projects/${whole.project.id}${rest}`
const rowOf = (noun: string, rest: string) => (whole: Whole) =>
  `/projects/${whole.project.id}/${rest}/${whole.rows[noun]}`

const ofPerson = (rest: string) => (whole: Whole) =>
  `/projects/${whole.project.id}/staff/${whole.rows.staff}${rest}`
const rowOfPerson = (noun: string) => (whole: Whole) =>
  `/projects/${whole.project.id}/staff/${whole.rows.staff}/${noun}/${whole.rows[noun]}`

/** How a meeting went, with one organisation, one person and one guest. */
const outcome = (rows: Whole['rows']): Fields => ({
  peopleCount: '9999',
  minutesLt: 'Aptarta situacijos analizė',
  minutesEn: 'Discussed the situation analysis',
  decisionsLt: 'Parengti gaires',
  decisionsEn: 'Prepare guidelines',
  [`org_${rows.organisations}`]: '2',
  [`rep_${rows.representatives}`]: '1',
  [`role_${rows.team}`]: '1',
  guestName_1: 'Kaimyninė savivaldybė',
  guestSector_1: 'public_authority',
  guestHeads_1: '3',
})

/** A new one and one that stands there already, with the same fields. */
function both(
  noun: string,
  store: Form['path'],
  update: Form['path'],
  { by, fields, onlyNew = [] }: Filled
): Form[] {
  const kept = (whole: Whole) =>
    Object.fromEntries(Object.entries(fields(whole)).filter(([name]) => !onlyNew.includes(name)))
  return [
    { name: `a new ${noun}`, method: 'POST', path: store, by, fields },
    {
      name: noun,
      method: 'PUT',
      path: update,
      by,
      fields: (whole) => ({ ...kept(whole), rowVersion: 1 }),
      isTwin: true,
    },
  ]
}

const manager = (whole: Whole) => whole.manager
const finance = (whole: Whole) => whole.finance
const admin = (whole: Whole) => whole.admin

const expense = ({ rows }: Whole): Fields => ({
  submissionKey: randomUUID(),
  copiedFromId: '',
  costCategoryId: rows.categories!,
  descriptionLt: 'Poveikio analizės paslaugos',
  descriptionEn: 'Impact analysis',
  activityId: rows.activities!,
  supplierId: rows.suppliers!,
  newSupplierName: '',
  newSupplierCode: '',
  invoiceNumber: 'SER 000999',
  invoicedOn: '2021-05-01',
  registrationNumber: 'DOK-15',
  registeredOn: '2021-05-02',
  contractId: rows.contracts!,
  contractNumber: 'S-77-2021',
  contractExcessReason: 'Papildomi darbai iki pakeitimo',
  travelOrderNumber: 'K-12-2021',
  currency: 'EUR',
  net: '4 000,00',
  vat: '840,00',
  eligible: '4 100,50',
  quantity: '12,5',
  unitPrice: '320,00',
  paidOn: '2021-05-20',
  paymentOrderNumber: 'MP-991',
  stageId: rows.stages!,
  reportingPeriodId: rows.periods!,
  councilDecisionId: rows.decisions!,
  accountCode: 'SF-2021',
  isOutsideArea: '',
  isSensitive: '',
  comment: 'Pastaba dėl sąskaitos',
  direction: '',
  correctionReason: '',
  rechargeOf: '',
  rechargeBase: '',
  rechargeShare: '',
  rechargeMethod: '',
  documentKind: 'invoice',
})

const ownData = (whole: Whole): Fields => ({
  programmeId: whole.programme.id,
  code: 'NAUJAS-1',
  titleLt: 'Naujas projektas',
  titleEn: 'A new project',
  summaryLt: 'Apie ką projektas',
  summaryEn: 'What it is about',
  cityLt: 'Klaipėda',
  cityEn: 'Klaipeda',
  startsOn: '2021-03-09',
  endsOn: '2022-12-31',
  erdfRateBp: '85',
  accountCode: 'SF-2021',
})

const project = (whole: Whole): Fields => ({
  ...ownData(whole),
  managerId: whole.manager.id,
  managerPositionLt: 'Projekto vadovė',
  managerPositionEn: 'Project manager',
  managerStartsOn: '2021-03-09',
})

const progressTexts = (): Fields => ({
  summaryLt: 'Surengti du susitikimai',
  summaryEn: 'Two meetings were held',
  problemsLt: 'Karantinas',
  problemsEn: 'Quarantine',
  spendingLt: 'Išleista mažiau',
  spendingEn: 'Less was spent',
  targetGroupsLt: 'Bendruomenės',
  targetGroupsEn: 'Communities',
  principlesLt: 'Darnus vystymasis',
  principlesEn: 'Sustainable development',
  nextStepsLt: 'Veiksmų planas',
  nextStepsEn: 'Action plan',
})

export const FORMS: Form[] = [
  {
    name: 'a new saved filter',
    method: 'POST',
    path: inside('/expenses/views'),
    by: finance,
    fields: () => ({ name: 'Rudens kelionės', query: 'status=draft&sort=paid_on', isDefault: '1' }),
  },
  {
    name: 'a saved filter',
    method: 'PUT',
    path: inside('/expenses/views'),
    by: finance,
    fields: ({ rows }) => ({ filterId: rows.views!, name: 'Rudens kelionės', isDefault: '' }),
    isTwin: true,
  },
  {
    name: 'the columns of the list',
    method: 'POST',
    path: inside('/expenses/columns'),
    by: finance,
    fields: () => ({ columns: 'documents', query: 'status=draft' }),
  },
  {
    name: 'many expenses to another period',
    method: 'POST',
    path: inside('/expenses/batch/periods'),
    by: finance,
    fields: ({ rows, draft }) => ({ ids: `${draft.id}.1`, periodId: rows.periods!, query: '' }),
  },
  ...both(
    'expense',
    inside('/expenses'),
    (whole) => `/projects/${whole.project.id}/expenses/${whole.draft.id}`,
    {
      by: finance,
      fields: expense,
      onlyNew: ['submissionKey', 'copiedFromId'],
    }
  ),
  {
    name: 'a new correction',
    method: 'POST',
    path: (whole) => `/projects/${whole.project.id}/expenses/${whole.approved.id}/corrections`,
    by: finance,
    fields: (whole) => ({
      ...expense(whole),
      invoiceNumber: 'KS 000012',
      net: '100,00',
      vat: '0,00',
      eligible: '80,50',
      direction: 'decrease',
      correctionReason: 'Grąžinta prekė',
    }),
    isTwin: true,
  },
  {
    name: 'a split',
    method: 'POST',
    path: (whole) => `/projects/${whole.project.id}/expenses/${whole.draft.id}/split`,
    by: finance,
    fields: ({ rows }) => ({
      method: 'percent',
      share_1: '33,33',
      stageId_1: rows.stages!,
      activityId_1: rows.activities!,
      reportingPeriodId_1: rows.periods!,
      share_2: '66,67',
      stageId_2: rows.stages!,
      rowVersion: 1,
    }),
  },
  ...both('supplier', inside('/suppliers'), rowOf('suppliers', 'suppliers'), {
    by: finance,
    fields: () => ({
      name: 'UAB Nauji laukai',
      legalCode: '300000001',
      vatCode: 'LT100000000011',
      country: 'LT',
      supplierGroup: 'Pajūrio grupė',
    }),
  }),
  ...both('contract', inside('/contracts'), rowOf('contracts', 'contracts'), {
    by: finance,
    fields: (whole) => ({
      number: 'S-101/2021',
      titleLt: 'Dėl vertimo paslaugų',
      titleEn: 'On translation services',
      supplierId: whole.rows.suppliers!,
      objectName: 'Vertimo paslaugos',
      cpvCode: '79530000-8',
      kind: 'services',
      procedure: 'exempt',
      exemptReason: 'Įstatymo 6 straipsnis',
      signedOn: '2021-04-12',
      validTo: '2022-12-31',
      value: '9 500,00',
      vatRate: '21',
      councilDecisionId: whole.rows.decisions!,
      comment: 'Pratęsiama kartą',
    }),
  }),
  {
    name: 'an amendment',
    method: 'POST',
    path: (whole) => `/projects/${whole.project.id}/contracts/${whole.rows.contracts}/amendments`,
    by: finance,
    fields: () => ({
      amendmentNumber: 'Pakeitimas 9',
      amendedOn: '2021-06-01',
      change: '-250,00',
      newValidTo: '2022-11-30',
      amendmentReason: 'Sumažėjo apimtis',
    }),
  },
  {
    name: 'a contract’s end',
    method: 'POST',
    path: (whole) => `/projects/${whole.project.id}/contracts/${whole.rows.contracts}/ending`,
    by: finance,
    fields: () => ({ outcome: 'terminated', endedOn: '2021-09-01', endReason: 'Nevykdoma' }),
  },
  ...both(
    'procurement limit',
    () => '/procurement-limits',
    (whole) => `/procurement-limits/${whole.rows['procurement-limits']}`,
    {
      by: admin,
      fields: () => ({
        procedure: 'published_small_value',
        kind: 'works',
        limit: '145 000,00',
        validFrom: '2017-07-01',
        validTo: '2022-12-31',
        source: 'Viešųjų pirkimų įstatymas',
        isConfirmed: '',
      }),
      onlyNew: ['procedure', 'kind'],
    }
  ),
  ...both(
    'exchange rate',
    () => '/exchange-rates',
    (whole) => `/exchange-rates/${whole.rows['exchange-rates']}`,
    {
      by: finance,
      fields: () => ({
        currency: 'NOK',
        month: '2022-02',
        rate: '10,0083',
        source: 'InforEuro, 2022 m. vasaris',
      }),
    }
  ),
  {
    name: 'a preview of exchange rates',
    method: 'POST',
    path: () => '/exchange-rates/imports',
    by: finance,
    fields: () => ({ rates: 'NOK 2022-03 10.0083', source: 'InforEuro, kovo failas' }),
  },
  {
    name: 'a match by hand',
    method: 'POST',
    path: inside('/reconciliation/matches'),
    by: finance,
    fields: ({ rows }) => ({
      expenseId: rows.expenses!,
      side: 'bank',
      movementId: rows.transactions!,
      from: 'expense',
      amount: '100,00',
    }),
  },
  {
    name: 'an account of the project',
    method: 'POST',
    path: inside('/reconciliation/accounts'),
    by: finance,
    fields: () => ({ iban: 'LT601010012345678901', name: 'Projekto sąskaita' }),
  },
  {
    name: 'an entry that is not claimed',
    method: 'PUT',
    path: rowOf('entries', 'reconciliation/entries'),
    by: finance,
    fields: () => ({ reason: 'Bendros biuro išlaidos' }),
  },
  {
    name: 'a pasted table',
    method: 'POST',
    path: inside('/imports'),
    by: finance,
    fields: () => ({ pasted: ONE_ROW, split: 'invoice' }),
  },
  {
    name: 'an import’s columns',
    method: 'PUT',
    path: (whole) => `/projects/${whole.project.id}/imports/${whole.rows.imports}/mapping`,
    by: finance,
    fields: (whole) => ({
      column0: 'supplier',
      column1: 'invoiceNumber',
      column2: 'description',
      column3: 'net',
      column4: 'vat',
      column5: 'paidOn',
      category: whole.rows.categories!,
      stage: whole.rows.stages!,
      period: whole.rows.periods!,
      activity: whole.rows.activities!,
      decision: whole.rows.decisions!,
      currency: 'EUR',
    }),
  },
  ...both('activity', inside('/activities'), rowOf('activities', 'activities'), {
    by: manager,
    fields: (whole) => ({
      stageId: whole.rows.stages!,
      number: '7.1',
      titleLt: 'Mokymai savivaldybėje',
      titleEn: 'Training at the city hall',
      ownerRoleId: whole.rows.team!,
      startsOn: '2021-04-01',
      endsOn: '2021-06-30',
      expectedResultLt: 'Apmokyti žmonės',
      expectedResultEn: 'People trained',
      dependsOn: '',
      budget: '2 500,50',
      goals: '11',
    }),
  }),
  ...both('deliverable', inside('/deliverables'), rowOf('deliverables', 'deliverables'), {
    by: manager,
    fields: (whole) => ({
      'kind': 'output',
      'number': 'R-7.1',
      'titleLt': 'Praktinių pavyzdžių aprašai',
      'titleEn': 'Descriptions of practical examples',
      'descriptionLt': 'Aprašai iš 19 miestų',
      'descriptionEn': 'Descriptions from 19 cities',
      'unitLt': 'aprašas',
      'unitEn': 'description',
      'targetCount': '24',
      'dueOn': '2021-12-15',
      'activityId': whole.rows.activities!,
      'ownerRoleId': whole.rows.team!,
      'noteLt': 'Skelbiama svetainėje',
      'noteEn': 'Published on the site',
      'goals[]': '11',
    }),
  }),
  {
    name: 'a delivery',
    method: 'POST',
    path: (whole) =>
      `/projects/${whole.project.id}/deliverables/${whole.rows.deliverables}/deliveries`,
    by: manager,
    fields: () => ({
      deliveredOn: '2021-05-25',
      count: '1',
      deliveryNoteLt: 'Perduota skyriui',
      deliveryNoteEn: 'Handed to the division',
      noFileReason: 'Paskelbta svetainėje',
      rowVersion: 1,
    }),
  },
  {
    name: 'a deliverable’s step',
    method: 'POST',
    path: (whole) => `/projects/${whole.project.id}/deliverables/${whole.rows.deliverables}/steps`,
    by: manager,
    fields: () => ({
      step: 'cancel',
      takenOn: '2021-06-01',
      note: 'Tinklas to atsisakė',
      rowVersion: 1,
    }),
  },
  ...both('publication', inside('/communication'), rowOf('communication', 'communication'), {
    by: manager,
    fields: (whole) => ({
      kind: 'news',
      titleLt: 'Miestas pristatė spragų analizę',
      titleEn: 'The city presented its gap analysis',
      url: 'https://www.klaipeda.lt/naujiena',
      plannedOn: '2021-06-15',
      reach: '1200',
      activityId: whole.rows.activities!,
      ownerRoleId: whole.rows.team!,
      note: 'Kartu su nuotraukomis',
    }),
  }),
  {
    name: 'that something is published',
    method: 'POST',
    path: (whole) =>
      `/projects/${whole.project.id}/communication/${whole.rows.communication}/publication`,
    by: manager,
    fields: () => ({
      publishedOn: '2021-06-16',
      publishedUrl: 'https://www.klaipeda.lt/naujiena',
      publishedReach: '1500',
    }),
  },
  {
    name: 'that a publicity duty is met',
    method: 'POST',
    path: (whole) => `/projects/${whole.project.id}/publicity/${whole.rows.publicity}/fulfilment`,
    by: manager,
    fields: () => ({ metOn: '2021-05-10', note: 'Plakatas prie įėjimo' }),
  },
  {
    name: 'a publicity duty’s day',
    method: 'PUT',
    path: (whole) => `/projects/${whole.project.id}/publicity/${whole.rows.publicity}`,
    by: manager,
    fields: () => ({ dueOn: '2021-05-31', rowVersion: 1 }),
  },
  ...both('indicator', inside('/indicators'), rowOf('indicators', 'indicators'), {
    by: manager,
    fields: () => ({
      kind: 'result',
      number: 'RR-7.1',
      titleLt: 'Grupėje dirbančios organizacijos',
      titleEn: 'Organisations working in the group',
      unitLt: 'organizacijos',
      unitEn: 'organisations',
      counting: 'latest',
      base: '12,5',
      target: '1 234,50',
    }),
  }),
  {
    name: 'a period’s values of indicators',
    method: 'PUT',
    path: (whole) => `/projects/${whole.project.id}/periods/${whole.rows.periods}/indicator-values`,
    by: manager,
    fields: ({ rows }) => ({
      [`value_${rows.indicators}`]: '1 234,50',
      [`sourceLt_${rows.indicators}`]: 'Dalyvių sąrašai',
      [`sourceEn_${rows.indicators}`]: 'Lists of participants',
      [`version_${rows.indicators}`]: '0',
    }),
  },
  ...both('risk', inside('/risks'), rowOf('risks', 'risks'), {
    by: manager,
    fields: ({ rows }) => ({
      number: 'K-7.1',
      titleLt: 'Vėluoja paslaugų pirkimas',
      titleEn: 'The procurement is late',
      likelihood: '4',
      impact: '3',
      responseLt: 'Pradėti pirkimą du mėnesiai anksčiau',
      responseEn: 'Begin two months earlier',
      reviewOn: '2021-09-01',
      ownerRoleId: rows.team!,
    }),
  }),
  ...both('deviation', inside('/deviations'), rowOf('deviations', 'deviations'), {
    by: manager,
    fields: ({ rows }) => ({
      kind: 'time',
      noticedOn: '2021-06-01',
      titleLt: 'Analizė vėluoja mėnesį',
      titleEn: 'The analysis is a month late',
      reasonLt: 'Pirkimas kartotas',
      reasonEn: 'The procurement was repeated',
      responseLt: 'Gairės pradėtos rengti anksčiau',
      responseEn: 'The guidelines were begun earlier',
      activityId: rows.activities!,
      riskId: rows.risks!,
      ownerRoleId: rows.team!,
    }),
  }),
  ...both('meeting', inside('/meetings'), rowOf('meetings', 'meetings'), {
    by: manager,
    fields: (whole) => ({
      kind: 'transnational',
      titleLt: 'Tinklo susitikimas Taline',
      titleEn: 'Network meeting in Tallinn',
      heldOn: '2021-06-10',
      endsOn: '2021-06-11',
      startsAt: '09:30',
      endsAt: '17:00',
      place: 'Talinas, Rotušė',
      url: 'https://example.org/susitikimas',
      ownerRoleId: whole.rows.team!,
      activityId: whole.rows.activities!,
      agendaLt: 'Miestų pristatymai',
      agendaEn: 'Presentations of cities',
    }),
  }),
  {
    name: 'how a meeting went',
    method: 'POST',
    path: (whole) => `/projects/${whole.project.id}/meetings/${whole.rows.meetings}/holding`,
    by: manager,
    fields: ({ rows }) => ({ ...outcome(rows), rowVersion: 1 }),
  },
  {
    name: 'a held meeting',
    method: 'POST',
    path: inside('/held-meetings'),
    by: manager,
    fields: ({ rows }) => ({
      kind: 'local_group',
      titleLt: 'Pirmasis susitikimas',
      heldOn: '2021-05-18',
      place: 'Rotušės salė',
      activityId: rows.activities!,
      ...outcome(rows),
    }),
  },
  ...both(
    'organisation',
    inside('/local-group/organisations'),
    rowOf('organisations', 'local-group/organisations'),
    {
      by: manager,
      fields: () => ({
        nameLt: 'Uosto direkcija',
        nameEn: 'Port authority',
        sector: 'public_authority',
        website: 'https://example.org/uostas',
        joinedOn: '2021-04-01',
        leftOn: '2022-04-01',
        note: 'Kviesti per kanceliariją',
      }),
    }
  ),
  ...both(
    'representative',
    inside('/local-group/representatives'),
    rowOf('representatives', 'local-group/representatives'),
    {
      by: manager,
      fields: (whole) => ({
        organisationId: whole.rows.organisations!,
        positionLt: 'Plėtros vadovas',
        positionEn: 'Head of development',
        startsOn: '2021-04-01',
        endsOn: '2022-04-01',
        fullName: 'Vardenis Pavardenis',
        email: 'vardenis@example.org',
        consentedOn: '2021-04-01',
        consentHow: 'Pasirašė formą',
      }),
    }
  ),
  ...both('deadline', inside('/deadlines'), rowOf('deadlines', 'deadlines'), {
    by: manager,
    fields: (whole) => ({
      kind: 'report',
      titleLt: 'Ataskaita partneriui',
      titleEn: 'Report to the partner',
      dueOn: '2021-09-30',
      activityId: whole.rows.activities!,
      ownerRoleId: whole.rows.team!,
      deputyRoleId: '',
      note: 'Siųsti el. paštu',
    }),
  }),
  ...both('period', inside('/periods'), rowOf('periods', 'periods'), {
    by: manager,
    fields: () => ({
      number: '2',
      startsOn: '2021-09-01',
      endsOn: '2021-12-31',
      partnerDueOn: '2022-01-15',
      controllerDueOn: '2022-02-15',
      leadPartnerDueOn: '2022-03-15',
    }),
  }),
  ...both('stage', inside('/stages'), rowOf('stages', 'stages'), {
    by: manager,
    fields: () => ({
      number: '3',
      nameLt: 'Trečias etapas',
      nameEn: 'Third stage',
      startsOn: '2021-03-09',
      endsOn: '2021-12-31',
    }),
  }),
  ...both('partner', inside('/partners'), rowOf('partners', 'partners'), {
    by: manager,
    fields: () => ({
      nameLt: 'Tartu miestas',
      nameEn: 'City of Tartu',
      country: 'EE',
      kind: 'partner',
      isOwn: '',
      joinedOn: '2021-03-10',
      leftOn: '2022-03-10',
    }),
  }),
  ...both('decision', inside('/decisions'), rowOf('decisions', 'decisions'), {
    by: manager,
    fields: () => ({
      actType: 'council_decision',
      number: 'T2-300',
      decidedOn: '2021-04-29',
      titleLt: 'Dėl lėšų skyrimo',
      titleEn: 'On granting funds',
      url: 'https://example.org/t2-300',
      ownContributionCents: '15 000,00',
    }),
  }),
  ...both('team role', inside('/team'), rowOf('team', 'team'), {
    by: manager,
    fields: (whole) => ({
      userId: whole.outsider.id,
      role: 'coordinator',
      positionLt: 'Vyresnioji specialistė',
      positionEn: 'Senior specialist',
      startsOn: '2021-03-09',
      endsOn: '2022-12-31',
    }),
    onlyNew: ['userId', 'role'],
  }),
  ...both(
    'programme',
    () => '/programmes',
    (whole) => `/programmes/${whole.programme.id}`,
    {
      by: admin,
      fields: () => ({
        code: 'NAUJA-IV',
        nameLt: 'Nauja programa',
        nameEn: 'A new programme',
        fundLt: 'Europos fondas',
        fundEn: 'European fund',
        startsOn: '2014-01-01',
        endsOn: '2030-12-31',
      }),
    }
  ),
  ...both(
    'cost category',
    (whole) => `/programmes/${whole.programme.id}/categories`,
    (whole) => `/programmes/${whole.programme.id}/categories/${whole.categories.equipment.id}`,
    {
      by: admin,
      fields: (whole) => ({
        code: 'mokymai',
        position: '7',
        nameLt: 'Mokymų išlaidos',
        nameEn: 'Training costs',
        needsInvoice: '',
        flatRateBp: '12,5',
        flatRateOfId: whole.categories.staff.id,
        flatRateSource: 'Programos vadovas, 2F, 5 punktas',
        flatRateIsConfirmed: '',
        validFrom: '2014-01-01',
        validTo: '2030-12-31',
      }),
    }
  ),
  ...both(
    'programme rule',
    (whole) => `/programmes/${whole.programme.id}/rules`,
    (whole) => `/programmes/${whole.programme.id}/rules/${whole.rows.rules}`,
    {
      by: admin,
      fields: () => ({
        rule: 'flexibility_limit_bp',
        value: '20',
        validFrom: '2015-01-01',
        validTo: '2030-12-31',
        source: 'Programos vadovas, 3 skyrius',
        isConfirmed: '',
      }),
      onlyNew: ['rule'],
    }
  ),
  { name: 'a new project', method: 'POST', path: () => '/projects', by: admin, fields: project },
  {
    name: 'the project’s settings',
    method: 'PUT',
    path: inside('/settings'),
    by: manager,
    fields: (whole) => ({
      ...ownData(whole),
      code: whole.project.code,
      rowVersion: whole.project.rowVersion,
    }),
    isTwin: true,
  },
  ...both(
    'user',
    () => '/users',
    (whole) => `/users/${whole.rows.users}`,
    {
      by: admin,
      fields: () => ({
        fullName: 'Nauja Darbuotoja',
        email: 'nauja.darbuotoja@example.org',
        locale: 'lt',
        isAdmin: '',
        isActive: '1',
        expiresOn: '2030-12-31',
        password: 'keturi žali laivai',
      }),
    }
  ),
  {
    name: 'one’s account',
    method: 'PUT',
    path: () => '/account',
    by: manager,
    fields: () => ({
      fullName: 'Vardenė Pavardenė',
      locale: 'lt',
      currentPassword: '',
      newPassword: '',
    }),
  },
  {
    name: 'a new person',
    method: 'POST',
    path: inside('/staff'),
    by: finance,
    fields: (whole) => ({
      code: 'T-0900',
      fullName: 'Vardenė Darbuotoja',
      positionLt: 'Vyresnioji specialistė',
      positionEn: 'Senior specialist',
      employedFrom: '2015-01-05',
      employedTo: '2030-12-31',
      costCategoryId: whole.categories.staff.id,
      method: 'fixed_share',
      shareBp: '20,5',
      startsOn: '2021-03-09',
      endsOn: '2022-12-31',
      letterNumber: 'P-318',
      letterOn: '2021-03-08',
    }),
  },
  {
    name: 'a person',
    method: 'PUT',
    path: rowOf('staff', 'staff'),
    by: finance,
    fields: () => ({
      fullName: 'Vardenė Darbuotoja',
      positionLt: 'Vyresnioji specialistė',
      positionEn: 'Senior specialist',
      employedFrom: '2015-01-05',
      employedTo: '2030-12-31',
      rowVersion: 1,
    }),
  },
  ...both('assignment', ofPerson('/assignments'), rowOfPerson('assignments'), {
    by: finance,
    fields: (whole) => ({
      costCategoryId: whole.categories.staff.id,
      method: 'fixed_share',
      shareBp: '20,5',
      startsOn: '2022-01-01',
      endsOn: '2022-12-31',
      letterNumber: 'P-320',
      letterOn: '2021-12-20',
    }),
  }),
  ...both('month of pay', ofPerson('/months'), rowOfPerson('months'), {
    by: finance,
    fields: () => ({
      month: '2021-04',
      grossSalary: '2 304,87',
      employerContributions: '40,80',
      projectHours: '60,5',
      totalHours: '160',
      absenceHours: '8',
      note: 'Viena atostogų diena',
      paidOn: '2021-05-07',
    }),
    onlyNew: ['month'],
  }),
  ...both('yearly cost', ofPerson('/year_costs'), rowOfPerson('year_costs'), {
    by: finance,
    fields: () => ({
      gross: '31 820,40',
      workingTime: '100',
      documentedFrom: '2020-01-01',
      documentedTo: '2020-12-31',
      source: 'Pažyma Nr. 12',
      documentedOn: '2021-01-20',
      appliesFrom: '2021-04-01',
    }),
  }),
  {
    name: 'the draft budget',
    method: 'PUT',
    path: rowOf('versions', 'budget/versions'),
    by: finance,
    fields: ({ categories, stages }) => ({
      note: 'Pakeitimas po posėdžio',
      [cellName(categories.external.id, stages[0]!.id)]: '1 234,50',
      [cellName(categories.travel.id, stages[1]!.id)]: '99,00',
      [fundingName('erdf', stages[0]!.id)]: '1 000,25',
      [fundingName('state', stages[0]!.id)]: '150,75',
      rowVersion: 1,
    }),
  },
  {
    name: 'the budget’s approval',
    method: 'POST',
    path: (whole) =>
      `/projects/${whole.project.id}/budget/versions/${whole.rows.versions}/approval`,
    by: manager,
    fields: (whole) => ({
      approvalKind: 'programme',
      councilDecisionId: whole.decision.id,
      approvedOn: '2021-03-01',
      coverReason: 'Trūkstamą sumą taryba skirs balandį',
      rowVersion: 1,
    }),
  },
  {
    name: 'a request for a budget that is tried out',
    method: 'POST',
    path: inside('/budget/what-if/request'),
    by: manager,
    isShown: true,
    fields: ({ categories }) => ({
      [plannedName(categories.travel.id)]: '1 200,75',
      [plannedName(categories.external.id)]: '800,25',
      reason: 'Brangesnės kelionės',
      language: 'lt',
    }),
  },
  {
    name: 'a return',
    method: 'POST',
    path: (whole) => `/projects/${whole.project.id}/expenses/${whole.rows.expenses}/return`,
    by: manager,
    fields: () => ({ returnReason: 'Nėra sutarties' }),
  },
  {
    name: 'a void',
    method: 'POST',
    path: (whole) => `/projects/${whole.project.id}/expenses/${whole.rows.expenses}/void`,
    by: finance,
    fields: () => ({ voidReason: 'Dvigubai įrašyta' }),
  },
  {
    name: 'the text of a progress report',
    method: 'PUT',
    path: (whole) => rowOf('periods', 'periods')(whole) + '/progress_report',
    by: manager,
    fields: () => ({ ...progressTexts(), rowVersion: 1 }),
  },
  {
    name: 'a progress report’s text from the log',
    method: 'POST',
    path: (whole) => rowOf('periods', 'periods')(whole) + '/progress_report/text',
    by: manager,
    fields: () => ({ ...progressTexts(), rowVersion: 1 }),
    isShown: true,
  },
  {
    name: 'words beside a fact',
    method: 'PUT',
    path: (whole) =>
      `${rowOf('periods', 'periods')(whole)}/progress_facts/${whole.rows.progress_facts}`,
    by: manager,
    fields: () => ({
      commentLt: 'Vėlavo dėl karantino',
      commentEn: 'Late for the quarantine',
      goal: 'partly',
      rowVersion: 1,
    }),
  },
  {
    name: 'an activity’s step',
    method: 'POST',
    path: (whole) => `/projects/${whole.project.id}/activities/${whole.rows.activities}/steps`,
    by: manager,
    fields: () => ({ step: 'start' }),
  },
  {
    name: 'a deadline’s completion',
    method: 'POST',
    path: (whole) => `/projects/${whole.project.id}/deadlines/${whole.rows.deadlines}/completion`,
    by: manager,
    fields: () => ({
      doneOn: '2021-05-01',
      completionNote: 'Išsiųsta paštu',
      noProofReason: '',
    }),
  },
]

/** Sends a form as a browser does; `body` is the form's own text. */
export function send(
  client: ApiClient,
  form: Form,
  whole: Whole,
  body: string,
  language: 'lt' | 'en' = 'lt'
) {
  return client
    .request(form.path(whole), form.method)
    .header('Accept-Language', language)
    .unsafeForm(body as never)
    .loginAs(form.by(whole))
    .withCsrfToken()
}

/** The fields as a browser writes them into the body. */
export function bodyOf(fields: Fields): string {
  const filled = Object.entries(fields).map(([name, value]): [string, string] => [
    name,
    String(value ?? ''),
  ])
  return new URLSearchParams(filled).toString()
}

/** The words of a page as people read them. */
export function readable(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replace(/&#x?0*(39|27);/g, "'")
    .replace(/&#x?0*(96|60);/g, '`')
    .replaceAll('&amp;', '&')
}
