import type { Sector } from '#app/workplan/local_group/sectors'

/**
 * The local group of the sample: the organisations of the city's public page, represented by positions. Dates, numbers of people
 * and what was said are invented.
 */
type SampleOrganisation = {
  key: string
  sector: Sector
  nameLt: string
  nameEn: string
  joinedOn: string
  positionLt: string
  positionEn: string
}

export const ORGANISATIONS: SampleOrganisation[] = [
  [
    'port',
    'public_authority',
    'Klaipėdos valstybinio jūrų uosto direkcija',
    'Klaipėda State Seaport Authority',
    '2021-05-01',
    'Plėtros skyriaus atstovas',
    'Representative of the development division',
  ],
  [
    'park',
    'public_authority',
    'Kuršių nerijos nacionalinio parko direkcija',
    'Curonian Spit National Park Directorate',
    '2021-05-01',
    'Kraštotvarkos specialistas',
    'Landscape specialist',
  ],
  [
    'administration',
    'public_authority',
    'Klaipėdos miesto savivaldybės administracija',
    'Klaipėda City Municipality Administration',
    '2021-05-01',
    'Aplinkosaugos skyriaus vedėja',
    'Head of the environment division',
  ],
  [
    'college',
    'education_research',
    'Verslo kolegijos mokslo padalinys',
    'Research unit of the business college',
    '2021-05-01',
    'Mokslo darbuotoja',
    'Researcher',
  ],
  [
    'lcc',
    'education_research',
    'LCC tarptautinis universitetas',
    'LCC International University',
    '2021-05-01',
    'Tarptautinių ryšių koordinatorė',
    'Coordinator of international relations',
  ],
  [
    'economics',
    'education_research',
    'Klaipėdos universiteto Ekonomikos katedra',
    'Department of Economics, Klaipėda University',
    '2021-05-01',
    'Docentas',
    'Associate professor',
  ],
  [
    'youth',
    'youth',
    'Jaunimo organizacijos',
    'Youth organisations',
    '2021-06-01',
    'Jaunimo atstovė',
    'Youth representative',
  ],
  [
    'council',
    'politics',
    'Miesto tarybos nariai',
    'City councillors',
    '2021-05-01',
    'Tarybos narys',
    'Councillor',
  ],
].map(([key, sector, nameLt, nameEn, joinedOn, positionLt, positionEn]) => ({
  key,
  sector,
  nameLt,
  nameEn,
  joinedOn,
  positionLt,
  positionEn,
})) as SampleOrganisation[]

type SampleMeeting = {
  kind: 'local_group' | 'transnational' | 'online' | 'other'
  activity: string
  titleLt: string
  titleEn: string
  heldOn: string
  endsOn?: string
  startsAt?: string
  endsAt?: string
  place?: string
  url?: string
  agendaLt?: string
  agendaEn?: string
  /** people beside those listed; a meeting without it was not held */
  others?: number
  /** heads by organisation */
  came?: Partial<Record<string, number>>
  guests?: { name: string; sector: Sector; heads: number }[]
  minutesLt?: string
  minutesEn?: string
  decisionsLt?: string
  decisionsEn?: string
  cancelReason?: string
}

const ROOM = 'Klaipėdos miesto savivaldybė, Liepų g. 11'

export const MEETINGS: SampleMeeting[] = [
  {
    kind: 'online',
    activity: '1.2',
    titleLt: 'Tinklo pradžios susitikimas nuotoliu',
    titleEn: 'Online kick-off of the network',
    heldOn: '2021-03-23',
    startsAt: '10:00',
    endsAt: '13:00',
    url: 'https://example.org/tinklas',
    others: 41,
    guests: [{ name: 'Tallinn', sector: 'public_authority', heads: 4 }],
    minutesLt: 'Pristatyti 19 miestų lūkesčiai ir tinklo darbo planas.',
    minutesEn: 'Expectations of the 19 cities and the work plan were presented.',
  },
  {
    kind: 'local_group',
    activity: '1.2',
    titleLt: 'Pirmasis vietos veiklos grupės susitikimas',
    titleEn: 'First meeting of the local group',
    heldOn: '2021-05-18',
    startsAt: '14:00',
    endsAt: '16:00',
    place: ROOM,
    agendaLt:
      '1. Projekto tikslai\n2. Grupės sudėtis ir darbo tvarka\n3. Situacijos analizės planas',
    agendaEn:
      '1. Aims of the project\n2. Members and ways of working\n3. Plan of the situation analysis',
    others: 3,
    came: { port: 2, park: 1, administration: 3, college: 1, lcc: 2, economics: 1, council: 2 },
    minutesLt: 'Aptarti projekto tikslai ir grupės darbo tvarka.',
    minutesEn: 'The aims of the project and the ways of working were discussed.',
    decisionsLt: 'Pakviesti jaunimo organizacijas\nPateikti duomenis situacijos analizei',
    decisionsEn: 'Invite youth organisations\nHand in data for the situation analysis',
  },
  {
    kind: 'local_group',
    activity: '1.1',
    titleLt: 'Darnaus vystymosi tikslų prioritetai',
    titleEn: 'Priorities among the goals',
    heldOn: '2021-06-22',
    startsAt: '14:00',
    endsAt: '16:30',
    place: ROOM,
    others: 3,
    came: {
      port: 1,
      park: 1,
      administration: 2,
      college: 2,
      lcc: 1,
      economics: 2,
      youth: 3,
      council: 1,
    },
    minutesLt: 'Išrinkti šeši miestui svarbiausi tikslai.',
    minutesEn: 'Six goals were chosen as the most important.',
  },
  {
    kind: 'transnational',
    activity: '1.3',
    titleLt: 'Tarptautinis tinklo susitikimas Taline',
    titleEn: 'Transnational meeting in Tallinn',
    heldOn: '2021-09-14',
    endsOn: '2021-09-16',
    place: 'Tallinn',
    others: 38,
    came: { administration: 1 },
    guests: [{ name: 'Tallinn', sector: 'public_authority', heads: 9 }],
    minutesLt: 'Miestai palygino spragų analizių rezultatus.',
    minutesEn: 'The cities compared the results of their gap analyses.',
  },
  {
    kind: 'local_group',
    activity: '1.1',
    titleLt: 'Spragų ir poveikio analizės pristatymas',
    titleEn: 'Presentation of the gap and impact analysis',
    heldOn: '2021-10-12',
    startsAt: '13:00',
    endsAt: '15:30',
    place: ROOM,
    others: 2,
    came: {
      port: 1,
      park: 2,
      administration: 3,
      college: 1,
      lcc: 1,
      economics: 1,
      youth: 2,
      council: 1,
    },
    minutesLt: 'Analizė pristatyta, pateiktos 14 pastabų.',
    minutesEn: 'The analysis was presented; 14 remarks were made.',
  },
  {
    kind: 'local_group',
    activity: '1.3',
    titleLt: 'Gerosios patirties pavyzdžiai',
    titleEn: 'Examples of good practice',
    heldOn: '2021-12-07',
    startsAt: '10:00',
    endsAt: '12:00',
    url: 'https://example.org/grupe',
    others: 2,
    came: { port: 1, administration: 2, college: 1, lcc: 2, economics: 1, youth: 2 },
    minutesLt: 'Aptarti 24 pavyzdžiai.',
    minutesEn: '24 examples were discussed.',
  },
  {
    kind: 'local_group',
    activity: '2.1',
    titleLt: 'Gairių dirbtuvės',
    titleEn: 'Workshop on the guidelines',
    heldOn: '2022-02-15',
    startsAt: '13:00',
    endsAt: '16:00',
    place: ROOM,
    others: 3,
    came: { port: 2, administration: 4, college: 2, lcc: 2, economics: 2, youth: 4, council: 1 },
    minutesLt: 'Suformuluotos penkios gairių kryptys.',
    minutesEn: 'Five directions of the guidelines were worded.',
  },
  {
    kind: 'online',
    activity: '2.2',
    titleLt: 'Veiksmų planų mokymai nuotoliu',
    titleEn: 'Online training on action plans',
    heldOn: '2022-03-10',
    startsAt: '09:30',
    endsAt: '12:30',
    url: 'https://example.org/mokymai',
    others: 27,
    came: { administration: 2, college: 1 },
    minutesLt: 'Išbandyta RFSC priemonė.',
    minutesEn: 'The RFSC tool was tried out.',
  },
  {
    kind: 'local_group',
    activity: '2.2',
    titleLt: 'Integruoto veiksmų plano priemonės',
    titleEn: 'Measures of the integrated action plan',
    heldOn: '2022-04-26',
    startsAt: '14:00',
    endsAt: '16:30',
    place: ROOM,
    others: 2,
    came: { port: 1, administration: 3, college: 1, economics: 2, youth: 3, council: 2 },
    guests: [{ name: 'Daugiabučių bendrija „Pavyzdys“', sector: 'ngo', heads: 2 }],
    minutesLt: 'Sutarta dėl dvylikos priemonių.',
    minutesEn: 'Twelve measures were agreed.',
    decisionsLt: 'Parengti plano projektą tarybai\nSuderinti priemonių biudžetą',
    decisionsEn: 'Prepare the draft plan for the council\nAgree the budget of the measures',
  },
  {
    kind: 'transnational',
    activity: '2.2',
    titleLt: 'Tarptautinis tinklo susitikimas Manresoje',
    titleEn: 'Transnational meeting in Manresa',
    heldOn: '2022-05-17',
    endsOn: '2022-05-19',
    place: 'Manresa',
    others: 44,
    came: { administration: 1, lcc: 1 },
    guests: [{ name: 'Manresa', sector: 'public_authority', heads: 8 }],
    minutesLt: 'Veiksmų planų projektai aptarti poromis.',
    minutesEn: 'Draft action plans were reviewed in pairs.',
  },
  {
    kind: 'other',
    activity: '2.6',
    titleLt: 'Baigiamosios konferencijos rengimo grupė',
    titleEn: 'Preparing the closing conference',
    heldOn: '2022-06-14',
    place: ROOM,
    cancelReason: 'Konferencija perkelta į tinklo bendrą renginį',
  },
  {
    kind: 'local_group',
    activity: '2.2',
    titleLt: 'Veiksmų plano projekto svarstymas',
    titleEn: 'Discussion of the draft action plan',
    heldOn: '2022-09-20',
    startsAt: '14:00',
    endsAt: '16:00',
    place: ROOM,
  },
]
