import { BasePolicy } from '@adonisjs/bouncer'
import type { Actor } from '#app/shared/actor'
import { isAllowed } from '#app/identity/permissions'

/** Who may open a file: whoever sees documents, and a sensitive one only who may see those. */
export default class DocumentPolicy extends BasePolicy {
  open(actor: Actor, document: { isSensitive: boolean }): boolean {
    return (
      isAllowed(actor, 'documents.view') &&
      (!document.isSensitive || isAllowed(actor, 'documents.view_sensitive'))
    )
  }
}
