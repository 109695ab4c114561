import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { fold } from '#app/shared/database/fold'
import { RuleBroken } from '#app/shared/errors'

type Term = {
  organisationId: number
  positionLt: string
  startsOn: string
  endsOn?: string | null
  fullName?: string | null
}

/**
 * The same representative cannot stand twice on one day: one person of an organisation by her name, or the same position of it
 * where no name tells two people apart.
 * @throws {RuleBroken} 'local_group.overlaps'
 */
export async function assertNoOverlap(
  projectId: number,
  term: Term,
  ownId: number | null,
  trx: TransactionClientContract
): Promise<void> {
  const query = trx
    .from('local_group_representatives')
    .where({ project_id: projectId, organisation_id: term.organisationId })
    .where((open) => open.whereNull('ends_on').orWhere('ends_on', '>=', term.startsOn))
    .select('id', 'full_name', 'position_lt', 'starts_on', 'ends_on')
  if (term.endsOn) query.where('starts_on', '<=', term.endsOn)
  const others = await query
  const same = others.find((other) => Number(other.id) !== ownId && isSame(other, term))
  if (!same) return
  throw new RuleBroken(
    'local_group.overlaps',
    { from: same.starts_on, to: same.ends_on ?? '…' },
    'startsOn'
  )
}

function isSame(other: { full_name: string | null; position_lt: string }, term: Term): boolean {
  if (other.full_name && term.fullName) return fold(other.full_name) === fold(term.fullName)
  return fold(other.position_lt) === fold(term.positionLt)
}
