import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { instantToDatabase } from '#app/shared/database/columns'
import { isUniqueViolation } from '#app/shared/database/failures'
import { fold } from '#app/shared/database/fold'
import { RuleBroken } from '#app/shared/errors'
import { inTransaction } from '#app/audit_trail/change'
import { filterQuery, readExpenseFilter } from '#app/finance/expense_list/expense_filter'

/** As many tabs as can still be told apart. */
export const MOST_FILTERS = 20

export type FilterForm = { name: string; isDefault?: boolean }

/**
 * Keeps a filter of the list of expenses by a name, for the person alone and in this project (docs/decisions/0012).
 * @param query the address's query; only what a filter understands of it is kept
 * @throws {RuleBroken} for a filter of nothing, a name that is taken, or too many
 */
export async function saveFilter(form: FilterForm & { query: string }, actor: Actor) {
  const query = filterQuery(readExpenseFilter(Object.fromEntries(new URLSearchParams(form.query))))
  if (query === '') throw new RuleBroken('saved_filters.filters_nothing')
  await refusingTakenName(async (trx) => {
    const own = await ownFilters(actor, trx).count('* as count').firstOrFail()
    if (Number(own.count) >= MOST_FILTERS) {
      throw new RuleBroken('saved_filters.too_many', { limit: MOST_FILTERS })
    }
    if (form.isDefault) await openNoneFirst(actor, trx)
    await trx.table('saved_filters').insert({
      user_id: actor.id,
      project_id: actor.projectId,
      query,
      created_at: instantToDatabase(actor.now),
      ...columnsOf(form, actor),
    })
  })
}

/**
 * Gives one's own filter another name, or lets it open first.
 * @throws {RuleBroken} for a name that is taken, or a filter that is not there (any more)
 */
export async function updateFilter(id: number, form: FilterForm, actor: Actor) {
  await refusingTakenName(async (trx) => {
    const filter = await ownFilters(actor, trx).where('id', id).first()
    if (!filter) throw new RuleBroken('saved_filters.gone')
    if (form.isDefault) await openNoneFirst(actor, trx)
    await ownFilters(actor, trx).where('id', id).update(columnsOf(form, actor))
  })
}

/** Forgets one's own filter; one that is forgotten already stays so. */
export async function deleteFilter(id: number, actor: Actor) {
  await inTransaction((trx) => ownFilters(actor, trx).where('id', id).delete())
}

function ownFilters({ id, projectId }: Actor, trx: TransactionClientContract) {
  return trx.from('saved_filters').where({ user_id: id, project_id: projectId })
}

function openNoneFirst(actor: Actor, trx: TransactionClientContract) {
  return ownFilters(actor, trx).update({ default_in_project_id: null })
}

function columnsOf({ name, isDefault }: FilterForm, { projectId, now }: Actor) {
  return {
    name,
    name_key: fold(name).slice(0, 120) || name,
    default_in_project_id: isDefault ? projectId : null,
    updated_at: instantToDatabase(now),
  }
}

async function refusingTakenName(work: (trx: TransactionClientContract) => Promise<void>) {
  try {
    await inTransaction(work)
  } catch (error) {
    throw isUniqueViolation(error) ? new RuleBroken('saved_filters.name_taken', {}, 'name') : error
  }
}
