import app from '@adonisjs/core/services/app'
import { defineConfig, loaders } from '@adonisjs/i18n'
import { CachedIcuFormatter } from '#app/shared/cached_icu_formatter'

export default defineConfig({
  defaultLocale: 'lt',
  supportedLocales: ['lt', 'en'],
  formatter: () => new CachedIcuFormatter(),
  loaders: [loaders.fs({ location: app.languageFilesPath() })],
})
