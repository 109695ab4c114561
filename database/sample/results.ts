import type { DeliverableKind } from '#app/workplan/deliverables/models/deliverable'
import type { TakenStep } from '#app/workplan/deliverables/actions/take_step'
import type { Counting, IndicatorKind } from '#app/workplan/indicators/models/indicator'
import type { DeviationKind } from '#app/workplan/risks/models/deviation'

/**
 * Deliverables, indicators, goals, risks and deviations of the sample. What is to be delivered follows the city's public page
 * and the network's outputs; numbers and days within the stages are invented.
 */
type Owner = 'manager' | 'coordinator' | 'finance'

type SampleDeliverable = {
  number: string
  kind: DeliverableKind
  owner: Owner
  activity: string
  titleLt: string
  titleEn: string
  descriptionLt?: string
  descriptionEn?: string
  unitLt?: string
  unitEn?: string
  targetCount: number
  /** a day, or days counted from the day the sample is loaded */
  due: string | number
  goals: number[]
  deliveries?: {
    day: string
    count: number
    noteLt?: string
    noteEn?: string
    file?: string
    noFileReason?: string
  }[]
  steps?: { step: TakenStep; takenOn: string; untilOn?: string; note?: string }[]
}

export const DELIVERABLES: SampleDeliverable[] = [
  {
    number: 'R1',
    kind: 'deliverable',
    owner: 'coordinator',
    activity: '1.1',
    titleLt: 'Darnios miesto plėtros spragų ir poveikio analizė',
    titleEn: 'Gap and impact analysis of sustainable urban development',
    descriptionLt: 'Miesto strateginių dokumentų palyginimas su 17 tikslų, atliktas RFSC priemone.',
    descriptionEn: 'The city’s strategic documents compared with the 17 goals in the RFSC tool.',
    unitLt: 'analizė',
    unitEn: 'analysis',
    targetCount: 1,
    due: '2021-09-30',
    goals: [11, 16, 17],
    deliveries: [{ day: '2021-10-08', count: 1, file: 'spragu-ir-poveikio-analize.pdf' }],
  },
  {
    number: 'R2',
    kind: 'output',
    owner: 'coordinator',
    activity: '1.3',
    titleLt: 'Aprašyti praktiniai atvejai ir pavyzdžiai',
    titleEn: 'Practical examples described',
    descriptionLt: 'Lietuvos ir tinklo miestų patirtis, viena forma kiekvienam pavyzdžiui.',
    descriptionEn: 'Experience of Lithuanian cities and of the network, one form for each example.',
    unitLt: 'pavyzdžiai',
    unitEn: 'examples',
    targetCount: 24,
    due: '2021-12-15',
    goals: [11, 12, 13],
    deliveries: [
      {
        day: '2021-09-15',
        count: 10,
        noteLt: 'Lietuvos miestų pavyzdžiai',
        noteEn: 'Examples of Lithuanian cities',
        file: 'pavyzdziai-i-dalis.pdf',
      },
      {
        day: '2021-12-10',
        count: 14,
        noteLt: 'Tinklo miestų pavyzdžiai',
        noteEn: 'Examples of the network’s cities',
        file: 'pavyzdziai-ii-dalis.pdf',
      },
    ],
  },
  {
    number: 'R3',
    kind: 'deliverable',
    owner: 'coordinator',
    activity: '2.1',
    titleLt: 'Darnios miesto plėtros gairės',
    titleEn: 'Guidelines for sustainable urban development',
    unitLt: 'gairės',
    unitEn: 'guidelines',
    targetCount: 1,
    due: '2022-06-30',
    goals: [11, 13],
    deliveries: [{ day: '2022-06-28', count: 1, file: 'darnios-pletros-gaires.pdf' }],
  },
  {
    number: 'R4',
    kind: 'action_plan',
    owner: 'manager',
    activity: '2.2',
    titleLt: 'Integruotas veiksmų planas',
    titleEn: 'Integrated action plan',
    descriptionLt: 'Vietos veiklos grupės parengtas planas, kaip miestas iki 2030 m. sieks tikslų.',
    descriptionEn: 'The local group’s plan of how the city is to pursue the goals until 2030.',
    targetCount: 1,
    due: 27,
    goals: [4, 7, 11, 13, 14, 17],
    steps: [
      { step: 'consult', takenOn: '2022-05-02', untilOn: '2022-05-31' },
      {
        step: 'redraft',
        takenOn: '2022-06-10',
        note: 'Įtraukti jaunimo pasiūlymus ir uosto direkcijos pastabas',
      },
      { step: 'consult', takenOn: '2022-09-01', untilOn: '2022-09-20' },
      { step: 'submit', takenOn: '2022-10-05' },
    ],
  },
  {
    number: 'R5',
    kind: 'deliverable',
    owner: 'coordinator',
    activity: '2.3',
    titleLt: 'Klaipėdos darnaus vystymosi istorija',
    titleEn: 'SDG story of Klaipėda',
    unitLt: 'istorija',
    unitEn: 'story',
    targetCount: 1,
    due: 9,
    goals: [11, 14],
    steps: [{ step: 'start', takenOn: '2022-03-07' }],
  },
  {
    number: 'R6',
    kind: 'deliverable',
    owner: 'coordinator',
    activity: '2.4',
    titleLt: 'Tinklalaidė apie geoterminę energiją',
    titleEn: 'Podcast on geothermal energy',
    unitLt: 'tinklalaidė',
    unitEn: 'podcast',
    targetCount: 1,
    due: 20,
    goals: [7, 13],
  },
  {
    number: 'R7',
    kind: 'deliverable',
    owner: 'manager',
    activity: '2.5',
    titleLt: 'Bendro pareiškimo vaizdo įrašas „Mes esame miestai“',
    titleEn: 'Joint statement video “We are the cities”',
    unitLt: 'vaizdo įrašas',
    unitEn: 'video',
    targetCount: 1,
    due: 45,
    goals: [17],
    steps: [{ step: 'start', takenOn: '2022-05-16' }],
  },
  {
    number: 'R8',
    kind: 'output',
    owner: 'manager',
    activity: '1.2',
    titleLt: 'Vietos veiklos grupės dirbtuvės',
    titleEn: 'Workshops of the local group',
    unitLt: 'dirbtuvės',
    unitEn: 'workshops',
    targetCount: 6,
    due: -4,
    goals: [4, 17],
    deliveries: [
      { day: '2021-06-17', count: 1, noFileReason: 'Dalyvių sąrašas saugomas prie susitikimo' },
      { day: '2021-10-21', count: 1, noFileReason: 'Dalyvių sąrašas saugomas prie susitikimo' },
      { day: '2022-03-24', count: 2, file: 'dirbtuviu-medziaga-2022-03.pdf' },
      { day: '2022-09-08', count: 1, file: 'dirbtuviu-medziaga-2022-09.pdf' },
    ],
  },
  {
    number: 'R9',
    kind: 'deliverable',
    owner: 'manager',
    activity: '2.6',
    titleLt: 'Baigiamosios konferencijos medžiaga',
    titleEn: 'Papers of the closing conference',
    targetCount: 1,
    due: '2022-11-30',
    goals: [],
    steps: [{ step: 'cancel', takenOn: '2022-09-12', note: 'Konferenciją rengia visas tinklas' }],
  },
]

/** Goals of the activities by their numbers. */
export const ACTIVITY_GOALS: Record<string, number[]> = {
  '1.1': [11, 16],
  '1.2': [16, 17],
  '1.3': [11, 12, 13],
  '2.1': [11, 13],
  '2.2': [4, 7, 11, 13, 14, 17],
  '2.3': [11, 14],
  '2.4': [7, 13],
  '2.5': [17],
}

type SampleIndicator = {
  number: string
  kind: IndicatorKind
  counting: Counting
  titleLt: string
  titleEn: string
  unitLt: string
  unitEn: string
  /** hundredths of the unit */
  base: number
  target: number
  sourceLt: string
  sourceEn: string
  /** of both periods */
  values: [number, number]
}

export const INDICATORS: SampleIndicator[] = [
  {
    number: 'P1',
    kind: 'output',
    counting: 'adds_up',
    titleLt: 'Vietos veiklos grupės susitikimai',
    titleEn: 'Meetings of the local group',
    unitLt: 'susitikimai',
    unitEn: 'meetings',
    base: 0,
    target: 800,
    sourceLt: 'Susitikimų protokolai',
    sourceEn: 'Minutes of the meetings',
    values: [300, 400],
  },
  {
    number: 'P2',
    kind: 'output',
    counting: 'adds_up',
    titleLt: 'Apmokyti savivaldybės darbuotojai',
    titleEn: 'Staff of the city trained',
    unitLt: 'žmonės',
    unitEn: 'people',
    base: 0,
    target: 6000,
    sourceLt: 'Mokymų dalyvių sąrašai',
    sourceEn: 'Lists of participants',
    values: [2200, 3100],
  },
  {
    number: 'P3',
    kind: 'output',
    counting: 'adds_up',
    titleLt: 'Paskelbtos žinios apie projektą',
    titleEn: 'News published about the project',
    unitLt: 'žinios',
    unitEn: 'items',
    base: 0,
    target: 2000,
    sourceLt: 'Komunikacijos žurnalas',
    sourceEn: 'Log of communication',
    values: [900, 1400],
  },
  {
    number: 'RR1',
    kind: 'result',
    counting: 'latest',
    titleLt: 'Vietos veiklos grupėje dirbančios organizacijos',
    titleEn: 'Organisations at work in the local group',
    unitLt: 'organizacijos',
    unitEn: 'organisations',
    base: 0,
    target: 800,
    sourceLt: 'Grupės narių sąrašas',
    sourceEn: 'List of the group’s members',
    values: [800, 900],
  },
  {
    number: 'RR2',
    kind: 'result',
    counting: 'latest',
    titleLt: 'Gyventojai, žinantys darnaus vystymosi tikslus',
    titleEn: 'Residents who know the sustainable development goals',
    unitLt: '%',
    unitEn: '%',
    base: 1850,
    target: 3000,
    sourceLt: 'Gyventojų apklausa, N = 400',
    sourceEn: 'Survey of residents, N = 400',
    values: [2150, 2725],
  },
  {
    number: 'RR3',
    kind: 'result',
    counting: 'latest',
    titleLt: 'Patvirtinti integruoti veiksmų planai',
    titleEn: 'Integrated action plans adopted',
    unitLt: 'planai',
    unitEn: 'plans',
    base: 0,
    target: 100,
    sourceLt: 'Tarybos sprendimų registras',
    sourceEn: 'Register of council decisions',
    values: [0, 0],
  },
]

type SampleRisk = {
  number: string
  owner: Owner
  titleLt: string
  titleEn: string
  likelihood: number
  impact: number
  responseLt: string
  responseEn: string
  /** days counted from the day the sample is loaded */
  review?: number
  happenedOn?: string
  closed?: { day: string; reason: string }
}

export const RISKS: SampleRisk[] = [
  {
    number: 'K1',
    owner: 'manager',
    titleLt: 'Pandemijos ribojimai neleidžia susitikti gyvai',
    titleEn: 'Pandemic rules forbid meetings in person',
    likelihood: 4,
    impact: 3,
    responseLt: 'Susitikimai rengiami nuotoliu, medžiaga siunčiama iš anksto',
    responseEn: 'Meetings are held online and papers sent beforehand',
    happenedOn: '2021-11-08',
  },
  {
    number: 'K2',
    owner: 'manager',
    titleLt: 'Taryba planą svarsto vėliau, nei baigiasi projektas',
    titleEn: 'The council takes the plan up after the project’s end',
    likelihood: 3,
    impact: 5,
    responseLt: 'Planą komitetams pristatyti du mėnesius prieš posėdį',
    responseEn: 'Present the plan to the committees two months before the session',
    review: 10,
  },
  {
    number: 'K3',
    owner: 'finance',
    titleLt: 'Vėluoja analizės paslaugų pirkimas',
    titleEn: 'The procurement of the analysis is late',
    likelihood: 3,
    impact: 3,
    responseLt: 'Pirkimo dokumentus parengti mėnesiu anksčiau',
    responseEn: 'Prepare the papers a month earlier',
    closed: { day: '2021-06-15', reason: 'Sutartis pasirašyta laiku' },
  },
  {
    number: 'K4',
    owner: 'coordinator',
    titleLt: 'Jaunimas mažai dalyvauja vietos veiklos grupėje',
    titleEn: 'Young people take little part in the local group',
    likelihood: 3,
    impact: 2,
    responseLt: 'Dirbtuves rengti kartu su kolegija ir universitetu',
    responseEn: 'Hold workshops together with the college and the university',
    review: 30,
  },
  {
    number: 'K5',
    owner: 'manager',
    titleLt: 'Pasikeičia projekto komandos narys',
    titleEn: 'A member of the team changes',
    likelihood: 2,
    impact: 4,
    responseLt: 'Kiekvienai pareigai paskirtas pavaduojantis asmuo',
    responseEn: 'Each role has somebody who stands in',
    review: -5,
  },
  {
    number: 'K6',
    owner: 'manager',
    titleLt: 'Iš tinklo pasitraukia partneris',
    titleEn: 'A partner leaves the network',
    likelihood: 1,
    impact: 4,
    responseLt: 'Pagrindinis partneris perskirsto veiklas',
    responseEn: 'The lead partner shares the activities out anew',
    review: 60,
  },
]

type SampleDeviation = {
  kind: DeviationKind
  owner: Owner
  activity: string
  risk?: string
  noticedOn: string
  resolvedOn?: string
  titleLt: string
  titleEn: string
  reasonLt: string
  reasonEn: string
  responseLt: string
  responseEn: string
}

export const DEVIATIONS: SampleDeviation[] = [
  {
    kind: 'time',
    owner: 'coordinator',
    activity: '1.1',
    noticedOn: '2021-09-27',
    resolvedOn: '2021-10-08',
    titleLt: 'Spragų analizė pateikta aštuoniomis dienomis vėliau',
    titleEn: 'The gap analysis came eight days late',
    reasonLt: 'Vėliau gauti skyrių duomenys',
    reasonEn: 'Data of the divisions came late',
    responseLt: 'Gairės pradėtos rengti nelaukiant galutinės analizės',
    responseEn: 'The guidelines were begun before the analysis was final',
  },
  {
    kind: 'content',
    owner: 'manager',
    activity: '1.2',
    risk: 'K1',
    noticedOn: '2021-11-08',
    resolvedOn: '2022-03-24',
    titleLt: 'Rudens dirbtuvės perkeltos į nuotolį',
    titleEn: 'The autumn workshop was moved online',
    reasonLt: 'Pandemijos ribojimai',
    reasonEn: 'Rules of the pandemic',
    responseLt: 'Pavasarį surengtos dvejos gyvos dirbtuvės',
    responseEn: 'Two workshops in person were held in spring',
  },
  {
    kind: 'money',
    owner: 'finance',
    activity: '2.2',
    noticedOn: '2022-06-15',
    titleLt: 'Pabrango kelionės į tinklo susitikimus',
    titleEn: 'Travel to meetings of the network became dearer',
    reasonLt: 'Išaugo bilietų ir nakvynės kainos',
    reasonEn: 'Tickets and nights cost more',
    responseLt: 'Į susitikimus vyksta du, o ne trys žmonės',
    responseEn: 'Two people travel instead of three',
  },
  {
    kind: 'partnership',
    owner: 'manager',
    activity: '2.6',
    noticedOn: '2022-09-12',
    resolvedOn: '2022-10-20',
    titleLt: 'Baigiamąją konferenciją rengia visas tinklas',
    titleEn: 'The closing conference is held by the whole network',
    reasonLt: 'Pagrindinis partneris sujungė miestų renginius',
    reasonEn: 'The lead partner joined the cities’ events',
    responseLt: 'Klaipėda pristato savo planą bendrame renginyje',
    responseEn: 'Klaipėda presents its plan at the joint event',
  },
]
