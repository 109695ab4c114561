import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { today } from '#app/shared/today'

type Consented = {
  fullName?: string | null
  email?: string | null
  consentedOn?: string | null
  consentHow?: string | null
}

/**
 * A name or an address is kept only with a consent: its day and how it was given. One that was withdrawn is renewed only by a
 * later consent.
 * @param withdrawnOn ISO date of a withdrawal that stands
 * @returns whether the form renews a consent that was withdrawn
 * @throws {RuleBroken} at the field that is missing
 */
export function assertConsent(form: Consented, withdrawnOn: string | null, actor: Actor): boolean {
  const { consentedOn, consentHow } = form
  const isNamed = Boolean(form.fullName || form.email)
  if (isNamed && !consentedOn) refuse('consent_needed', 'consentedOn')
  if (consentedOn && !consentHow) refuse('consent_how_needed', 'consentHow')
  if (consentedOn && consentedOn > today(actor.now)) refuse('consent_to_come', 'consentedOn')
  const isRenewed = Boolean(withdrawnOn && consentedOn && consentedOn > withdrawnOn)
  if (isNamed && withdrawnOn && !isRenewed) refuse('consent_withdrawn', 'consentedOn')
  return isRenewed
}

function refuse(key: string, field: string): never {
  throw new RuleBroken(`local_group.${key}`, {}, field)
}
