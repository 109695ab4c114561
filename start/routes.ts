/**
 * Every room's addresses. A new room adds its line here and nothing else.
 */
import router from '@adonisjs/core/services/router'
import { Hidden } from '#app/shared/errors'
import '#app/audit_trail/routes'
import '#app/identity/routes'
import '#app/documents/routes'
import '#app/finance/expenses/routes'
import '#app/finance/expense_list/routes'
import '#app/finance/budget/routes'
import '#app/finance/staff/routes'
import '#app/finance/contracts/routes'
import '#app/finance/own_contribution/routes'
import '#app/finance/exchange_rates/routes'
import '#app/finance/suppliers/routes'
import '#app/finance/form_drafts/routes'
import '#app/intake/reconciliation_routes'
import '#app/intake/routes'
import '#app/projects/programme_routes'
import '#app/projects/routes'
import '#app/workplan/activities/routes'
import '#app/workplan/deliverables/routes'
import '#app/workplan/goals/routes'
import '#app/workplan/indicators/routes'
import '#app/workplan/risks/routes'
import '#app/workplan/plan/routes'
import '#app/workplan/plan_copies/routes'
import '#app/workplan/local_group/routes'
import '#app/workplan/meetings/routes'
import '#app/workplan/routes'
import '#app/workplan/communication/routes'
import '#app/workplan/evidence_files/routes'
import '#app/workplan/publicity/routes'
import '#app/workplan/deadlines/routes'
import '#app/reporting/routes'
import '#app/reporting/progress/routes'
import '#app/reporting/chains/routes'
import '#app/notifications/calendar/routes'
import '#app/evidence/routes'
import '#app/notifications/routes'
import '#app/home/routes'

const HealthController = () => import('#app/shared/http/health_controller')

router.get('/health/live', [HealthController, 'live']).as('health.live')
router.get('/health/ready', [HealthController, 'ready']).as('health.ready')

/** An unknown address goes through the same middleware as a known one, so that its page can offer language and sign-out. */
router
  .get('*', () => {
    throw new Hidden()
  })
  .as('not_found')
