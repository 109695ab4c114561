import { CHANNELS, KINDS, KIND_NAMES, type Channel, type Kind } from '#app/notifications/kinds'

export const PREFERENCE = 'notifications'

/** What a person does not want: `mail:expense_returned`, … Everything else he is told. */
export type Unwanted = ReadonlySet<string>

/** Every choice there is, kind by kind. */
export const CHOICES: readonly { kind: Kind; channel: Channel; name: string }[] =
  KIND_NAMES.flatMap((kind) =>
    CHANNELS.filter((channel) =>
      (KINDS[kind].channels as readonly Channel[]).includes(channel)
    ).map((channel) => ({ kind, channel, name: choiceName(kind, channel) }))
  )

export function choiceName(kind: Kind, channel: Channel): string {
  return `${channel}:${kind}`
}

/** Reads what is stored; a choice that no longer exists is left out. */
export function readUnwanted(stored: string | null | undefined): Unwanted {
  const names = new Set(CHOICES.map(({ name }) => name))
  return new Set((stored ?? '').split(',').filter((name) => names.has(name)))
}
