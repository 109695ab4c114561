import { SECTORS, type Sector } from '#app/workplan/local_group/sectors'
import type { MeetingAttendance } from '#app/workplan/meetings/attendance_over_time'

export type ChartPart = { sector: Sector | 'others'; y: number; height: number; count: number }
export type ChartBar = { x: number; width: number; day: string; people: number; parts: ChartPart[] }
export type Chart = {
  width: number
  height: number
  base: number
  left: number
  bars: ChartBar[]
  lines: { y: number; value: number }[]
}

const HEIGHT = 260
const BASE = 220
const TOP = 24
const LEFT = 40
const STEP = 52
const BAR = 30

/** Bars of people by meeting, stacked by sector from the bottom, in the units of the drawing. */
export function layAttendanceChart(
  meetings: readonly MeetingAttendance<{
    id: number
    heldOn: string
    endsOn: string | null
    people: number
  }>[]
): Chart {
  const most = niceTop(Math.max(1, ...meetings.map(({ people }) => people)))
  const scale = (BASE - TOP) / most
  return {
    width: LEFT + Math.max(6, meetings.length) * STEP + 8,
    height: HEIGHT,
    base: BASE,
    left: LEFT,
    lines: [0, most / 2, most].map((value) => ({ value, y: BASE - value * scale })),
    bars: meetings.map((meeting, at) => ({
      x: LEFT + at * STEP + (STEP - BAR) / 2,
      width: BAR,
      day: meeting.heldOn,
      people: meeting.people,
      parts: stacked(meeting, scale),
    })),
  }
}

function stacked(
  { bySector, others }: { bySector: Partial<Record<Sector, number>>; others: number },
  scale: number
): ChartPart[] {
  let floor = BASE
  const counts: [Sector | 'others', number][] = [
    ...SECTORS.map((sector): [Sector, number] => [sector, bySector[sector] ?? 0]),
    ['others', others],
  ]
  return counts
    .filter(([, count]) => count > 0)
    .map(([sector, count]) => {
      const height = count * scale
      floor -= height
      return { sector, count, y: floor, height }
    })
}

/** The end of the scale: an even round number not below the highest bar. */
function niceTop(most: number): number {
  const step = most <= 20 ? 4 : most <= 100 ? 20 : 100
  return Math.ceil(most / step) * step
}
