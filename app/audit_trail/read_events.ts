import { REFERENCES, SENSITIVE, SUBJECTS } from '#app/audit_trail/subjects'
import { shownName, shownValue, type Reader } from '#app/audit_trail/event_values'
import type { EventRow } from '#app/audit_trail/queries/list_events'
import type { Names, Wanted } from '#app/audit_trail/queries/names_of'

export type ShownField = { label: string; before: string; after: string; isHidden: boolean }
export type ShownEvent = {
  sequence: number
  occurredAt: string
  actorName: string
  /** what was done, in words that follow the actor's name */
  act: string
  subject: string
  /** the subject's page under the project and the permission it asks; null when there is none */
  link: { page: string; may: string } | null
  fields: ShownField[]
  hash: string
}

/** Everything that the events of a page name by its id, to be looked up at once. */
export function namedIn(events: EventRow[]): Wanted {
  const wanted: Wanted = new Map()
  const want = (type: string, id: unknown) => {
    if (!Number.isSafeInteger(id)) return
    if (!wanted.has(type)) wanted.set(type, new Set())
    wanted.get(type)!.add(id as number)
  }
  const walk = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return
    for (const [field, inner] of Object.entries(value)) {
      if (REFERENCES[field]) want(REFERENCES[field], inner)
      else walk(inner)
    }
  }
  for (const event of events) {
    want(event.subjectType, event.subjectId)
    walk(event.before)
    walk(event.after)
  }
  return wanted
}

/**
 * An event as a sentence with what changed, in the reader's language.
 * @param isClosed the subject is sensitive and the reader may not see what it says
 */
export function readEvent(event: EventRow, reader: Reader, isClosed: boolean): ShownEvent {
  const { sequence, occurredAt, actorName, action, subjectType, subjectId, hash } = event
  const known = SUBJECTS[subjectType]
  const name = subjectName(event, reader.names, reader)
  return {
    sequence,
    occurredAt,
    actorName,
    act: reader.words(`audit.action.${action}`, action),
    subject: name ?? `#${subjectId}`,
    link:
      known?.page && known.may && reader.names.has(`${subjectType}:${subjectId}`)
        ? { page: known.page(subjectId), may: known.may }
        : null,
    fields: fieldsOf(event, reader, isClosed),
    hash,
  }
}

function subjectName(event: EventRow, names: Names, { locale }: Reader): string | null {
  const name = names.get(`${event.subjectType}:${event.subjectId}`)
  if (name) return shownName(name, locale)
  return typeof event.after.reference === 'string' ? event.after.reference : null
}

function fieldsOf({ before, after, subjectType }: EventRow, reader: Reader, isClosed: boolean) {
  const closed = isClosed ? SENSITIVE[subjectType]?.fields : undefined
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])]
  return names
    .filter((name) => !(name === 'projectId' && subjectType !== 'project'))
    .map((name): ShownField => {
      const label = reader.words(`audit.field.${name}`, name)
      if (closed?.has(name)) return { label, before: '', after: '', isHidden: true }
      return {
        label,
        before: shownValue(name, before[name], reader),
        after: shownValue(name, after[name], reader),
        isHidden: false,
      }
    })
    .filter((field) => field.isHidden || field.before || field.after)
}
