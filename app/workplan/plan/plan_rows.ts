/** The cells of the plan's table: each is a field of the form, named by its column and its activity. */
export const PLAN_CELLS = [
  'number',
  'titleLt',
  'stageId',
  'startsOn',
  'endsOn',
  'ownerRoleId',
  'dependsOn',
  'rowVersion',
] as const
export type PlanCell = (typeof PLAN_CELLS)[number]

export type PlanRow = {
  id: number
  number: string
  titleLt: string
  stageId: number
  startsOn: string
  endsOn: string
  ownerRoleId: number | null
  dependsOn: string | null
  rowVersion: number
}

/** The field of a cell, as the form calls it. */
export function cellName(cell: PlanCell, id: number): string {
  return `${cell}_${id}`
}

/** What was sent, by activity: those whose version came along. */
export function sentRows(fields: Record<string, unknown>): { id: number; cells: object }[] {
  return Object.keys(fields).flatMap((name) => {
    const id = Number(/^rowVersion_([1-9]\d{0,8})$/.exec(name)?.[1])
    if (!id) return []
    const cells = Object.fromEntries(PLAN_CELLS.map((cell) => [cell, fields[cellName(cell, id)]]))
    return [{ id, cells }]
  })
}
