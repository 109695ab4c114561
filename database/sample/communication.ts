/**
 * Publications of the sample. The channels are the kinds a city has; titles, days and figures are invented.
 */
type SamplePublication = {
  kind: 'news' | 'social' | 'podcast' | 'video' | 'poster' | 'event' | 'press'
  titleLt: string
  titleEn: string
  activity: string
  url?: string
  plannedOn: string
  publishedOn?: string
  reach?: number
  cancelled?: true
}

export const PUBLICATIONS: SamplePublication[] = [
  {
    kind: 'news',
    titleLt: 'Klaipėda prisijungė prie darnaus vystymosi tikslų miestų tinklo',
    titleEn: 'Klaipėda joins the network of cities for sustainable development goals',
    activity: '1.2',
    url: 'https://example.org/naujienos/tinklas',
    plannedOn: '2021-03-20',
    publishedOn: '2021-03-22',
    reach: 1840,
  },
  {
    kind: 'poster',
    titleLt: 'A3 plakatas savivaldybės vestibiulyje',
    titleEn: 'A3 poster in the lobby of the city hall',
    activity: '1.2',
    plannedOn: '2021-04-15',
    publishedOn: '2021-04-12',
  },
  {
    kind: 'social',
    titleLt: 'Pirmasis vietos veiklos grupės susitikimas',
    titleEn: 'The first meeting of the local group',
    activity: '1.2',
    url: 'https://example.org/irasai/pirmas-susitikimas',
    plannedOn: '2021-05-13',
    publishedOn: '2021-05-13',
    reach: 2310,
  },
  {
    kind: 'news',
    titleLt: 'Spragų ir poveikio analizė: kur miestui pasitempti',
    titleEn: 'Gap and impact analysis: where the city can do better',
    activity: '1.1',
    url: 'https://example.org/naujienos/spragu-analize',
    plannedOn: '2021-10-05',
    publishedOn: '2021-10-07',
    reach: 1265,
  },
  {
    kind: 'podcast',
    titleLt: 'Tinklalaidė: 24 pavyzdžiai iš kitų miestų',
    titleEn: 'Podcast: 24 examples from other cities',
    activity: '1.3',
    url: 'https://example.org/tinklalaides/24-pavyzdziai',
    plannedOn: '2021-12-01',
    publishedOn: '2021-12-09',
    reach: 430,
  },
  {
    kind: 'press',
    titleLt: 'Straipsnis apie miesto gaires dienraštyje',
    titleEn: 'An article about the guidelines in the daily paper',
    activity: '2.1',
    plannedOn: '2022-05-20',
    cancelled: true,
  },
  {
    kind: 'video',
    titleLt: 'Vaizdo pasakojimas apie darnios plėtros gaires',
    titleEn: 'A video about the guidelines for sustainable development',
    activity: '2.1',
    plannedOn: '2022-09-15',
  },
]

/** What became of the duties of publicity, by their code; the others are open. */
export const SETTLED_DUTIES: Record<
  string,
  { metOn: string; note: string; file: string; captionLt: string; captionEn: string }
> = {
  website_text: {
    metOn: '2021-04-06',
    note: 'Aprašymas lietuvių ir anglų kalbomis',
    file: 'svetaines-vaizdas.pdf',
    captionLt: 'Projekto puslapio ekrano vaizdas',
    captionEn: 'Screen shot of the project’s page',
  },
  poster_a3: {
    metOn: '2021-04-12',
    note: 'Savivaldybės vestibiulyje, prie pagrindinio įėjimo',
    file: 'plakatas-vestibiulyje.pdf',
    captionLt: 'Plakatas savivaldybės vestibiulyje',
    captionEn: 'The poster in the lobby of the city hall',
  },
}
