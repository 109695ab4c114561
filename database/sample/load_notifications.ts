import db from '@adonisjs/lucid/services/db'
import { inTransaction } from '#app/audit_trail/change'
import { planNotices } from '#app/notifications/actions/plan_notices'
import { writeNotices } from '#app/notifications/actions/write_notices'
import type { SampleFrame } from '#database/sample/load_project'

/**
 * What the people of the sample find in their inbox: their deadlines as of today, and an expense that came back. The rest of
 * the project's past is told to nobody.
 */
export async function loadNotifications({ project, people }: SampleFrame): Promise<void> {
  const now = new Date().toISOString()
  const returned = await db
    .from('expenses')
    .where({ project_id: project.id, status: 'returned' })
    .orderBy('id')
    .firstOrFail()
  await inTransaction(async (trx) => {
    await trx.from('event_readings').delete()
    const chains = await trx.from('audit_chains').select('scope', 'last_sequence')
    await trx.table('event_readings').multiInsert(chains)
    const notice = {
      userId: people.finance.id,
      occasion: `sample:returned:${returned.id}`,
      kind: 'expense_returned' as const,
      projectId: project.id,
      path: `/projects/${project.id}/expenses/${returned.id}`,
      facts: { reference: returned.reference },
    }
    await writeNotices([notice], 'example.org', now, trx)
  })
  await planNotices(now)
}
