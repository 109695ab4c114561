import db from '@adonisjs/lucid/services/db'
import { instantFromDatabase } from '#app/shared/database/columns'
import { keysetPage, type Cursor, type Page } from '#app/shared/database/keyset'
import { Hidden } from '#app/shared/errors'

export type MailboxRow = { id: number; to: string; subject: string; sentAt: string }

/** One page of what stayed in the house, the newest first. */
export async function listMailbox(cursor: Cursor | null): Promise<Page<MailboxRow>> {
  const query = db
    .from('mailbox_messages')
    .select('id', 'id as sort_value', 'to_address', 'subject', 'sent_at')
  const page = await keysetPage<any>(query, {
    column: 'id',
    idColumn: 'id',
    direction: 'desc',
    size: 50,
    cursor,
  })
  return { ...page, rows: page.rows.map(rowOf) }
}

/** @throws {Hidden} when there is no such message */
export async function findMessage(id: number) {
  const row = await db.from('mailbox_messages').where('id', id).first()
  if (!row) throw new Hidden()
  return { ...rowOf(row), text: String(row.body_text), html: String(row.body_html) }
}

function rowOf(row: Record<string, any>): MailboxRow {
  return {
    id: row.id,
    to: row.to_address,
    subject: row.subject,
    sentAt: instantFromDatabase(row.sent_at)!,
  }
}
