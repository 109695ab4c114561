import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

/**
 * Verifies every chain of the audit trail, for a nightly task: one line a chain, exit code 1 when one is broken.
 */
export default class AuditVerify extends BaseCommand {
  static override commandName = 'audit:verify'
  static override description = 'Verify the hash chains of the audit trail'
  static override options: CommandOptions = { startApp: true }

  override async run() {
    const { listChains, verifyChain } = await import('#app/audit_trail/verify_chain')
    const { findEvent } = await import('#app/audit_trail/queries/list_events')
    for (const scope of await listChains()) {
      const { events, brokenAt, reason } = await verifyChain(scope)
      if (brokenAt === null) {
        this.logger.info(`${scope}: whole, ${events} events`)
        continue
      }
      const event = await findEvent(scope, brokenAt)
      const found = event ? `${event.occurredAt}, ${event.actorName}` : 'not there'
      this.logger.error(`${scope}: broken at event ${brokenAt} (${reason}; ${found})`)
      this.exitCode = 1
    }
  }
}
