import { test } from '@japa/runner'
import fc from 'fast-check'
import { SECTORS } from '#app/workplan/local_group/sectors'
import {
  attendanceFields,
  headsOf,
  organisationsBySector,
  typedAttendance,
} from '#app/workplan/meetings/attendance'
import { layAttendanceChart } from '#app/workplan/meetings/attendance_chart'
import { byMeeting, byMember } from '#app/workplan/meetings/attendance_over_time'

const ATTENDABLE = {
  organisationIds: [1, 2, 3],
  representatives: [{ id: 11, organisationId: 1 }],
  roleIds: [21],
}
const presence = fc.record({
  meetingId: fc.integer({ min: 1, max: 4 }),
  organisationId: fc.constantFrom(1, 2, 3),
  guestName: fc.constant(null),
  sector: fc.constantFrom(...SECTORS),
  heads: fc.integer({ min: 1, max: 40 }),
})
const held = (id: number, people: number) => ({
  id,
  people,
  heldOn: `2021-0${id}-10`,
  endsOn: null,
})

test.group('Who came', () => {
  test('is read from the form and written back into it', ({ assert }) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 50 }),
        fc.boolean(),
        fc.boolean(),
        (heads, rep, role) => {
          const typed = {
            org_1: heads,
            ...(rep ? { rep_11: '1' } : {}),
            ...(role ? { role_21: '1' } : {}),
            guestName_2: 'Svečiai',
            guestSector_2: 'ngo',
            guestHeads_2: 3,
          }
          const list = typedAttendance(ATTENDABLE, typed)
          assert.equal(headsOf(list), heads + Number(rep) + Number(role) + 3)
          assert.deepEqual(typedAttendance(ATTENDABLE, attendanceFields(list)), list)
        }
      )
    )
  })

  test('counts an organisation once however many rows it has', ({ assert }) => {
    fc.assert(
      fc.property(fc.array(presence, { maxLength: 30 }), (list) => {
        const counts = organisationsBySector(list)
        const sum = Object.values(counts).reduce((total, count) => total + count, 0)
        assert.equal(sum, new Set(list.map(({ organisationId }) => organisationId)).size)
      })
    )
  })

  test('adds up to the people of each meeting, drawn to its height', ({ assert }) => {
    fc.assert(
      fc.property(fc.array(presence, { maxLength: 30 }), fc.nat(20), (present, more) => {
        const meetings = [1, 2, 3, 4].map((id) => {
          const own = present.filter(({ meetingId }) => meetingId === id)
          return held(id, headsOf(own) + more)
        })
        const rows = byMeeting(meetings, present)
        const chart = layAttendanceChart(rows)
        for (const [at, row] of rows.entries()) {
          const listed = SECTORS.reduce((sum, sector) => sum + (row.bySector[sector] ?? 0), 0)
          assert.equal(listed + row.others, row.people)
          assert.equal(
            headsOf(chart.bars[at]!.parts.map(({ count }) => ({ heads: count }))),
            row.people
          )
          for (const part of chart.bars[at]!.parts) assert.isAtLeast(part.y, 0)
        }
      })
    )
  })

  test('tells an organisation absent after three meetings of its time', ({ assert }) => {
    const meetings = [1, 2, 3, 4].map((id) => held(id, 9))
    const members = [
      { id: 1, joinedOn: '2021-01-01', leftOn: null },
      { id: 2, joinedOn: '2021-03-01', leftOn: null },
      { id: 3, joinedOn: '2021-01-01', leftOn: '2021-03-01' },
    ]
    const present = [{ meetingId: 1, organisationId: 1, guestName: null, sector: null, heads: 1 }]
    const [first, second, third] = byMember(members, meetings, present)
    assert.containsSubset(first, { came: 1, possible: 4, missed: 3, isAbsent: true })
    assert.containsSubset(second, { came: 0, possible: 2, missed: 2, isAbsent: false })
    assert.containsSubset(third, { possible: 2, missed: 2, isAbsent: false })
  })
})
