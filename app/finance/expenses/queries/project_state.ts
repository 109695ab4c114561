import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/**
 * What everything a project shows depends on, as one text: the ends of its audit chain and of the system's, and its last
 * expense number. Every change adds an event to one of the two chains in its own transaction, whichever process makes it.
 * @param client a transaction holds the state until it ends
 * @returns null before the project's first event
 */
export async function projectState(
  projectId: number,
  client: QueryClientContract = db.connection()
): Promise<string | null> {
  const scope = `project:${projectId}`
  const query = client
    .from('audit_chains')
    .join('projects', (join) => join.onVal('projects.id', projectId))
    .whereIn('scope', [scope, 'system'])
    .select('scope', 'last_hash', 'last_expense_number')
    .orderBy('scope')
  if (client.isTransaction && client.dialect.name === 'mysql') query.forUpdate()
  const rows = await query
  if (!rows.some((row) => row.scope === scope)) return null
  return rows.map((row) => `${row.last_hash}:${row.last_expense_number}`).join()
}

/** The same of several projects, in two queries. Projects without an event yet are not among the answers. */
export async function projectStates(projectIds: readonly number[]): Promise<Map<number, string>> {
  const scopes = projectIds.map((id) => `project:${id}`)
  const chains = await db
    .from('audit_chains')
    .whereIn('scope', [...scopes, 'system'])
    .select('scope', 'last_hash')
  const hashes = new Map(chains.map((row) => [row.scope, row.last_hash]))
  const projects = await db
    .from('projects')
    .whereIn('id', [...projectIds])
    .select('id', 'last_expense_number')
  return new Map(
    projects
      .filter(({ id }) => hashes.has(`project:${id}`))
      .map(({ id, last_expense_number: number }) => [
        id,
        [hashes.get(`project:${id}`), number, hashes.get('system') ?? ''].join(':'),
      ])
  )
}

/**
 * Answers that hold while the project's state does. The state is read before the question is asked: an answer newer than
 * its key is never wrong, as the chains have moved on by then and nobody asks for that key again.
 */
export function keptAnswers<Answer>(remembered = 500) {
  const kept = new Map<string, Answer>()
  return async (
    state: string | null,
    question: unknown,
    ask: () => Promise<Answer>
  ): Promise<Answer> => {
    if (state === null) return ask()
    const key = JSON.stringify([state, question])
    let answer = kept.get(key)
    if (answer === undefined) {
      answer = await ask()
      if (kept.size >= remembered) kept.delete(kept.keys().next().value!)
      kept.set(key, answer)
    }
    return answer
  }
}
