import { distributeErdf } from '#app/money/distribute'
import { splitCofinancing } from '#app/money/cofinancing'
import type {
  BudgetPart,
  ContractLine,
  ExpenditureLine,
  FinancialReportData,
  FinancialReportState,
} from '#app/workbooks/financial/financial_report_data'
import type { ProgressReportData } from '#app/workbooks/progress/progress_report_data'
import type { ReportIdentity } from '#app/workbooks/report_identity'

export const HOSTILE = '=HYPERLINK("http://example.org","Spauskite čia")'
export const LONG_WORD = 'nebeprisikiškiakopūsteliaujantiesiems'.repeat(4)

const ERDF_RATE = 8500

/** Codes that look like numbers, a name with a wildcard and a category without budget or lines. */
const CATEGORIES: [code: string, name: string, budgetCents: number, beforeCents: number][] = [
  ['1', 'Personalas', 1_500_000_01, 123_456_78],
  ['4.1', 'Išorės ekspertai', 20_000_00, 5_000_33],
  ['4.10', 'Ekspertų kelionės (ar visos?)', 10_000_00, 0],
  ['5', 'Įranga', 0, 0],
  ['6', 'Ne*numatytos', 200_00, 0],
]

const STAGES: [code: string, name: string][] = [
  ['I', 'etapas'],
  ['II', 'etapas'],
]

export const exampleIdentity: ReportIdentity = {
  programme: 'URBACT III',
  projectCode: '000123',
  projectTitle: 'Darnaus vystymosi tikslų bandomasis tinklas',
  partner: 'Klaipėdos miesto savivaldybė',
  period: { number: 2, startsOn: '2022-01-01', endsOn: '2022-06-30' },
  reportNumber: '02',
  submittedOn: null,
  generatedAt: new Date('2022-07-15T21:30:15Z'),
  generatedBy: 'finance@example.org',
  isSample: true,
}

export function exampleLine(n: number): ExpenditureLine {
  const category = CATEGORIES[[0, 1, 2, 4][n % 4]!]!
  const declaredCents = n === 3 ? -8_431 : 1_00 + ((n * 7_919) % 50_000)
  return {
    reference: `IS-${String(n).padStart(5, '0')}`,
    stageCode: n % 3 === 0 ? 'II' : 'I',
    activity: `1.${n % 7} Vietos veiklos grupės susitikimas`,
    categoryCode: category[0],
    costForm: n % 11 === 0 ? 'flat_rate' : 'real',
    supplier: n % 5 === 0 ? HOSTILE : `UAB „${n % 2 ? LONG_WORD : 'Ąžuolų & šaltinių tyrimai'}“`,
    supplierCode: '012345678',
    supplierVatCode: 'LT012345678',
    invoiceNumber: `000${n}`,
    invoicedOn: '2022-03-27',
    paidOn: '2022-03-31',
    paymentOrder: `0${n}`,
    description: n % 4 === 1 ? `\t-2+3 ${n}` : 'Salės nuoma <I etapas> & „kava“\nantra eilutė',
    units: n % 9 === 0 ? '7.5' : null,
    unitPriceCents: n % 9 === 0 ? 18_50 : null,
    currency: n % 13 === 0 ? 'SEK' : 'EUR',
    invoiceTotalCents: declaredCents,
    vatCents: Math.trunc((declaredCents * 21) / 121),
    declaredOriginalCents: declaredCents,
    exchangeRate: n % 13 === 0 ? '10.2853' : null,
    declaredCents,
    erdfCents: 0,
    outsideProgrammeArea: false,
    inSample: null,
    certifiedCents: null,
    deductedCents: null,
    errorType: null,
    setAsideOn: null,
    controllerComment: null,
    contractNumber: '0042/2022',
    documentNumber: `(12.1)-${n}`,
    documentDate: '2022-03-28',
    travelOrder: null,
    accountCode: '0061.01',
    decision: 'T2-29, 2021-02-25',
    comment: null,
    attachments: n % 4,
    carriedOverFrom: null,
    isSensitive: n % 6 === 0,
  }
}

function exampleContract(given: Partial<ContractLine>): ContractLine {
  return {
    number: '007',
    title: 'Vertimo paslaugos',
    supplier: 'MB „Marių vertimai“',
    supplierCode: '012345678',
    objectName: 'Vertimas',
    cpvCode: '79530000-8',
    kind: 'services',
    procedure: 'unpublished_survey',
    signedOn: '2021-06-14',
    validTo: null,
    signedCents: 10_000_05,
    amendedCents: 0,
    usedBeforeCents: 0,
    thisReportCents: 0,
    excessReasons: [],
    alarm: null,
    ...given,
  }
}

/**
 * A financial report with odd cents, a credit note, hostile text and, in the certified state, deductions. Its totals
 * are added up from the lines, as the database would.
 */
export function exampleFinancialReport(
  count: number,
  state: FinancialReportState = 'draft'
): FinancialReportData & { all: ExpenditureLine[] } {
  const all = exampleLines(count, state === 'certified')
  const categories = CATEGORIES.map(([code, name, budgetCents, reportedBeforeCents]) => {
    const lines = all.filter((line) => line.categoryCode === code)
    return { code, name, budgetCents, reportedBeforeCents, ...sums(lines) }
  })
  const stages = stagesOf(all, categories)
  return {
    ...exampleIdentity,
    submittedOn: state === 'draft' ? null : '2022-07-14',
    state,
    budgetVersion: { number: '03', approvedOn: '2022-02-24' },
    decisions: ['T2-29, 2021-02-25', 'T2-24, 2022-02-24'],
    erdfRate: ERDF_RATE,
    categories,
    stages,
    erdf: {
      budgetCents: erdfOf(total(categories, 'budgetCents')),
      reportedBeforeCents: erdfOf(total(categories, 'reportedBeforeCents')) - 1,
      thisReportCents: erdfOf(total(categories, 'thisReportCents')),
      certifiedCents: erdfOf(total(categories, 'certifiedCents')),
    },
    lines: async function* () {
      yield* all
    },
    contracts: [
      exampleContract({ number: '0042/2022', usedBeforeCents: 33, thisReportCents: 2_000_00 }),
      exampleContract({ title: HOSTILE, amendedCents: -10, thisReportCents: 9_999_95 }),
    ],
    checks: [
      {
        code: 'R-01',
        subject: 'Ar sąskaita nebuvo deklaruota kitame projekte',
        severity: 'error',
        result: 'ok',
        finding: null,
        references: [],
        source: 'domain.md 15',
      },
      {
        code: 'R-07',
        subject: 'Ar apmokėta per projekto laikotarpį',
        severity: 'warning',
        result: 'warning',
        finding: HOSTILE,
        references: all.slice(0, 3).map((line) => line.reference),
        source: '=cmd()',
      },
    ],
    all,
  }
}

export const exampleProgressReport: ProgressReportData = {
  ...exampleIdentity,
  state: 'draft',
  activities: [
    {
      number: '1.10',
      stage: 'I etapas',
      title: HOSTILE,
      owner: 'Projekto vadovė',
      startsOn: '2021-03-09',
      endsOn: '2021-12-31',
      state: 'done',
      expectedResult: 'Situacijos analizė',
      resultSoFar: LONG_WORD,
      deviation: null,
      goal: 'partly',
      comment: '+370 5 000',
    },
  ],
  deadlines: [
    deadline('Pažangos ataskaita', 'done', '2022-01-10', 0),
    deadline('Finansinė ataskaita', 'done', '2022-01-20', 5),
    deadline('@susitikimas', 'open', null, 3),
    deadline('Baigiamoji ataskaita', 'open', null, 0),
  ],
  narrative: [
    { part: 'summary', text: 'Surengti 2 susitikimai.\nPateiktas 1 rezultatas.' },
    { part: 'problems', text: HOSTILE },
    { part: 'spending', text: null },
    { part: 'targetGroups', text: LONG_WORD },
    { part: 'principles', text: null },
    { part: 'nextSteps', text: '-1' },
  ],
  deliverables: [
    {
      number: 'R1',
      title: HOSTILE,
      activity: '1.10 Susitikimai',
      state: 'Vykdoma',
      dueOn: '2022-05-31',
      deliveredOn: null,
      target: 5,
      deliveredNow: 2,
      deliveredSoFar: 3,
      comment: null,
    },
  ],
  indicators: [
    indicator('P1', { base: 0, target: 800, before: 250, now: 125 }),
    indicator('P2', { base: 1_000, target: 500, before: 900, now: -150 }),
    indicator('P3', { base: 0, target: 30, before: 10, now: 20 }),
  ],
  meetings: [
    {
      kind: 'local_group',
      title: 'Vietos veiklos grupės susitikimas',
      heldOn: '2022-03-10',
      place: '@Klaipėda',
      people: 24,
      hasMinutes: true,
      hasAttendance: false,
      comment: null,
    },
    {
      kind: 'transnational',
      title: HOSTILE,
      heldOn: '2022-05-02',
      place: null,
      people: null,
      hasMinutes: false,
      hasAttendance: true,
      comment: 'Talinas',
    },
  ],
  communication: [
    {
      kind: 'news',
      title: HOSTILE,
      publishedOn: '2022-02-02',
      url: 'https://example.org/naujiena',
      reach: 1_250,
      comment: null,
    },
  ],
  publicity: [
    { title: 'Plakatas A3', state: 'met', dueOn: null, metOn: '2022-01-20', comment: null },
  ],
  risks: [
    {
      number: 'K1',
      title: 'Vėluoja sprendimas',
      likelihood: 3,
      impact: 4,
      state: 'open',
      response: HOSTILE,
      owner: 'Projekto vadovė',
      comment: null,
    },
  ],
  deviations: [
    {
      noticedOn: '2022-04-01',
      title: HOSTILE,
      activity: null,
      reason: 'Karantinas',
      response: null,
      state: 'resolved',
      resolvedOn: '2022-05-01',
      comment: null,
    },
  ],
  spending: CATEGORIES.map(([code, name, budgetCents, reportedBeforeCents], n) => ({
    code,
    name,
    budgetCents,
    reportedBeforeCents,
    thisReportCents: n * 33_33,
    certifiedCents: 0,
    comment: n === 1 ? HOSTILE : null,
  })),
  checks: [
    {
      code: 'P-07',
      subject: 'Susitikimai turi protokolą',
      severity: 'warning',
      result: 'warning',
      finding: HOSTILE,
      references: ['2022-05-02 Susitikimas'],
      source: 'Programa',
    },
  ],
}

function deadline(
  title: string,
  state: 'open' | 'done',
  doneOn: string | null,
  daysLate: number
): ProgressReportData['deadlines'][number] {
  const owner = 'Projekto koordinatorė'
  return {
    title,
    kind: 'Ataskaita',
    dueOn: '2022-01-15',
    owner,
    state,
    doneOn,
    daysLate,
    comment: null,
  }
}

function indicator(
  number: string,
  figures: { base: number; target: number; before: number; now: number }
): ProgressReportData['indicators'][number] {
  return { number, title: HOSTILE, unit: 'vnt.', ...figures, source: '=1+1', comment: null }
}

function exampleLines(count: number, isCertified: boolean): ExpenditureLine[] {
  const lines = Array.from({ length: count }, (_, n) => exampleLine(n))
  const erdf = distributeErdf(
    lines.map((line) => line.declaredCents),
    ERDF_RATE
  )
  return lines.map((line, n) => {
    const deductedCents = n % 10 === 1 ? 33 : 0
    const control = {
      inSample: n % 2 === 0,
      certifiedCents: line.declaredCents - deductedCents,
      deductedCents,
      errorType: deductedCents > 0 ? 'Projektui nepriskirtinos išlaidos' : null,
    }
    return { ...line, erdfCents: erdf[n]!, ...(isCertified ? control : {}) }
  })
}

function sums(lines: ExpenditureLine[]) {
  return {
    thisReportCents: lines.reduce((sum, line) => sum + line.declaredCents, 0),
    certifiedCents: lines.reduce((sum, line) => sum + (line.certifiedCents ?? 0), 0),
  }
}

/** The first stage has half of the budget, the last one the rest. */
function stagesOf(all: ExpenditureLine[], categories: BudgetPart[]): BudgetPart[] {
  const budget = total(categories, 'budgetCents')
  const before = total(categories, 'reportedBeforeCents')
  const [half, used] = [Math.trunc(budget / 2), Math.trunc(before / 3)]
  return STAGES.map(([code, name], index) => ({
    code,
    name,
    budgetCents: index === 0 ? half : budget - half,
    reportedBeforeCents: index === 0 ? used : before - used,
    ...sums(all.filter((line) => line.stageCode === code)),
  }))
}

function total(parts: BudgetPart[], key: Exclude<keyof BudgetPart, 'code' | 'name'>): number {
  return parts.reduce((sum, part) => sum + part[key], 0)
}

function erdfOf(cents: number): number {
  return splitCofinancing(cents, ERDF_RATE).erdf
}
