import { test } from '@japa/runner'
import fc from 'fast-check'
import {
  layTimeline,
  SHAPE,
  type TimelineActivity,
  type TimelinePlan,
} from '#app/workplan/timeline/lay_timeline'
import { timelineWindow, type TimelineWindow } from '#app/workplan/timeline/timeline_window'

const WHOLE = { from: '2021-01-01', to: '2022-12-31' }
const STAGE = { id: 1, name: 'I etapas', startsOn: '2021-01-01', endsOn: '2021-12-31' }
const activity = (given: Partial<TimelineActivity> = {}): TimelineActivity => ({
  id: 7,
  stageId: 1,
  name: '1.1 Analizė',
  startsOn: '2021-03-01',
  endsOn: '2021-03-31',
  status: 'ongoing',
  ...given,
})

const lay = (
  stages: TimelinePlan['stages'],
  activities: TimelineActivity[],
  deadlines: TimelinePlan['deadlines'],
  window: TimelineWindow,
  today: string,
  more: Partial<TimelinePlan> = {}
) =>
  layTimeline(
    { stages, activities, deadlines, deliverables: [], dependencies: [], ...more },
    window,
    today
  )

test.group('The window of time', () => {
  test('is the month or quarter around a day, with its neighbours', ({ assert }) => {
    const month = {
      from: '2021-02-01',
      to: '2021-02-28',
      previous: '2021-01-01',
      next: '2021-03-01',
    }
    assert.deepInclude(timelineWindow('month', '2021-02-28', WHOLE), month)
    const quarter = {
      from: '2021-10-01',
      to: '2021-12-31',
      previous: '2021-07-01',
      next: '2022-01-01',
    }
    assert.deepInclude(timelineWindow('quarter', '2021-12-31', WHOLE), quarter)
    assert.deepInclude(timelineWindow('project', '2021-05-05', WHOLE), { ...WHOLE, next: null })
  })
})

test.group('The timeline', () => {
  const month = timelineWindow('month', '2021-03-10', WHOLE)

  test('covers the whole of the first and of the last day', ({ assert }) => {
    const [, row] = lay([STAGE], [activity()], [], month, '2021-03-10').rows
    assert.deepInclude(row!.bar!, { x: SHAPE.label, width: SHAPE.width - SHAPE.label })
    const oneDay = lay([STAGE], [activity({ endsOn: '2021-03-01' })], [], month, '2021-03-10')
    assert.closeTo(oneDay.rows[1]!.bar!.width, (SHAPE.width - SHAPE.label) / 31, 0.1)
  })

  test('cuts what reaches over an edge, and says so', ({ assert }) => {
    const { rows } = lay([STAGE], [activity({ startsOn: '2021-01-01' })], [], month, '2021-03-10')
    assert.deepInclude(rows[1]!.bar!, { startsBefore: true, endsAfter: false })
    assert.deepInclude(rows[0]!.bar!, { startsBefore: true, endsAfter: true })
  })

  test('leaves out what lies outside, and keeps a deadline on its activity', ({ assert }) => {
    const later = activity({ id: 8, startsOn: '2021-06-01', endsOn: '2021-06-30' })
    const deadline = {
      id: 3,
      activityId: 8,
      name: 'Ataskaita',
      dueOn: '2021-03-15',
      state: 'late' as const,
    }
    const without = lay([STAGE], [activity(), later], [], month, '2021-03-10')
    assert.deepEqual(
      without.rows.map(({ id }) => id),
      [1, 7]
    )
    const { rows } = lay([STAGE], [activity(), later], [deadline], month, '2021-03-10')
    assert.deepEqual(
      rows.map(({ id }) => id),
      [1, 7, 8]
    )
    assert.isNull(rows[2]!.bar)
    assert.deepEqual(
      rows[2]!.marks.map(({ id }) => id),
      [3]
    )
    const loose = lay([STAGE], [], [{ ...deadline, activityId: null }], month, '2021-03-10')
    assert.equal(loose.rows.at(-1)!.kind, 'deadline')
  })

  test('marks a deliverable on its activity, and gives a loose one a row', ({ assert }) => {
    const due = { id: 5, activityId: 7, name: 'R1', dueOn: '2021-03-15', state: 'open' as const }
    const deliverables = [due, { ...due, id: 6, activityId: null }]
    const { rows } = lay([STAGE], [activity()], [], month, '2021-03-10', { deliverables })
    assert.deepInclude(rows[1]!.marks[0]!, { id: 5, kind: 'deliverable' })
    assert.deepInclude(rows.at(-1)!, { id: 6, kind: 'deliverable', bar: null })
  })

  test('draws an arrow between bars that are there, and warns of a start too early', ({
    assert,
  }) => {
    const later = activity({ id: 8, startsOn: '2021-03-20', endsOn: '2021-03-25' })
    const first = activity({ endsOn: '2021-03-10' })
    const dependencies = [{ activityId: 8, dependsOnId: 7, isBroken: false }]
    const drawn = lay([STAGE], [first, later], [], month, '2021-03-10', { dependencies })
    assert.lengthOf(drawn.links, 1)
    assert.isFalse(drawn.rows[2]!.isTooEarly)
    const { x } = drawn.rows[2]!.bar!
    assert.match(drawn.links[0]!.way, new RegExp(`H${x}$`))
    const broken = lay([STAGE], [first, later], [], month, '2021-03-10', {
      dependencies: [{ ...dependencies[0]!, isBroken: true }],
    })
    assert.isTrue(broken.links[0]!.isBroken)
    assert.isTrue(broken.rows[2]!.isTooEarly)
    const far = activity({ startsOn: '2021-01-01', endsOn: '2021-01-31' })
    assert.isEmpty(lay([STAGE], [far, later], [], month, '2021-03-10', { dependencies }).links)
    const beyond = activity({ endsOn: '2021-04-30' })
    assert.isEmpty(lay([STAGE], [beyond, later], [], month, '2021-03-10', { dependencies }).links)
  })

  test('shows today only where it is', ({ assert }) => {
    assert.isNotNull(lay([STAGE], [], [], month, '2021-03-31').todayX)
    assert.isNull(lay([STAGE], [], [], month, '2021-04-01').todayX)
  })

  test('names as many months as there is room for', ({ assert }) => {
    const named = (to: string) =>
      lay([STAGE], [], [], timelineWindow('project', to, { from: '2021-01-01', to }), to)
        .ticks.filter(({ text }) => text)
        .map(({ text }) => text)
    assert.lengthOf(named('2021-12-31'), 12)
    assert.deepEqual(named('2022-12-31').slice(0, 3), ['2021-01', '2021-04', '2021-07'])
    assert.deepEqual(named('2030-12-31').slice(0, 2), ['2021-01', '2022-01'])
  })

  test('keeps everything between its edges', () => {
    const anyDay = fc
      .integer({ min: 0, max: 1500 })
      .map((days) => new Date(Date.UTC(2020, 0, 1) + days * 86_400_000).toISOString().slice(0, 10))
    fc.assert(
      fc.property(
        anyDay,
        anyDay,
        anyDay,
        fc.constantFrom('project', 'quarter', 'month'),
        (a, b, day, zoom) => {
          const [startsOn, endsOn] = a < b ? [a, b] : [b, a]
          const window = timelineWindow(zoom as 'month', day, WHOLE)
          const { rows } = lay([STAGE], [activity({ startsOn, endsOn })], [], window, day)
          return rows.every(
            ({ bar }) =>
              !bar ||
              (bar.x >= SHAPE.label && bar.x + bar.width <= SHAPE.width + 2 && bar.width >= 2)
          )
        }
      )
    )
  })
})
