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
      evidence: '(12.1)-7',
    },
  ],
  deadlines: [
    deadline('Pažangos ataskaita', 'done', '2022-01-10', 0),
    deadline('Finansinė ataskaita', 'done', '2022-01-20', 5),
    deadline('@susitikimas', 'open', null, 3),
    deadline('Baigiamoji ataskaita', 'open', null, 0),
  ],
}

function deadline(
  title: string,
  state: 'open' | 'done',
  doneOn: string | null,
  daysLate: number
): ProgressReportData['deadlines'][number] {
  const owner = 'Projekto koordinatorė'
  return { title, kind: 'Ataskaita', dueOn: '2022-01-15', owner, state, doneOn, daysLate }
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
