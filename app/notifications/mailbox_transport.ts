import { MailResponse } from '@adonisjs/mail'
import type { MailTransportContract, NodeMailerMessage } from '@adonisjs/mail/types'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { instantToDatabase } from '#app/shared/database/columns'

/** The transaction a message is written in, and the instant that counts as its sending. */
export type MailboxDelivery = { trx: TransactionClientContract; now: string }

/**
 * A mail server that is a table: the message is written in the transaction that marks it as sent, so that either both stand
 * or neither. A message that is there already is not written again.
 */
export class MailboxTransport implements MailTransportContract {
  async send(message: NodeMailerMessage, { trx, now }: MailboxDelivery) {
    const messageId = message.messageId!
    const to = message.to!.map(addressOf)
    await trx
      .insertQuery()
      .table('mailbox_messages')
      .insert({
        message_id: messageId,
        to_address: to.join(', '),
        subject: message.subject,
        body_text: message.text,
        body_html: message.html,
        sent_at: instantToDatabase(now),
      })
      .knexQuery.onConflict('message_id')
      .ignore()
    return new MailResponse(messageId, { from: false, to }, null)
  }
}

function addressOf(recipient: string | { address: string }): string {
  return typeof recipient === 'string' ? recipient : recipient.address
}
