import type { Readable } from 'node:stream'
import type { HttpContext } from '@adonisjs/core/http'

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
export const CSV = 'text/csv; charset=utf-8'

/**
 * Sends a file as it is made. A reader who goes away stops the making; a failure before the first byte is an error page
 * with the sentence given, a later one breaks the connection, so that half a file never looks whole.
 * @param fileName letters, digits, - and . only
 */
export function sendStream(
  { response, logger }: HttpContext,
  stream: Readable,
  { fileName, contentType, failed }: { fileName: string; contentType: string; failed: string }
): void {
  stream.on('error', (error) => {
    logger.error({ err: error, fileName }, 'the file could not be finished')
  })
  response.header('Content-Type', contentType)
  response.header('Content-Disposition', `attachment; filename="${fileName}"`)
  response.header('Cache-Control', 'no-store')
  response.stream(stream, () => {
    response.removeHeader('Content-Disposition')
    response.response.removeHeader('Content-Disposition') // it was passed on with the first attempt
    return [failed, 500]
  })
}

/** A project's code as part of a file's name. */
export function fileNamePart(code: string): string {
  return code.replace(/[^A-Za-z0-9_-]+/g, '-')
}
