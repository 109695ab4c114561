import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import drive from '@adonisjs/drive/services/main'
import logger from '@adonisjs/core/services/logger'
import type { CheckedFile } from '#app/documents/incoming_files'

/** A file in the store that no row may point to yet. */
export type StoredFile = CheckedFile & { storageKey: string }

/**
 * Puts files into the store, runs the change that makes rows of them, and takes out again what no row came to need:
 * all of them when the change fails, so that nothing stays half saved.
 * @param change gets the stored files; `keep` names the keys that its rows point to
 * @throws whatever the change or the store throws
 */
export async function withStoredFiles<T>(
  projectId: number,
  files: readonly CheckedFile[],
  change: (stored: StoredFile[], keep: (storageKey: string) => void) => Promise<T>
): Promise<T> {
  const stored: StoredFile[] = []
  const kept = new Set<string>()
  try {
    for (const file of files) stored.push(await store(projectId, file))
    const result = await change(stored, (storageKey) => kept.add(storageKey))
    await removeFiles(stored.map((file) => file.storageKey).filter((key) => !kept.has(key)))
    return result
  } catch (error) {
    await removeFiles(stored.map((file) => file.storageKey))
    throw error
  }
}

/** Takes files out of the store. A file that cannot be removed is only logged: no row points to it any more. */
export async function removeFiles(storageKeys: readonly string[]): Promise<void> {
  for (const storageKey of storageKeys) {
    try {
      await drive.use().delete(storageKey)
    } catch (error) {
      logger.error({ err: error, storageKey }, 'an orphaned file could not be removed')
    }
  }
}

async function store(projectId: number, file: CheckedFile): Promise<StoredFile> {
  const storageKey = `projects/${projectId}/${randomUUID()}`
  try {
    await drive.use().putStream(storageKey, createReadStream(file.path))
  } catch (error) {
    await removeFiles([storageKey])
    throw error
  }
  return { ...file, storageKey }
}
