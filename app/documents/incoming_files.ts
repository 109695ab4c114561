import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import string from '@adonisjs/core/helpers/string'
import type { MultipartFile } from '@adonisjs/core/bodyparser'
import { DOCUMENT_SIZE_LIMIT } from '#config/bodyparser'
import { RuleBroken, RulesBroken } from '#app/shared/errors'
import { ACCEPTED_TYPES, contentTypeOf, endingSuits } from '#app/documents/file_types'

const LARGEST = string.bytes.parse(DOCUMENT_SIZE_LIMIT)!
const LONGEST_NAME = 255

/** A file that was looked at and may be kept; it still lies where the request put it. */
export type CheckedFile = {
  path: string
  fileName: string
  contentType: string
  sizeBytes: number
  /** of the content, hexadecimal */
  sha256: string
}

/**
 * Looks into every file of a form: size, what it is by content, and its SHA-256. Nothing is stored yet.
 * @param field the form field the refusals belong to
 * @throws {RulesBroken} naming each file that cannot be taken and why
 */
export async function checkFiles(
  files: readonly MultipartFile[],
  field: string
): Promise<CheckedFile[]> {
  const checked: CheckedFile[] = []
  const refusals: RuleBroken[] = []
  for (const file of files) {
    const result = await checkFile(file, field)
    if (result instanceof RuleBroken) refusals.push(result)
    else checked.push(result)
  }
  const [first, ...others] = refusals
  if (first) throw new RulesBroken([first, ...others])
  return checked
}

async function checkFile(file: MultipartFile, field: string): Promise<CheckedFile | RuleBroken> {
  const name = plainName(file.clientName)
  const refuse = (key: string) => new RuleBroken(`documents.refused.${key}`, { name }, field)
  if (file.size > LARGEST) return refuse('too_large')
  if (file.size === 0 || !file.tmpPath) return refuse('empty')
  const contentType = await contentTypeOf(file.tmpPath)
  if (!contentType || !(contentType in ACCEPTED_TYPES)) return refuse('unknown_type')
  if (!endingSuits(name, contentType)) return refuse('other_content')
  const sha256 = await sha256Of(file.tmpPath)
  return { path: file.tmpPath, fileName: name, contentType, sizeBytes: file.size, sha256 }
}

/** The name as people gave it, without folders and control characters; its ending survives shortening. */
export function plainName(clientName: string): string {
  const name = clientName
    .normalize('NFC')
    .replace(/^.*[\\/]/, '')
    .replace(/\p{Cc}/gu, '')
    .trim()
  if (name.length <= LONGEST_NAME) return name
  const ending = /\.[^.]{1,10}$/.exec(name)?.[0] ?? ''
  return name.slice(0, LONGEST_NAME - ending.length) + ending
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
