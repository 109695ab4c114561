import app from '@adonisjs/core/services/app'
import { defineConfig } from '@adonisjs/static'

/**
 * Built files carry a hash in their name, so a browser may keep them for a year.
 */
export default defineConfig({
  enabled: true,
  etag: true,
  lastModified: true,
  dotFiles: 'ignore',
  maxAge: app.inProduction ? '365d' : 0,
  immutable: app.inProduction,
})
