import type { ChainStep } from '#app/workplan/deadlines/models/deadline'

/**
 * Activities and deadlines of the sample. Activities follow the sections of the city's public page; the dates within the
 * stages are invented.
 */
type SampleActivity = {
  number: string
  stage: 1 | 2
  owner: 'manager' | 'coordinator' | 'finance'
  titleLt: string
  titleEn: string
  expectedResultLt: string
  expectedResultEn: string
  resultLt?: string
  resultEn?: string
  startsOn: string
  endsOn: string
  status: 'planned' | 'ongoing' | 'done' | 'cancelled'
  budgetCents?: number
  /** numbers of the activities it starts after */
  after?: string[]
}

export const ACTIVITIES: SampleActivity[] = [
  {
    number: '1.1',
    stage: 1,
    owner: 'coordinator',
    titleLt: 'Situacijos analizė',
    titleEn: 'Situation analysis',
    expectedResultLt: 'Parengta darnios miesto plėtros spragų ir poveikio analizė',
    expectedResultEn: 'Gap and impact analysis of sustainable urban development prepared',
    resultLt: 'Analizė parengta ir pristatyta vietos veiklos grupei',
    resultEn: 'The analysis was prepared and presented to the local group',
    startsOn: '2021-03-15',
    endsOn: '2021-09-30',
    status: 'done',
    budgetCents: 1_450_000,
  },
  {
    number: '1.2',
    stage: 1,
    owner: 'manager',
    titleLt: 'Vietos veiklos grupės subūrimas',
    titleEn: 'Forming the local group',
    expectedResultLt: 'Grupėje dirba bent aštuonių organizacijų atstovai',
    expectedResultEn: 'Representatives of at least eight organisations work in the group',
    resultLt: 'Grupę sudaro aštuonių sektorių atstovai',
    resultEn: 'The group has members of eight sectors',
    startsOn: '2021-03-09',
    endsOn: '2021-06-30',
    status: 'done',
    budgetCents: 420_000,
  },
  {
    number: '1.3',
    stage: 1,
    owner: 'coordinator',
    titleLt: 'Praktinių atvejų ir pavyzdžių (įskaitant tarptautinę praktiką) analizė',
    titleEn: 'Analysis of practical examples, including those from abroad',
    expectedResultLt: 'Atlikta gerosios patirties pavyzdžių analizė',
    expectedResultEn: 'Examples of good practice analysed',
    resultLt: 'Aprašyti 24 pavyzdžiai',
    resultEn: '24 examples were described',
    startsOn: '2021-06-01',
    endsOn: '2021-12-15',
    status: 'done',
    budgetCents: 980_000,
    after: ['1.1'],
  },
  {
    number: '2.1',
    stage: 2,
    owner: 'coordinator',
    titleLt: 'Darnios miesto plėtros gairės',
    titleEn: 'Guidelines for sustainable urban development',
    expectedResultLt: 'Parengtos darnios miesto plėtros gairės',
    expectedResultEn: 'Guidelines prepared',
    resultLt: 'Gairių projektas suderintas su skyriais',
    resultEn: 'The draft was agreed with the divisions',
    startsOn: '2022-01-10',
    endsOn: '2022-06-30',
    status: 'done',
    budgetCents: 1_600_000,
    after: ['1.1', '1.3'],
  },
  {
    number: '2.2',
    stage: 2,
    owner: 'manager',
    titleLt: 'Integruotas veiksmų planas',
    titleEn: 'Integrated action plan',
    expectedResultLt: 'Patvirtintas integruotas veiksmų planas',
    expectedResultEn: 'Integrated action plan approved',
    startsOn: '2022-02-01',
    endsOn: '2022-11-30',
    status: 'ongoing',
    budgetCents: 2_300_000,
    after: ['1.2'],
  },
  {
    number: '2.3',
    stage: 2,
    owner: 'coordinator',
    titleLt: 'Klaipėdos darnaus vystymosi istorija',
    titleEn: 'SDG story of Klaipėda',
    expectedResultLt: 'Paskelbta miesto istorija projekto svetainėje',
    expectedResultEn: 'The story of the city published',
    startsOn: '2022-03-01',
    endsOn: '2022-10-31',
    status: 'ongoing',
    budgetCents: 1_250_000,
    after: ['2.1'],
  },
  {
    number: '2.4',
    stage: 2,
    owner: 'coordinator',
    titleLt: 'Tinklalaidė apie geoterminę energiją',
    titleEn: 'Podcast on geothermal energy',
    expectedResultLt: 'Įrašyta ir paskelbta viena tinklalaidė',
    expectedResultEn: 'One podcast recorded and published',
    startsOn: '2022-04-01',
    endsOn: '2022-09-30',
    status: 'planned',
    budgetCents: 640_000,
    after: ['2.1'],
  },
  {
    number: '2.5',
    stage: 2,
    owner: 'manager',
    titleLt: 'Bendro pareiškimo vaizdo įrašas „Mes esame miestai“',
    titleEn: 'Joint statement video “We are the cities”',
    expectedResultLt: 'Pareiškimą pasirašo 19 miestų',
    expectedResultEn: 'The statement is signed by 19 cities',
    startsOn: '2022-05-01',
    endsOn: '2022-12-15',
    status: 'planned',
    budgetCents: 2_750_000,
    after: ['2.3'],
  },
  {
    number: '2.6',
    stage: 2,
    owner: 'manager',
    titleLt: 'Baigiamoji konferencija Klaipėdoje',
    titleEn: 'Closing conference in Klaipėda',
    expectedResultLt: 'Konferencija perkelta į tinklo bendrą renginį',
    expectedResultEn: 'Moved into the joint event of the network',
    startsOn: '2022-10-01',
    endsOn: '2022-11-30',
    status: 'cancelled',
  },
]

type SampleDeadline = {
  kind: 'report' | 'claim' | 'deliverable' | 'event' | 'procurement' | 'council' | 'other'
  owner: 'manager' | 'coordinator' | 'finance'
  deputy?: 'manager' | 'coordinator' | 'finance'
  activity?: string
  titleLt: string
  titleEn: string
  completionNote?: string
  noProofReason?: string
  /** a day, or days counted from the day the sample is loaded */
  due: string | number
  doneOn?: string
  cancelled?: true
}

export const DEADLINES: SampleDeadline[] = [
  {
    kind: 'event',
    owner: 'manager',
    activity: '1.2',
    deputy: 'coordinator',
    completionNote: 'Susitikta nuotoliniu būdu, dalyvavo aštuonių sektorių atstovai.',
    titleLt: 'Pirmasis vietos veiklos grupės susitikimas',
    titleEn: 'First meeting of the local group',
    due: '2021-05-20',
    doneOn: '2021-05-18',
  },
  {
    kind: 'procurement',
    owner: 'finance',
    activity: '1.1',
    titleLt: 'Analizės paslaugų pirkimas',
    titleEn: 'Procurement of the analysis',
    due: '2021-06-15',
    doneOn: '2021-06-15',
  },
  {
    kind: 'deliverable',
    owner: 'coordinator',
    activity: '1.1',
    deputy: 'manager',
    completionNote: 'Pateikta vėliau: laukta dviejų skyrių pastabų.',
    noProofReason: 'Analizė registruota dokumentų valdymo sistemoje',
    titleLt: 'Spragų ir poveikio analizė pateikta',
    titleEn: 'Gap and impact analysis delivered',
    due: '2021-09-30',
    doneOn: '2021-10-08',
  },
  {
    kind: 'report',
    owner: 'manager',
    deputy: 'coordinator',
    noProofReason: 'Pateikta programos sistemoje, kopija saugoma ten',
    titleLt: 'I laikotarpio pažangos ataskaita pagrindiniam partneriui',
    titleEn: 'Progress report of period 1 to the lead partner',
    due: '2022-04-15',
    doneOn: '2022-04-12',
  },
  {
    kind: 'event',
    owner: 'manager',
    activity: '2.6',
    titleLt: 'Baigiamosios konferencijos data Klaipėdoje',
    titleEn: 'Date of the closing conference in Klaipėda',
    due: '2022-11-10',
    cancelled: true,
  },
  {
    kind: 'deliverable',
    owner: 'manager',
    activity: '2.2',
    deputy: 'coordinator',
    titleLt: 'Integruotas veiksmų planas pateiktas savivaldybės tarybai',
    titleEn: 'Integrated action plan put before the council',
    due: -12,
  },
  {
    kind: 'claim',
    owner: 'finance',
    deputy: 'manager',
    titleLt: 'II laikotarpio trūkstamų apmokėjimo įrodymų surinkimas',
    titleEn: 'Collecting the missing payment proofs of period 2',
    due: -3,
  },
  {
    kind: 'other',
    owner: 'coordinator',
    activity: '2.3',
    titleLt: 'Atsakyti kontrolierei dėl imties eilučių',
    titleEn: 'Answer the controller about the sampled lines',
    due: 2,
  },
  {
    kind: 'report',
    owner: 'manager',
    deputy: 'coordinator',
    titleLt: 'II laikotarpio pažangos ataskaita pagrindiniam partneriui',
    titleEn: 'Progress report of period 2 to the lead partner',
    due: 13,
  },
  {
    kind: 'council',
    owner: 'manager',
    activity: '2.2',
    titleLt: 'Tarybos sprendimo dėl integruoto veiksmų plano projektas',
    titleEn: 'Draft council decision on the integrated action plan',
    due: 27,
  },
  {
    kind: 'other',
    owner: 'finance',
    deputy: 'coordinator',
    titleLt: 'Projekto dokumentų perdavimas į archyvą',
    titleEn: 'Handing the project’s documents to the archive',
    due: 60,
  },
]

/** Which steps of the first period were met, and when. */
export const CHAIN_DONE: Partial<
  Record<ChainStep, { doneOn: string; completionNote: string; noProofReason?: string }>
> = {
  internal_cutoff: { doneOn: '2022-01-20', completionNote: 'Surinkti visi mokėjimo įrodymai.' },
  to_controller: {
    doneOn: '2022-01-28',
    completionNote: 'Išlaidų sąrašas pateiktas kontrolieriui.',
    noProofReason: 'Pateikimą rodo pati ataskaita',
  },
}
