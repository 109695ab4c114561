import type { Cents } from '../../money/cents.js'
import type { BasisPoints } from '../../money/rates.js'
import type { IsoDate } from '../dates.js'
import type { ReportIdentity } from '../report_identity.js'

export type FinancialReportState =
  'draft' | 'submitted' | 'in_control' | 'certified' | 'claimed' | 'paid'

/**
 * All that the financial workbook shows. Texts are in the language of the workbook, amounts are EUR cents.
 * The totals come from the database and the lines are streamed; the workbook refuses to be finished when they differ.
 */
export interface FinancialReportData extends ReportIdentity {
  state: FinancialReportState
  budgetVersion: { number: string; approvedOn: IsoDate | null }
  /** council decisions as they are cited, such as 'T2-29, 2021-02-25' */
  decisions: string[]
  erdfRate: BasisPoints
  /** every category of the budget and every category that a line uses, in the programme's order */
  categories: BudgetPart[]
  /** the same amounts by stage; must have the same sums as the categories */
  stages: BudgetPart[]
  erdf: ErdfAmounts
  lines: () => AsyncIterable<ExpenditureLine> | Iterable<ExpenditureLine>
  /** the contracts that lines of the report were paid under */
  contracts: ContractLine[]
  checks: ReportCheck[]
}

/** A cost category or a stage with its amounts. */
export interface BudgetPart {
  code: string
  name: string
  budgetCents: Cents
  /** used by earlier reports: certified where certified, otherwise declared */
  reportedBeforeCents: Cents
  /** declared in this report */
  thisReportCents: Cents
  /** certified in this report; 0 before it is certified */
  certifiedCents: Cents
}

/** The fund's part of the totals. Of this report it must be what `splitCofinancing` gives for the total. */
export interface ErdfAmounts {
  budgetCents: Cents
  reportedBeforeCents: Cents
  thisReportCents: Cents
  certifiedCents: Cents
}

/** How a cost is claimed: as it was, or by a simplified cost option. */
export type CostForm = 'real' | 'flat_rate' | 'lump_sum' | 'unit_cost'

/**
 * One line of the list of expenditure (domain.md 14). Who may not see sensitive lines must be given them already
 * without their description and comment.
 */
export interface ExpenditureLine {
  reference: string
  stageCode: string
  activity: string | null
  categoryCode: string
  costForm: CostForm
  supplier: string | null
  supplierCode: string | null
  supplierVatCode: string | null
  invoiceNumber: string | null
  invoicedOn: IsoDate | null
  paidOn: IsoDate | null
  paymentOrder: string | null
  description: string | null
  /** decimal text such as '63' or '7.5' */
  units: string | null
  unitPriceCents: Cents | null
  /** ISO code */
  currency: string
  /** gross, in the invoice's currency */
  invoiceTotalCents: Cents | null
  /** in the invoice's currency */
  vatCents: Cents | null
  /** claimed part, in the invoice's currency */
  declaredOriginalCents: Cents
  /** units of currency per 1 EUR as decimal text; null for EUR */
  exchangeRate: string | null
  declaredCents: Cents
  /** the fund's part of the line, distributed so that lines add up to the report's */
  erdfCents: Cents
  outsideProgrammeArea: boolean
  /** null until a sample was drawn */
  inSample: boolean | null
  /** null until controlled */
  certifiedCents: Cents | null
  deductedCents: Cents | null
  errorType: string | null
  setAsideOn: IsoDate | null
  controllerComment: string | null
  contractNumber: string | null
  documentNumber: string | null
  documentDate: IsoDate | null
  travelOrder: string | null
  accountCode: string | null
  decision: string | null
  comment: string | null
  attachments: number
  /** report and item from which it was carried over */
  carriedOverFrom: string | null
  isSensitive: boolean
}

/** A contract of the report. EUR cents without VAT. */
export interface ContractLine {
  number: string
  title: string
  supplier: string
  supplierCode: string | null
  objectName: string
  cpvCode: string | null
  kind: 'goods' | 'services' | 'works'
  procedure:
    | 'unpublished_survey'
    | 'published_small_value'
    | 'simplified'
    | 'international'
    | 'in_house'
    | 'exempt'
  signedOn: IsoDate
  validTo: IsoDate | null
  signedCents: Cents
  amendedCents: Cents
  /** by earlier reports */
  usedBeforeCents: Cents
  thisReportCents: Cents
  /** why lines of the report may pass its value */
  excessReasons: string[]
  /** what looks split or too large, in words */
  alarm: string | null
}

/** One rule that was run over the report. */
export interface ReportCheck {
  code: string
  /** what it looks at */
  subject: string
  /** how heavy a failure would weigh */
  severity: 'error' | 'warning' | 'information'
  result: 'ok' | 'warning' | 'error' | 'not_applicable'
  /** what was found, in words */
  finding: string | null
  /** references of the rows concerned */
  references: string[]
  /** where the rule comes from */
  source: string
}
