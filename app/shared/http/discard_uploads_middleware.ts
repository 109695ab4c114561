import { unlink } from 'node:fs/promises'
import type { MultipartFile } from '@adonisjs/core/bodyparser'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

type Received = MultipartFile | MultipartFile[] | { [name: string]: Received }

/**
 * Deletes what an upload left in the system's temporary folder once the request is answered, kept or refused: payslips
 * must not lie there, and the disk must not fill. What is to be kept was copied to the store by then.
 */
export default class DiscardUploadsMiddleware {
  async handle({ request }: HttpContext, next: NextFn) {
    try {
      return await next()
    } finally {
      const files = filesOf(arrived(request))
      await Promise.all(files.map((file) => file.tmpPath && unlink(file.tmpPath).catch(() => {})))
    }
  }
}

/** What has arrived so far; nothing when the body was not looked at, and what came before a body that was refused. */
function arrived(request: HttpContext['request']): Record<string, Received> {
  try {
    return request.allFiles() as Record<string, Received>
  } catch {
    return {}
  }
}

function filesOf(received: Record<string, Received>): MultipartFile[] {
  return Object.values(received).flatMap((value) => {
    if (Array.isArray(value)) return value
    return 'tmpPath' in value
      ? [value as MultipartFile]
      : filesOf(value as Record<string, Received>)
  })
}
