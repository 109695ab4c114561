import { BasePolicy } from '@adonisjs/bouncer'
import type { AuthorizerResponse } from '@adonisjs/bouncer/types'
import type { Actor } from '#app/shared/actor'
import { mayChangeDeadline, type OwnedDeadline } from '#app/workplan/deadlines/own_deadline'

/** Who changes which deadline, beyond what the route has asked already. */
export default class DeadlinePolicy extends BasePolicy {
  change(actor: Actor, deadline: OwnedDeadline): AuthorizerResponse {
    return mayChangeDeadline(actor, deadline)
  }
}
