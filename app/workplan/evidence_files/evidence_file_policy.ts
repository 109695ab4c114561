import { BasePolicy } from '@adonisjs/bouncer'
import type { AuthorizerResponse } from '@adonisjs/bouncer/types'
import type { Actor } from '#app/shared/actor'
import {
  mayOpenEvidence,
  mayProve,
  type ProvenSubject,
} from '#app/workplan/evidence_files/may_prove'

/** Who brings, takes away and opens evidence, beyond what the route has asked already. */
export default class EvidenceFilePolicy extends BasePolicy {
  prove(actor: Actor, subject: ProvenSubject): AuthorizerResponse {
    return mayProve(actor, subject)
  }

  open(actor: Actor, file: { isSensitive: boolean }): AuthorizerResponse {
    return mayOpenEvidence(actor, file)
  }
}
