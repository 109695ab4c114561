import { createHash } from 'node:crypto'
import type { Channel, Kind } from '#app/notifications/kinds'

/** What a notice says, as plain values; the words are found in the reader's language when it is shown or sent. */
export type Facts = {
  titleLt?: string
  titleEn?: string | null
  /** ISO date */
  dueOn?: string
  days?: number
  count?: number
  reference?: string
  number?: number
  digest?: Digest
}

/** A week's outlook of one person. */
export type Digest = {
  late: DigestLine[]
  due: DigestLine[]
  waiting: { project: string; count: number; path: string }[]
}
export type DigestLine = {
  titleLt: string
  titleEn: string | null
  dueOn: string
  project: string
  path: string
}

/** Something one person is to be told once. */
export type Notice = {
  userId: number
  /** names what happened, the same each time it is looked at: `deadline:12:due-in-7:2021-05-01` */
  occasion: string
  kind: Kind
  projectId: number | null
  /** where it is dealt with */
  path: string
  facts: Facts
}

/**
 * The Message-ID of an e-mail: the same whenever and by whomever this notice is sent, so that a mailbox that gets it twice
 * can tell. It says nothing of the person or the occasion.
 */
export function messageIdOf({ userId, occasion }: Notice, channel: Channel, host: string): string {
  const mark = createHash('sha256').update(`${userId}|${occasion}|${channel}`).digest('hex')
  return `<${mark.slice(0, 40)}@${host}>`
}
