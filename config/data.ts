import { resolve } from 'node:path'
import app from '@adonisjs/core/services/app'
import env from '#start/env'

/**
 * The one folder that holds everything an installation must keep: the SQLite file and the uploaded documents.
 * Relative paths count from where the process was started, not from the build folder.
 */
export function dataPath(...parts: string[]): string {
  return resolve(process.cwd(), env.get('DATA_DIR', app.inTest ? 'tmp/test' : 'data'), ...parts)
}
