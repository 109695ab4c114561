/**
 * Every environment variable the application reads, checked at start. Each is explained in .env.example.
 */
import { Env } from '@adonisjs/core/env'

export default await Env.create(new URL('../', import.meta.url), {
  NODE_ENV: Env.schema.enum(['development', 'production', 'test'] as const),
  PORT: Env.schema.number(),
  HOST: Env.schema.string({ format: 'host' }),
  APP_KEY: Env.schema.secret(),
  LOG_LEVEL: Env.schema.enum([
    'fatal',
    'error',
    'warn',
    'info',
    'debug',
    'trace',
    'silent',
  ] as const),
  SECURE_COOKIES: Env.schema.boolean.optional(),
  TRUST_PROXY: Env.schema.boolean.optional(),

  CALENDAR_DOMAIN: Env.schema.string.optional({ format: 'host' }),

  DATA_DIR: Env.schema.string.optional(),
  DB_CONNECTION: Env.schema.enum.optional(['sqlite', 'mysql'] as const),
  DB_FILE: Env.schema.string.optional(),
  DB_URL: Env.schema.string.optional(),

  JOBS: Env.schema.enum.optional(['embedded', 'worker', 'off'] as const),

  APP_URL: Env.schema.string.optional({ format: 'url', tld: false }),
  MAIL_TRANSPORT: Env.schema.enum.optional(['mailbox', 'smtp'] as const),
  MAIL_FROM: Env.schema.string.optional(),
  SMTP_HOST: Env.schema.string.optional(),
  SMTP_PORT: Env.schema.number.optional(),
  SMTP_SECURE: Env.schema.boolean.optional(),
  SMTP_USER: Env.schema.string.optional(),
  SMTP_PASSWORD: Env.schema.secret.optional(),

  SESSION_DRIVER: Env.schema.enum.optional(['database', 'memory'] as const),
  FORM_DRAFT_DAYS: Env.schema.number.optional(),
  LIMITER_STORE: Env.schema.enum.optional(['database', 'memory'] as const),
})
