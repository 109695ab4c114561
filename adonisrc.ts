import { defineConfig } from '@adonisjs/core/app'

export default defineConfig({
  commands: [() => import('@adonisjs/core/commands'), () => import('@adonisjs/lucid/commands')],

  providers: [
    () => import('@adonisjs/core/providers/app_provider'),
    () => import('@adonisjs/core/providers/hash_provider'),
    {
      file: () => import('@adonisjs/core/providers/repl_provider'),
      environment: ['repl', 'test'],
    },
    () => import('@adonisjs/core/providers/vinejs_provider'),
    () => import('@adonisjs/core/providers/edge_provider'),
    () => import('@adonisjs/session/session_provider'),
    () => import('#app/shared/http/assets_provider'),
    () => import('@adonisjs/shield/shield_provider'),
    () => import('@adonisjs/static/static_provider'),
    () => import('@adonisjs/lucid/database_provider'),
    () => import('@adonisjs/auth/auth_provider'),
    () => import('@adonisjs/bouncer/bouncer_provider'),
    () => import('@adonisjs/i18n/i18n_provider'),
    () => import('@adonisjs/limiter/limiter_provider'),
    () => import('@adonisjs/drive/drive_provider'),
    () => import('@adonisjs/mail/mail_provider'),
    () => import('#app/shared/jobs/jobs_provider'),
  ],

  preloads: [
    () => import('#start/views'),
    () => import('#start/kernel'),
    () => import('#start/validator'),
    () => import('#start/routes'),
    () => import('#start/jobs'),
    { file: () => import('#start/workbooks'), environment: ['web'] },
  ],

  metaFiles: [
    { pattern: 'resources/views/**/*.edge', reloadServer: false },
    { pattern: 'resources/lang/**/*.json', reloadServer: true },
    { pattern: 'public/**', reloadServer: false },
    { pattern: 'bin/require_node.js', reloadServer: false },
  ],

  hooks: {
    buildStarting: [() => import('@adonisjs/vite/build_hook')],
  },

  tests: {
    forceExit: true,
    timeout: 30_000,
    suites: [
      { name: 'unit', files: ['tests/unit/**/*.spec.ts'] },
      { name: 'functional', files: ['tests/functional/**/*.spec.ts'] },
      { name: 'browser', files: ['tests/browser/**/*.spec.ts'], timeout: 420_000 },
    ],
  },
})
