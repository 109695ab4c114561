import type { QueryClientContract } from '@adonisjs/lucid/types/database'

const answers = new WeakMap<QueryClientContract, Map<string, Promise<unknown>>>()

/**
 * Asks a question once for as long as a transaction (or a client of one's own) lives, and gives the same answer to everybody
 * who asks it again: five thousand expenses logged at once read the lists they choose from once. Only for what does not
 * change within that time, or is locked by the asking. A question that failed is asked again.
 * @param question names the question with everything its answer depends on
 */
export function askedOnce<Answer>(
  client: QueryClientContract,
  question: string,
  ask: () => Promise<Answer>
): Promise<Answer> {
  let known = answers.get(client)
  if (!known) answers.set(client, (known = new Map()))
  const earlier = known.get(question) as Promise<Answer> | undefined
  if (earlier) return earlier
  const asked = ask()
  known.set(question, asked)
  asked.catch(() => known.delete(question))
  return asked
}
