import {
  countTabs,
  tabQuery,
  TABS,
  type ListFilter,
  type Tab,
} from '#app/workplan/deliverables/deliverable_filter'
import { listDeliverables } from '#app/workplan/deliverables/queries/list_deliverables'
import { daysBetween } from '#app/workplan/deadlines/deadline_days'
import { listOwnerChoices, listStageChoices } from '#app/workplan/queries/workplan_choices'

/** What the list of deliverables shows: one tab, grouped by the stages of their activities. Three queries. */
export async function deliverablesPage(
  projectId: number,
  tab: Tab,
  filter: ListFilter,
  day: string
) {
  const all = await listDeliverables(projectId, day, filter)
  const rows = all
    .filter(({ timing }) => tab === 'all' || timing === tab)
    .map((row) => ({
      ...row,
      daysLate: Math.max(0, daysBetween(row.dueOn, row.deliveredOn ?? day)),
      daysLeft: daysBetween(day, row.dueOn),
    }))
  const stages = await listStageChoices(projectId)
  const counts = countTabs(all)
  return {
    tab,
    filter,
    count: rows.length,
    isFiltered: Boolean(filter.ownerRoleId || filter.kind || filter.status),
    tabs: TABS.map((key) => ({ key, query: tabQuery(key, filter), count: counts[key] })),
    owners: await listOwnerChoices(projectId, day, filter.ownerRoleId),
    groups: [
      ...stages.map((stage) => ({
        nameLt: stage.nameLt,
        nameEn: stage.nameEn,
        rows: rows.filter(({ stageId }) => stageId === stage.id),
      })),
      { nameLt: null, nameEn: null, rows: rows.filter(({ stageId }) => stageId === null) },
    ].filter((group) => group.rows.length > 0),
  }
}
