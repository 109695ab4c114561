import { test } from '@japa/runner'
import fc from 'fast-check'
import ICAL from 'ical.js'
import type { CalendarEntry } from '#app/notifications/calendar/calendar_entry'
import { feedText, plain, summaryOf, type FeedFrame } from '#app/notifications/calendar/feed_text'

const FRAME: FeedFrame = {
  locale: 'lt',
  words: (key) => key.split('.').at(-1)!,
  origin: 'https://darna.example.org',
  domain: 'darna.example.org',
  codes: new Map([[1, 'GGC']]),
}

function entry(given: Partial<CalendarEntry> = {}): CalendarEntry {
  return {
    kind: 'deadline',
    id: 7,
    point: 'due',
    projectId: 1,
    titleLt: 'Pateikti ataskaitą',
    titleEn: null,
    startsOn: '2021-12-31',
    endsOn: '2021-12-31',
    startsAt: null,
    endsAt: null,
    place: null,
    status: 'open',
    ownerLt: null,
    ownerEn: null,
    isMine: false,
    page: '/projects/1/deadlines/7',
    rowVersion: 3,
    updatedAt: '2021-11-05T12:00:01Z',
    ...given,
  }
}

function eventsOf(text: string): ICAL.Component[] {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
}

const valueOf = (event: ICAL.Component, name: string) => String(event.getFirstPropertyValue(name))

/** Every rule of RFC 5545, 3.1, on the bytes themselves: lines end with CRLF, hold 75 octets and whole characters. */
function faultsOf(text: string): string[] {
  const bytes = Buffer.from(text, 'utf8')
  const faults: string[] = []
  if (bytes.subarray(-2).toString('latin1') !== '\r\n') faults.push('the last line does not end')
  let start = 0
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === 0x0d && bytes[at + 1] !== 0x0a) faults.push(`CR alone at ${at}`)
    if (bytes[at] !== 0x0a) continue
    if (bytes[at - 1] !== 0x0d) faults.push(`LF alone at ${at}`)
    const line = bytes.subarray(start, at - 1)
    if (line.length > 75) faults.push(`${line.length} octets`)
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(line)
    } catch {
      faults.push(`a character is split at ${start}`)
    }
    start = at + 1
  }
  return faults
}

const LITHUANIAN = [...'ąčęėįšųūžĄČĘĖĮŠŲŪŽ']
const nasty = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom(...LITHUANIAN), minLength: 300, maxLength: 300 }),
  fc.string({
    unit: fc.constantFrom(',', ';', ':', '\\', '\n', '\r\n', '"', 'n', '\\n', '🇱🇹', '👩‍👩‍👧', 'ž', ' '),
    maxLength: 120,
  })
)

test.group('The calendar file', () => {
  test('gives a title back as it went in, whatever stands in it', ({ assert }) => {
    fc.assert(
      fc.property(nasty, nasty, nasty, (titleLt, place, ownerLt) => {
        const one = entry({ kind: 'meeting', point: 'held', titleLt, place, ownerLt })
        const text = feedText([one], FRAME)
        assert.deepEqual(faultsOf(text), [])
        const [event] = eventsOf(text)
        assert.equal(valueOf(event!, 'summary'), summaryOf(one, FRAME))
        if (plain(place)) assert.equal(valueOf(event!, 'location'), plain(place))
        if (plain(ownerLt)) assert.include(valueOf(event!, 'description'), plain(ownerLt))
      }),
      { numRuns: 400 }
    )
  })

  test('keeps a long Lithuanian title whole and every line within 75 octets', ({ assert }) => {
    const titleLt = 'ąčęėįšųūž'.repeat(34).slice(0, 300)
    const text = feedText([entry({ titleLt })], FRAME)
    assert.deepEqual(faultsOf(text), [])
    assert.isTrue(text.split('\r\n').some((line) => Buffer.byteLength(line) > 70))
    assert.include(valueOf(eventsOf(text)[0]!, 'summary'), titleLt)
  })

  test('escapes comma, semicolon, backslash and newline', ({ assert }) => {
    const text = feedText([entry({ titleLt: 'A, b; c\\d\ne' })], FRAME)
    assert.include(text, 'A\\, b\\; c\\\\d\\ne')
  })

  test('holds what a subscriber needs, once for each event', ({ assert }) => {
    const text = feedText([entry()], FRAME)
    for (const line of [
      'VERSION:2.0',
      'X-WR-CALNAME:feed_name',
      'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
      'UID:deadline-7-due@darna.example.org',
      'DTSTAMP:20211105T120001Z',
      'LAST-MODIFIED:20211105T120001Z',
      'SEQUENCE:2',
      'DTSTART;VALUE=DATE:20211231',
      'DTEND;VALUE=DATE:20220101',
      'STATUS:CONFIRMED',
      'URL;VALUE=URI:https://darna.example.org/projects/1/deadlines/7',
    ]) {
      assert.equal(text.split('\r\n').filter((one) => one === line).length, 1, line)
    }
    assert.notInclude(text, 'VALARM')
    assert.notInclude(text, 'METHOD')
  })

  test('tells the first and the last day of several, the end exclusive', ({ assert }) => {
    const several = entry({ kind: 'meeting', startsOn: '2021-10-06', endsOn: '2021-10-08' })
    const event = new ICAL.Event(eventsOf(feedText([several], FRAME))[0]!)
    assert.isTrue(event.startDate.isDate)
    assert.equal(event.startDate.toString(), '2021-10-06')
    assert.equal(event.endDate.toString(), '2021-10-09')
  })

  test('tells the instant of a meeting in winter and in summer, as clocks in Vilnius stand')
    .with([
      { day: '2021-03-09', starts: '2021-03-09T08:00:00Z', ends: '2021-03-09T09:30:00Z' },
      { day: '2021-07-09', starts: '2021-07-09T07:00:00Z', ends: '2021-07-09T08:30:00Z' },
      { day: '2021-10-31', starts: '2021-10-31T08:00:00Z', ends: '2021-10-31T09:30:00Z' },
    ])
    .run(({ assert }, { day, starts, ends }) => {
      const given = { startsOn: day, endsOn: day, startsAt: '10:00', endsAt: '11:30' }
      const meeting = entry({ kind: 'meeting', point: 'held', ...given })
      const [event] = eventsOf(feedText([meeting], FRAME))
      assert.equal(valueOf(event!, 'dtstart'), starts)
      assert.equal(valueOf(event!, 'dtend'), ends)
    })

  test('keeps what was cancelled, as cancelled, under its own id and a higher number', ({
    assert,
  }) => {
    const before = eventsOf(feedText([entry()], FRAME))[0]!
    const after = eventsOf(feedText([entry({ status: 'cancelled', rowVersion: 4 })], FRAME))[0]!
    assert.equal(valueOf(after, 'uid'), valueOf(before, 'uid'))
    assert.equal(valueOf(after, 'status'), 'CANCELLED')
    assert.isAbove(Number(valueOf(after, 'sequence')), Number(valueOf(before, 'sequence')))
  })

  test('is the same file for the same entries, and a file when there are none', ({ assert }) => {
    assert.equal(feedText([entry()], FRAME), feedText([entry()], FRAME))
    assert.lengthOf(eventsOf(feedText([], FRAME)), 0)
  })
})
