import type { ContractForm } from '#app/finance/contracts/actions/save_contract'
import type { ContractKind, Procedure } from '#app/finance/contracts/contract_terms'
import type { SUPPLIERS } from '#database/sample/expenses'

/**
 * The sample's contracts; numbers and values are invented, in EUR cents without VAT. The two of the publishers bought the
 * same object from related sellers, together beyond an unpublished survey; the experts' one is nearly used up.
 */
export type SampleContract = Omit<ContractForm, 'supplierId'> & {
  supplier: keyof typeof SUPPLIERS
  /** the last invoice that belongs to it; all from the signing on when left out */
  until?: string
  amendment?: { number: string; on: string; change: number; reason: string }
  closedOn?: string
}

export const CONTRACTS: SampleContract[] = [
  {
    supplier: 'institute',
    number: 'SV-2021/118',
    titleLt: 'Darnios miesto plėtros spragų ir poveikio analizės paslaugos',
    titleEn: 'Gap and impact analysis of sustainable urban development',
    objectName: 'Darnios plėtros analizės paslaugos',
    cpvCode: '79311400-1',
    kind: 'services',
    procedure: 'unpublished_survey',
    signedOn: '2021-06-14',
    validTo: '2021-12-31',
    value: 330_000,
    vatRate: 2100,
    until: '2021-12-31',
    closedOn: '2021-11-05',
  },
  {
    supplier: 'institute',
    number: 'SV-2022/031',
    titleLt: 'Darnios miesto plėtros gairių parengimas',
    titleEn: 'Guidelines for sustainable urban development',
    objectName: 'Darnios plėtros gairės',
    cpvCode: '79311000-7',
    kind: 'services',
    procedure: 'unpublished_survey',
    signedOn: '2022-03-01',
    validTo: '2022-10-31',
    value: 450_000,
    vatRate: 2100,
    amendment: {
      number: 'Susitarimas Nr. 1',
      on: '2022-05-10',
      change: 50_000,
      reason: 'Gairės papildytos priemonių planu',
    },
  },
  {
    supplier: 'experts',
    number: 'SV-2022/064',
    titleLt: 'Integruoto veiksmų plano ekspertinis vertinimas',
    titleEn: 'Expert review of the integrated action plan',
    objectName: 'Ekspertinio vertinimo paslaugos',
    cpvCode: '79419000-4',
    kind: 'services',
    procedure: 'unpublished_survey',
    signedOn: '2022-05-16',
    validTo: '2022-12-31',
    value: 200_000,
    vatRate: 2100,
  },
  {
    supplier: 'print',
    number: 'SV-2021/187',
    titleLt: 'Projekto viešinimo ir leidybos paslaugos',
    titleEn: 'Publicity and printing for the project',
    objectName: 'Viešinimo paslaugos',
    cpvCode: '79340000-9',
    kind: 'services',
    procedure: 'unpublished_survey',
    signedOn: '2021-10-04',
    validTo: '2022-12-31',
    value: 680_000,
    vatRate: 2100,
  },
  {
    supplier: 'studio',
    number: 'SV-2022/077',
    titleLt: 'Garso ir vaizdo įrašų kūrimas projektui viešinti',
    titleEn: 'Sound and video recordings for the publicity of the project',
    objectName: 'Viešinimo paslaugos',
    cpvCode: '79340000-9',
    kind: 'services',
    procedure: 'unpublished_survey',
    signedOn: '2022-06-13',
    validTo: '2022-12-31',
    value: 490_000,
  },
]

/** Related sellers, by the group they share. */
export const SUPPLIER_GROUPS: Partial<Record<keyof typeof SUPPLIERS, string>> = {
  print: 'Uosto medijų grupė',
  studio: 'Uosto medijų grupė',
}

type SampleLimit = {
  procedure: Procedure
  kind: ContractKind
  limit: number
  validFrom: string
  validTo?: string
}

const ALL_KINDS: readonly ContractKind[] = ['goods', 'services', 'works']

/** Settings to be checked: the values and above all the days of their change are not read from the law itself. */
export const LIMITS: SampleLimit[] = [
  ...ALL_KINDS.map((kind) => ({
    procedure: 'unpublished_survey' as const,
    kind,
    limit: 1_000_000,
    validFrom: '2017-07-01',
  })),
  ...ALL_KINDS.flatMap((kind) => [
    {
      procedure: 'published_small_value' as const,
      kind,
      limit: kind === 'works' ? 14_500_000 : 5_800_000,
      validFrom: '2017-07-01',
      validTo: '2022-12-31',
    },
    {
      procedure: 'published_small_value' as const,
      kind,
      limit: kind === 'works' ? 17_400_000 : 7_000_000,
      validFrom: '2023-01-01',
    },
  ]),
]
export const LIMIT_SOURCE =
  'Viešųjų pirkimų įstatymas; vertė ir pakeitimo diena patikrintinos pagal galiojančią redakciją'
