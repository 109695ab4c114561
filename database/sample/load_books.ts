import { randomUUID } from 'node:crypto'
import db from '@adonisjs/lucid/services/db'
import drive from '@adonisjs/drive/services/main'
import { confirmMatch } from '#app/intake/actions/confirm_match'
import { importLedger } from '#app/intake/actions/import_ledger'
import { importStatements } from '#app/intake/actions/import_statements'
import { addProjectAccount } from '#app/intake/actions/save_project_account'
import { uploadLedger } from '#app/intake/actions/upload_ledger'
import { readStatements } from '#app/intake/camt/read_statements'
import { guessMapping, headingsHash } from '#app/intake/ledger/mapping'
import { understandRows } from '#app/intake/ledger/understand_rows'
import { readTable } from '#app/intake/tables/read_table'
import { sha256 } from '#app/intake/unique_keys'
import { bankStatement, ledgerExport, SAMPLE_IBAN } from '#database/sample/books'
import { on, type SampleFrame } from '#database/sample/load_project'

/** Brings in the sample's ledger export and bank statement as the finance officer would, and settles one of the proposals. */
export async function loadBooks({ project, people }: SampleFrame): Promise<void> {
  const actor = { ...on('2022-07-04', people.finance), projectId: project.id }
  const code = project.accountCode ?? project.code
  const file = Buffer.from(ledgerExport(code))
  const fileName = 'projekto-apskaita-2021-2022.csv'
  const storageKey = `sample/${randomUUID()}.csv`
  await drive.use().put(storageKey, file)
  const [sheet] = (await readTable(file, fileName)).sheets
  const headings = sheet!.rows[sheet!.headerRow]!.cells
  const mapping = guessMapping(sheet!.name, headings)
  const { id } = await uploadLedger(
    { fileName, storageKey, sha256: sha256(file), headingsHash: headingsHash(headings), mapping },
    actor
  )
  const rows = sheet!.rows.slice(sheet!.headerRow + 1)
  const understood = understandRows(rows, mapping, project.accountCode)
  await importLedger(id, understood.rows, understood.totalCount, actor)

  await addProjectAccount({ iban: SAMPLE_IBAN, name: 'Projekto lėšų sąskaita' }, actor)
  const xml = bankStatement()
  const statement = { fileName: 'israsas-2021-2022.xml', sha256: sha256(xml) }
  await importStatements(await readStatements(xml), statement, actor)
  const likeliest = await db
    .from('matches')
    .where({ project_id: project.id, status: 'proposed' })
    .orderBy('score', 'desc')
    .orderBy('id')
    .firstOrFail()
  await confirmMatch(likeliest.id, actor)
}
