import { saveMapping } from '#app/intake/actions/save_mapping'
import { storeTable } from '#app/intake/actions/store_import'
import { guessMapping } from '#app/intake/expense_rows/headings'
import { readPaste } from '#app/intake/tables/read_table'
import { on, type SampleFrame } from '#database/sample/load_project'

/** A table pasted at the end of the project and not imported yet: two of its cells are wrong. */
const PASTED = [
  'Tiekėjas\tSąskaitos numeris\tSąskaitos data\tAprašymas\tSuma be PVM\tPVM\tKategorija',
  'MB „Marių vertimai“\tMV-2022-031\t2022-11-28\tBendro pareiškimo vertimas\t95,00\t19,95\tIšorės ekspertai ir paslaugos',
  'UAB „Uosto spaustuvė ir leidyba“\tUS Nr. 82004\t2022-11-30\tPlakatų spausdinimas\t120,00\t25,20\tIšorės ekspertai ir paslaugos',
  'UAB „Kopų kelionės“\tKK 221130-2\t2022-11-31\tBilietai į baigiamąjį susitikimą\t214,00\t0\tKelionės ir apgyvendinimas',
  'VšĮ „Tvarios plėtros institutas“\tTPI 00112\t2022-12-01\tRodiklių suvestinė\tapie 300\t\tIšorės ekspertai ir paslaugos',
].join('\n')

export async function loadImport({
  project,
  people,
  stages,
  decision,
}: SampleFrame): Promise<void> {
  const finance = { ...on('2022-12-02', people.finance), projectId: project.id }
  const file = { fileName: 'paste.txt', contentType: 'text/plain', content: Buffer.from(PASTED) }
  const made = await storeTable('paste', file, readPaste(PASTED), finance)
  const defaults = { stage: stages[1]!.id, decision: decision.id, currency: 'EUR' }
  await saveMapping(made, guessMapping(made.headings), defaults, finance)
}
