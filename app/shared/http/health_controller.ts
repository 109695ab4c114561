import type { HttpContext } from '@adonisjs/core/http'
import db from '@adonisjs/lucid/services/db'

/** For load balancers and watchers: says nothing but whether the process lives and can do its work. */
export default class HealthController {
  live({ response }: HttpContext) {
    return response.json({ status: 'ok' })
  }

  async ready({ response, logger }: HttpContext) {
    try {
      await db.rawQuery('select 1')
      return response.json({ status: 'ok' })
    } catch (error) {
      logger.error({ err: error }, 'the database does not answer')
      return response.status(503).json({ status: 'unavailable' })
    }
  }
}
