import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'

type WithStatus<Status extends string> = { status: Status }

/** One arrow of a life cycle: from which states, to which, who may draw it, what must hold, what the trail calls it. */
export type Transition<Row, Status extends string> = {
  from: readonly Status[]
  to: Status
  /** the permission it needs, a name of identity's table */
  may: string
  /** the audit action */
  action: string
  /** what the caller must bring along, such as a reason */
  needs?: readonly string[]
  /** a rule about this row and this person; the refusal it gives, or null */
  guard?: (row: Row, actor: Actor) => RuleBroken | null
}

export type Arrow<Row, Status extends string> = Transition<Row, Status> & {
  /** Whether the arrow can be drawn for this row by this person; says nothing of permissions. */
  isOpen(row: Row, actor: Actor): boolean
  /** @throws {RuleBroken} when the row is in another state or the guard refuses */
  assert(row: Row, actor: Actor): void
}

/**
 * A life cycle as data. The words for a refused state stand under `states.wrong_state`, with the row's state as {status}.
 */
export function defineStates<
  Row extends WithStatus<Status>,
  Status extends string,
  Name extends string,
>(transitions: Record<Name, Transition<Row, Status>>): Record<Name, Arrow<Row, Status>> {
  const arrows = {} as Record<Name, Arrow<Row, Status>>
  for (const name of Object.keys(transitions) as Name[]) arrows[name] = arrow(transitions[name])
  return arrows
}

function arrow<Row extends WithStatus<Status>, Status extends string>(
  transition: Transition<Row, Status>
): Arrow<Row, Status> {
  const refusal = (row: Row, actor: Actor) =>
    transition.from.includes(row.status)
      ? (transition.guard?.(row, actor) ?? null)
      : new RuleBroken('states.wrong_state', { status: row.status })
  return {
    ...transition,
    isOpen: (row, actor) => refusal(row, actor) === null,
    assert(row, actor) {
      const broken = refusal(row, actor)
      if (broken) throw broken
    },
  }
}
