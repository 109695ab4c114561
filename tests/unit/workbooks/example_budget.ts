import type { BudgetData } from '#app/workbooks/budget/budget_workbook'

/** A draft of a budget in three stages beside the version in force, with odd cents, a new part and hostile text. */
export const exampleBudget: BudgetData = {
  identity: {
    title: 'Biudžeto versija Nr. 2',
    subtitle: 'Projektas GG4C · Biudžeto versija Nr. 2',
    author: 'Apskaitos skyriaus vyresnioji specialistė',
    generatedAt: new Date('2022-10-10T09:00:00Z'),
    isDraft: true,
    isSample: true,
  },
  projectCode: 'GG4C',
  projectTitle: 'Darnaus vystymosi tikslų bandomasis tinklas',
  programme: 'URBACT III',
  version: '2',
  state: 'Juodraštis',
  approvedOn: null,
  approval: null,
  decision: null,
  note: '=HYPERLINK("http://example.org","Spauskite")',
  stages: ['I etapas', 'II etapas', 'III etapas'],
  categories: [
    { name: 'Personalas', cents: [800_001, 1_200_033, 7] },
    { name: '+Kelionės', cents: [0, 33_333, 0] },
  ],
  sources: [
    { name: 'ERPF', cents: [680_000, 1_048_361, 7] },
    { name: 'Savivaldybės biudžetas', cents: [120_001, 185_005, 0] },
  ],
  difference: {
    older: '1',
    rows: [
      { part: 'Personalas', stage: 'I etapas', oldCents: 800_000, newCents: 800_001 },
      { part: 'Personalas', stage: 'II etapas', oldCents: 1_233_366, newCents: 1_200_033 },
      { part: 'Personalas', stage: 'III etapas', oldCents: 0, newCents: 7 },
      { part: '+Kelionės', stage: 'II etapas', oldCents: 3, newCents: 33_333 },
    ],
    sources: [{ part: 'ERPF', stage: 'I etapas', oldCents: 680_001, newCents: 680_000 }],
  },
}
