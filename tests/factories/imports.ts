import type { Actor } from '#app/shared/actor'
import { saveMapping } from '#app/intake/actions/save_mapping'
import { storeTable } from '#app/intake/actions/store_import'
import type { Defaults } from '#app/intake/expense_rows/fields'
import { guessMapping } from '#app/intake/expense_rows/headings'
import { readPaste } from '#app/intake/tables/read_table'
import { actorIn, type projectWithTeam } from '#tests/factories/projects'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

/** The cells of a table, parted by tabs as a spreadsheet pastes them. */
export function pasted(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => row.join('\t')).join('\n')
}

/** A table of one right row. */
export const ONE_ROW = pasted([
  ['Tiekėjas', 'Sąskaitos numeris', 'Aprašymas', 'Suma be PVM', 'PVM', 'Mokėjimo data'],
  ['UAB „Įkelta“', 'ĮK 0001', 'Vertimo paslaugos', '100,00', '21,00', '2021-05-20'],
])

/** What holds for every row: external services of the first stage. */
export function usualDefaults(team: Team): Defaults {
  return { category: team.categories.external.id, stage: team.stages[0]!.id }
}

/** The finance officer as actions see her. */
export function officer(team: Team): Actor {
  return actorIn(team.project, team.finance, 'finance')
}

/** A pasted table whose columns were recognised and whose rows were looked through. */
export async function previewedImport(team: Team, text = ONE_ROW, defaults = usualDefaults(team)) {
  const actor = officer(team)
  const file = { fileName: 'paste.txt', contentType: 'text/plain', content: Buffer.from(text) }
  const made = await storeTable('paste', file, readPaste(text), actor)
  await saveMapping(made, guessMapping(made.headings), defaults, actor)
  return made.refresh()
}
