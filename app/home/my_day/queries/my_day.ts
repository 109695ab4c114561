import { sumCents } from '#app/money/cents'
import { isAllowed } from '#app/identity/permissions'
import type { DayLine } from '#app/home/my_day/day_line'
import { dayProjects } from '#app/home/my_day/queries/day_projects'
import { dueEntries } from '#app/home/my_day/queries/due_entries'
import {
  approvalLines,
  lackingLines,
  ownExpenseLines,
} from '#app/home/my_day/queries/expense_lines'
import { overLines } from '#app/home/my_day/queries/over_lines'
import {
  activityLines,
  budgetLines,
  importLines,
  progressLines,
} from '#app/home/my_day/queries/plan_lines'

/** Everything of a person's day over all projects: a fixed number of queries, however many projects and rows there are. */
export async function myDay(userId: number, day: string) {
  const projects = await dayProjects(userId, day)
  const approvals = await approvalLines(projects, userId)
  const own = await ownExpenseLines(projects)
  const progress = await progressLines(projects, day)
  const roles = new Set(projects.flatMap((project) => project.roles))
  return {
    projects,
    due: await dueEntries(userId, projects, day),
    approves: isAllowed({ roles }, 'expenses.approve'),
    approvals: {
      count: countOf(approvals),
      cents: sumCents(approvals.map(({ cents }) => cents ?? 0)),
    },
    waiting: [
      ...approvals,
      ...(await budgetLines(projects)),
      ...progress.waiting,
      ...(await activityLines(projects, day)),
      ...own.waiting,
      ...(await importLines(projects)),
    ],
    cameBack: [...own.cameBack, ...progress.cameBack],
    missing: await lackingLines(projects),
    over: await overLines(projects),
  }
}

function countOf(lines: readonly DayLine[]): number {
  return lines.reduce((sum, { count }) => sum + count, 0)
}
