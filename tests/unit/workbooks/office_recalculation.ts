import { execFile } from 'node:child_process'
import { access, mkdir, writeFile } from 'node:fs/promises'
import { basename, delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Longer than LibreOffice's first start on a slow machine. */
const PATIENCE_MS = 180_000

/** 0: recalculate always. Without it LibreOffice trusts the values stored in files of other programs. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
    <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
  </item>
</oor:items>`

/** The path of LibreOffice, or null when it is not installed. */
export async function findOffice(): Promise<string | null> {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of ['soffice', 'libreoffice']) {
      const path = join(folder, name)
      if (
        await access(path).then(
          () => true,
          () => false
        )
      )
        return path
    }
  }
  return null
}

/**
 * Opens the workbook in LibreOffice, recalculates all and saves it again. A profile of its own keeps the user's
 * settings out. @returns the path of the recalculated copy
 * @throws {Error} when LibreOffice could not read the file.
 */
export async function recalculate(office: string, file: string, folder: string): Promise<string> {
  const profile = join(folder, 'profile')
  const results = join(folder, 'recalculated')
  await mkdir(join(profile, 'user'), { recursive: true })
  await writeFile(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE)
  const { stderr } = await run(
    office,
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--convert-to',
      'xlsx',
      '--outdir',
      results,
      file,
    ],
    { timeout: PATIENCE_MS }
  )
  const result = join(results, basename(file))
  await access(result).catch(() => {
    throw new Error(`LibreOffice could not read ${file}. ${stderr}`)
  })
  return result
}
