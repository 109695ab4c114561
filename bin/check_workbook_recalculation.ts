/**
 * Proves that the formulas of our workbooks give their stored values: LibreOffice recalculates each workbook and every
 * formula cell is compared before and after.
 *
 *   node --import=@poppinss/ts-exec bin/check_workbook_recalculation.ts                 the example reports, LT and EN
 *   node --import=@poppinss/ts-exec bin/check_workbook_recalculation.ts report.xlsx …   downloads of the app
 *
 * Exit code 0: all equal; 1: a difference, an error value or a file that can't be read; 77: skipped, no LibreOffice.
 */
import './require_node.js'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { writeExamples } from '#tests/unit/workbooks/example_files'
import { compareFormulas } from '#tests/unit/workbooks/formula_comparison'
import { findOffice, recalculate } from '#tests/unit/workbooks/office_recalculation'

const SKIPPED = 77

async function main(given: string[]): Promise<number> {
  const office = await findOffice()
  if (!office) {
    console.log('Skipped: LibreOffice (soffice) is not installed, so nothing was recalculated.')
    console.log('Install it with: apt-get install --no-install-recommends libreoffice-calc')
    return SKIPPED
  }
  const folder = await mkdtemp(join(tmpdir(), 'recalculation-'))
  try {
    const files = given.length > 0 ? given : await writeExamples(folder)
    let failures = 0
    for (const file of files) {
      const recalculated = await recalculate(office, file, folder)
      const { formulas, differences } = await compareFormulas(file, recalculated)
      const verdict = differences.length === 0 ? 'all as stored' : `${differences.length} differ`
      console.log(`${basename(file)}: ${formulas} formulas recalculated, ${verdict}`)
      for (const difference of differences) console.log(`  ${difference}`)
      failures += differences.length
    }
    return failures === 0 ? 0 : 1
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

process.exitCode = await main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message)
  return 1
})
