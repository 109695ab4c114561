import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** How many files prove that a deadline was met; what was taken away does not. */
export async function countProofs(
  deadlineId: number,
  client: QueryClientContract = db.connection()
): Promise<number> {
  const row = await client
    .from('evidence_files')
    .where('deadline_id', deadlineId)
    .whereNull('voided_at')
    .count('* as number_of')
    .first()
  return Number(row?.number_of ?? 0)
}
