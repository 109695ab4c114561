import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { Hidden } from '#app/shared/errors'

/** What of a project decides about its expenses. */
export type ProjectFacts = {
  id: number
  code: string
  programmeId: number
  startsOn: string
  endsOn: string
  erdfRateBp: number
  vatRecoverable: boolean
  accountCode: string | null
}

/** @throws {Hidden} when there is no such project */
export async function findProjectFacts(
  projectId: number,
  client: QueryClientContract = db.connection()
): Promise<ProjectFacts> {
  const row = await client.from('projects').where('id', projectId).first()
  if (!row) throw new Hidden()
  return {
    id: row.id,
    code: row.code,
    programmeId: row.programme_id,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    erdfRateBp: row.erdf_rate_bp,
    vatRecoverable: Boolean(row.vat_recoverable),
    accountCode: row.account_code,
  }
}
