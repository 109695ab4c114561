/**
 * The duties a new project's list begins with. `dueDays` counts from the project's first day and is this house's proposal, not the
 * programme's rule; null where the duty lasts as long as the project. Source: domain rules 18 (regulation 2021/1060 Article 50,
 * 1303/2013 Annex XII).
 */
export const PUBLICITY_DUTIES: readonly {
  code: string
  titleLt: string
  titleEn: string
  dueDays: number | null
}[] = [
  {
    code: 'website_text',
    titleLt: 'Miesto interneto svetainėje aprašytas projektas: tikslas, rezultatas ir ERPF parama',
    titleEn: 'The city’s website tells of the project: its aim, its result and the ERDF support',
    dueDays: 60,
  },
  {
    code: 'emblem_online',
    titleLt: 'Svetainėje ir socialiniuose tinkluose matoma ES emblema ir fondo pavadinimas',
    titleEn: 'The EU emblem and the fund’s name are seen on the website and in social media',
    dueDays: 60,
  },
  {
    code: 'poster_a3',
    titleLt: 'A3 plakatas apie projektą kabo visiems matomoje vietoje',
    titleEn: 'An A3 poster about the project hangs where everybody sees it',
    dueDays: 60,
  },
  {
    code: 'emblem_on_material',
    titleLt: 'ES emblema ir fondo pavadinimas – ant visos projekto medžiagos',
    titleEn: 'The EU emblem and the fund’s name are on all material of the project',
    dueDays: null,
  },
  {
    code: 'participants_informed',
    titleLt:
      'Dalyviai informuoti apie fondo paramą: darbotvarkėse, dalyvių sąrašuose, pažymėjimuose',
    titleEn:
      'Participants are told of the fund’s support: in agendas, lists of attendance, certificates',
    dueDays: null,
  },
]
