import { defineConfig, transports } from '@adonisjs/mail'
import env from '#start/env'
import { MailboxTransport } from '#app/notifications/mailbox_transport'

/** How long a mail server may keep a worker waiting. */
const PATIENCE_MS = 20_000

/**
 * E-mails stay in the database (the page /mailbox shows them) until a mail server is set: a demo or a test never writes to
 * anybody.
 */
export const mailTransport = env.get('MAIL_TRANSPORT', 'mailbox')

/** What stands before every path in an e-mail: where people reach the application. */
export const appUrl = (
  env.get('APP_URL') ?? `http://${env.get('HOST')}:${env.get('PORT')}`
).replace(/\/+$/, '')

const user = env.get('SMTP_USER')

const mailConfig = defineConfig({
  default: mailTransport,
  from: env.get('MAIL_FROM', 'Darna <darna@localhost>'),
  mailers: {
    mailbox: () => new MailboxTransport(),
    smtp: transports.smtp({
      host: env.get('SMTP_HOST', 'localhost'),
      port: env.get('SMTP_PORT', 587),
      secure: env.get('SMTP_SECURE', false),
      auth: user
        ? { type: 'login', user, pass: env.get('SMTP_PASSWORD')?.release() ?? '' }
        : undefined,
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: PATIENCE_MS,
    }),
  },
})

export default mailConfig

declare module '@adonisjs/mail/types' {
  export interface MailersList extends InferMailers<typeof mailConfig> {}
}
