import { moneyAlarms } from '#app/home/queries/money_alarms'
import { budgetMatrix } from '#app/finance/budget/queries/budget_matrix'
import { keptAnswers, projectStates } from '#app/finance/expenses/queries/project_state'
import { isAllowed } from '#app/identity/permissions'
import type { MyProjectRow } from '#app/projects/queries/list_my_projects'

/** Something that went over: its words with what they name, and the page that shows it. */
export type OverLine = {
  words: string
  projectId: number
  href: string
  number: string
  cents: number
  count: number
  nameLt: string | null
  nameEn: string | null
}

const kept = keptAnswers<OverLine[]>()

/**
 * Budget categories, decisions, contracts and purchases beyond what they may be, for who sees all of a project's money. What
 * a project's state said before is kept until it changes: two queries when nothing has, whatever the number of projects.
 */
export async function overLines(projects: readonly MyProjectRow[]): Promise<OverLine[]> {
  const seen = projects.filter(({ roles }) => {
    const held = { roles: new Set(roles) }
    return ['expenses.view', 'contracts.view', 'budget.view'].every((may) =>
      isAllowed(held, may as 'expenses.view')
    )
  })
  if (seen.length === 0) return []
  const states = await projectStates(seen.map(({ id }) => id))
  const lines: OverLine[] = []
  for (const { id } of seen) {
    lines.push(...(await kept(states.get(id) ?? null, id, () => overOf(id))))
  }
  return lines
}

async function overOf(projectId: number): Promise<OverLine[]> {
  const base = `/projects/${projectId}`
  const nothing = { projectId, number: '', cents: 0, count: 0, nameLt: null, nameEn: null }
  const alarms = await moneyAlarms(projectId)
  const { version, rows } = await budgetMatrix(projectId)
  const categories = version ? rows.filter(({ total }) => total.leftCents < 0) : []
  return [
    ...categories.map(({ nameLt, nameEn, total }) => ({
      ...nothing,
      words: 'my_day.line.category_over',
      href: `${base}/budget`,
      cents: -total.leftCents,
      nameLt,
      nameEn,
    })),
    ...alarms.map(({ key, page, number, cents, count }) => ({
      ...nothing,
      words: `own_contribution.alarm.${key}`,
      href: `${base}${page}`,
      number: number ?? '',
      cents: cents ?? 0,
      count: count ?? 0,
    })),
  ]
}
