/**
 * The sample's staff from October 2022 on, when the working sheets were taken into use: two posts, one at a fixed share and
 * one by the hour, in the middle of the work. Every amount is invented.
 */
export const STAFF = [
  {
    code: 'T-0112',
    positionLt: 'Strateginio planavimo skyriaus patarėja',
    positionEn: 'Adviser, Strategic planning division',
    employedFrom: '2014-03-03',
    method: 'fixed_share' as const,
    shareBp: 2000,
    letterNumber: 'P-318',
    yearCost: null,
    months: [
      { month: '2022-10-01', salary: 230_487, contributions: 4_080, paidOn: '2022-11-07' },
      { month: '2022-11-01', salary: 230_487, contributions: 4_080, paidOn: '2022-12-07' },
    ],
    proofs: [
      ['employment', null],
      ['assignment', null],
      ['payslip', '2022-10-01'],
      ['payment', '2022-10-01'],
      ['payslip', '2022-11-01'],
    ] as const,
  },
  {
    code: 'T-0147',
    positionLt: 'Strateginio planavimo skyriaus vyriausiasis specialistas',
    positionEn: 'Chief specialist, Strategic planning division',
    employedFrom: '2018-09-03',
    method: 'hourly' as const,
    shareBp: null,
    letterNumber: 'P-319',
    yearCost: {
      appliesFrom: '2022-10-01',
      grossCents: 3_182_040,
      documentedFrom: '2021-10-01',
      documentedTo: '2022-09-30',
      source: 'Darbo užmokesčio pažyma Nr. 12',
      documentedOn: '2022-10-03',
      workingTimeBp: 10_000,
      yearHours: 1720,
      rateCents: 1850,
    },
    months: [
      {
        month: '2022-10-01',
        salary: 248_100,
        contributions: 4_391,
        projectHours: 3_300,
        totalHours: 16_800,
        paidOn: '2022-11-07',
      },
      {
        month: '2022-11-01',
        salary: 248_100,
        contributions: 4_391,
        projectHours: 3_000,
        totalHours: 13_600,
        absenceHours: 3_200,
        note: 'Keturios atostogų dienos',
        paidOn: '2022-12-07',
      },
    ],
    proofs: [
      ['employment', null],
      ['payslip', '2022-10-01'],
      ['payment', '2022-10-01'],
      ['time_record', '2022-10-01'],
    ] as const,
  },
]

/** What the papers of the sample are called; their font has no marks. */
export const PAPERS = {
  employment: 'Darbo sutartis',
  assignment: 'Isakymas del paskyrimo i projekta',
  payslip: 'Atsiskaitymo lapelis',
  payment: 'Mokejimo nurodymas',
  time_record: 'Darbo laiko apskaita',
}
