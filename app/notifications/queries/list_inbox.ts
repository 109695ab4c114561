import db from '@adonisjs/lucid/services/db'
import { instantFromDatabase } from '#app/shared/database/columns'
import { today } from '#app/shared/today'
import type { Actor } from '#app/shared/actor'
import { KINDS, type Kind } from '#app/notifications/kinds'
import type { Facts } from '#app/notifications/notice'
import { listTeammates, whoMay } from '#app/notifications/queries/list_teammates'

export type InboxRow = {
  id: number
  kind: Kind
  facts: Facts
  isRead: boolean
  createdAt: string
  /** false when one's role has ended: the title is then not shown */
  isVisible: boolean
}

const SHOWN = 100

/** One's own notifications, the unread first and then the newest: the last hundred, in two queries. */
export async function listInbox(actor: Actor): Promise<InboxRow[]> {
  const rows = await db
    .from('notifications')
    .where({ user_id: actor.id!, channel: 'inbox' })
    .orderByRaw('case when read_at is null then 0 else 1 end')
    .orderBy('id', 'desc')
    .limit(SHOWN)
    .select('id', 'kind', 'facts', 'project_id', 'read_at', 'created_at')
  const mates = (await listTeammates(today(actor.now))).filter(({ userId }) => userId === actor.id)
  return rows.map((row) => {
    const { may } = KINDS[row.kind as Kind]
    return {
      id: row.id,
      kind: row.kind,
      facts: JSON.parse(row.facts),
      isRead: row.read_at !== null,
      createdAt: instantFromDatabase(row.created_at)!,
      isVisible:
        may === null || row.project_id === null || whoMay(mates, row.project_id, may).length > 0,
    }
  })
}
