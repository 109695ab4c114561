/**
 * What is known of the project from the city's public page: names, dates, decision, partners. Money stands in budget.ts
 * and expenses.ts and is invented.
 */
export const PROGRAMME = {
  code: 'URBACT-III',
  nameLt: 'URBACT III',
  nameEn: 'URBACT III',
  fundLt: 'Europos regioninės plėtros fondas',
  fundEn: 'European Regional Development Fund',
  startsOn: '2014-01-01',
  endsOn: '2023-12-31',
}

/** Dated rules; the unconfirmed ones are to be checked with the programme before they are relied on. */
export const RULES = [
  {
    rule: 'erdf_rate_bp',
    value: 8500,
    validFrom: '2014-01-01',
    source: 'Mažiau išsivystęs regionas, 2014–2020 m.',
    isConfirmed: false,
  },
  {
    rule: 'staff_year_hours',
    value: 1720,
    validFrom: '2014-01-01',
    source: 'Reglamentas (ES) Nr. 1303/2013, 68a str. 2 d.',
    isConfirmed: true,
  },
  {
    rule: 'employer_contributions_bp',
    value: 177,
    validFrom: '2019-01-01',
    source: 'Darbdavio socialinio draudimo įmokos; tik pasiūlymas, galioja įrašyta suma',
    isConfirmed: false,
  },
  {
    rule: 'flexibility_limit_bp',
    value: 2000,
    validFrom: '2014-01-01',
    source: 'URBACT finansų mokymai: 20 % kategorijai',
    isConfirmed: false,
  },
  {
    rule: 'splitting_window_months',
    value: 12,
    validFrom: '2014-01-01',
    source: 'Sutarta projekte: dvylika mėnesių iš eilės',
    isConfirmed: false,
  },
  {
    rule: 'control_months',
    value: 2,
    validFrom: '2014-01-01',
    source: 'Įprasta praktika: du mėnesiai iš trijų skirti kontrolei',
    isConfirmed: false,
  },
  {
    rule: 'escalation_days',
    value: 3,
    validFrom: '2014-01-01',
    source: 'Sutarta projekte',
    isConfirmed: true,
  },
  {
    rule: 'closure_months',
    value: 2,
    validFrom: '2014-01-01',
    source: 'URBACT II: du mėnesiai',
    isConfirmed: false,
  },
  {
    rule: 'retention_years',
    value: 3,
    validFrom: '2014-01-01',
    source: 'Reglamentas (ES) Nr. 1303/2013, 140 str.',
    isConfirmed: false,
  },
]

export const CATEGORIES = [
  { key: 'staff', code: '1', nameLt: 'Personalas', nameEn: 'Staff', needsInvoice: false },
  {
    key: 'office',
    code: '2',
    nameLt: 'Biuras ir administravimas',
    nameEn: 'Office and administration',
    needsInvoice: false,
    flatRateBp: 300,
    flatRateSource: 'Nepatvirtinta programos vadove',
  },
  {
    key: 'travel',
    code: '3',
    nameLt: 'Kelionės ir apgyvendinimas',
    nameEn: 'Travel and accommodation',
    needsInvoice: true,
  },
  {
    key: 'external',
    code: '4',
    nameLt: 'Išorės ekspertai ir paslaugos',
    nameEn: 'External expertise and services',
    needsInvoice: true,
  },
  { key: 'equipment', code: '5', nameLt: 'Įranga', nameEn: 'Equipment', needsInvoice: true },
] as const

export const PROJECT = {
  code: 'GG4C',
  titleLt: 'Darnaus vystymosi tikslų bandomasis tinklas',
  titleEn: 'Global Goals for Cities',
  summaryLt:
    'Devyniolikos Europos miestų tinklas, kuriame Klaipėda derina savo planavimo dokumentus su Jungtinių Tautų darnaus vystymosi tikslais ir rengia integruotą veiksmų planą. Sumos šiame projekte – pavyzdiniai duomenys.',
  summaryEn:
    'A network of nineteen European cities in which Klaipėda brings its planning in line with the United Nations goals for sustainable development and prepares an integrated action plan. The amounts in this project are sample data.',
  cityLt: 'Klaipėda',
  cityEn: 'Klaipėda',
  startsOn: '2021-03-09',
  endsOn: '2022-12-31',
  erdfRateBp: 8500,
  vatRecoverable: false,
  accountCode: '08.01.01.09-URB',
  isSample: true,
}

export const STAGES = [
  {
    number: 1,
    nameLt: 'I etapas',
    nameEn: 'Stage I',
    startsOn: '2021-03-09',
    endsOn: '2021-12-31',
  },
  {
    number: 2,
    nameLt: 'II etapas',
    nameEn: 'Stage II',
    startsOn: '2022-01-01',
    endsOn: '2022-12-31',
  },
]

export const DECISION = {
  actType: 'council_decision' as const,
  number: 'T2-29',
  decidedOn: '2021-02-25',
  titleLt:
    'Dėl pritarimo dalyvauti tarptautinės programos URBACT III projekte „Darnaus vystymosi tikslų bandomasis tinklas“',
  titleEn: 'On taking part in the URBACT III project “Global Goals for Cities”',
  ownContributionCents: 750_000,
}

/** City in Lithuanian, in English, and its country. The first leads. */
export const PARTNERS: [string, string, string][] = [
  ['Talinas', 'Tallinn', 'EE'],
  ['Klaipėda', 'Klaipėda', 'LT'],
  ['Braga', 'Braga', 'PT'],
  ['Bratislava', 'Bratislava', 'SK'],
  ['Jevlė', 'Gävle', 'SE'],
  ['Glazgas', 'Glasgow', 'GB'],
  ['Heraklionas', 'Heraklion', 'GR'],
  ['La Rošelis', 'La Rochelle', 'FR'],
  ['Manresa', 'Manresa', 'ES'],
  ['Redžo Emilija', 'Reggio Emilia', 'IT'],
  ['Schidamas', 'Schiedam', 'NL'],
  ['Vesprėmas', 'Veszprém', 'HU'],
  ['Zolingenas', 'Solingen', 'DE'],
  ['Muskronas', 'Mouscron', 'BE'],
  ['Trimas', 'Trim', 'IE'],
  ['Ozalis', 'Ozalj', 'HR'],
  ['Jihlava', 'Jihlava', 'CZ'],
  ['Dzieržoniuvas', 'Dzierżoniów', 'PL'],
  ['Veliki Preslavas', 'Veliki Preslav', 'BG'],
]

/** Days by which something is due: a date, or days counted from the day the sample is loaded, so that there is always work ahead. */
type SamplePeriod = {
  number: number
  startsOn: string
  endsOn: string
  partnerDueOn: string | number
  controllerDueOn: string | number
  leadPartnerDueOn: string | number
}

export const PERIODS: SamplePeriod[] = [
  {
    number: 1,
    startsOn: '2021-03-09',
    endsOn: '2021-12-31',
    partnerDueOn: '2022-01-31',
    controllerDueOn: 20,
    leadPartnerDueOn: 34,
  },
  {
    number: 2,
    startsOn: '2022-01-01',
    endsOn: '2022-12-31',
    partnerDueOn: 6,
    controllerDueOn: 66,
    leadPartnerDueOn: 80,
  },
]

/** The first approved budget, EUR cents by category and stage; 50 000,00 EUR in all. Invented. */
export const BUDGET: Record<(typeof CATEGORIES)[number]['key'], [number, number]> = {
  staff: [800_000, 1_200_000],
  office: [24_000, 36_000],
  travel: [250_000, 650_000],
  external: [600_000, 1_040_000],
  equipment: [126_000, 274_000],
}
