import type { Cents } from '#app/money/cents'
import { budgetVersionCovers } from '#app/finance/budget/queries/budget_version_covers'
import { exceededContracts } from '#app/finance/contracts/queries/exceeded_contracts'
import { decisionCovers } from '#app/finance/own_contribution/queries/decision_covers'
import { procurementAlarms } from '#app/finance/contracts/queries/procurement_alarms'

/** Something about the city's money that a rule does not allow: its words, what they name, and the page that shows it. */
export type MoneyAlarm = {
  key: 'exceeded' | 'uncovered' | 'budget_short' | 'contracts' | 'purchases'
  page: string
  number?: string
  cents?: Cents
  count?: number
}

/** The alarms of a project, the heaviest first; for who sees its expenses and contracts. */
export async function moneyAlarms(projectId: number): Promise<MoneyAlarm[]> {
  return [...(await coverAlarms(projectId)), ...(await purchaseAlarms(projectId))]
}

async function coverAlarms(projectId: number): Promise<MoneyAlarm[]> {
  const { decisions, uncovered } = await decisionCovers(projectId)
  const alarms: MoneyAlarm[] = decisions
    .filter(({ leftCents }) => (leftCents ?? 0) < 0)
    .map(({ id, number, leftCents }) => ({
      key: 'exceeded',
      page: `/own-contribution/${id}`,
      number,
      cents: -leftCents!,
    }))
  if (uncovered.chargedCents !== 0) {
    alarms.push({ key: 'uncovered', page: '/own-contribution', cents: uncovered.chargedCents })
  }
  const versions = await budgetVersionCovers(projectId)
  const inForce = versions.find(({ status }) => status === 'approved')
  if (inForce && inForce.shortCents > 0) {
    const page = `/budget/versions/${inForce.id}`
    alarms.push({ key: 'budget_short', page, cents: inForce.shortCents })
  }
  return alarms
}

async function purchaseAlarms(projectId: number): Promise<MoneyAlarm[]> {
  const alarms: MoneyAlarm[] = []
  const exceeded = (await exceededContracts(projectId)).length
  if (exceeded > 0) alarms.push({ key: 'contracts', page: '/contracts', count: exceeded })
  const { contracts, direct } = await procurementAlarms(projectId)
  const count = contracts.length + direct.length
  if (count > 0) alarms.push({ key: 'purchases', page: '/contracts', count })
  return alarms
}
