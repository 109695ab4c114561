import { readFile } from 'node:fs/promises'
import type { HttpContext } from '@adonisjs/core/http'
import { RuleBroken } from '#app/shared/errors'
import { plainName } from '#app/documents/incoming_files'
import { sha256 } from '#app/intake/unique_keys'

export type UploadedFile = { path: string; fileName: string; content: Buffer; sha256: string }

/**
 * The one file of a form, read whole; its size was limited on the way in and is looked at again by who reads it.
 * @throws {RuleBroken} when none was chosen or it is empty
 */
export async function uploadedFile({ request }: HttpContext): Promise<UploadedFile> {
  const file = request.file('file')
  if (!file?.tmpPath) throw new RuleBroken('reconciliation.refused.choose_file', {}, 'file')
  if (file.size === 0) throw new RuleBroken('reconciliation.refused.empty_file', {}, 'file')
  const content = await readFile(file.tmpPath)
  const fileName = plainName(file.clientName)
  return { path: file.tmpPath, fileName: fileName || 'failas', content, sha256: sha256(content) }
}
