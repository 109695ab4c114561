import { test } from '@japa/runner'
import ExcelJS from 'exceljs'
import type { Page } from 'playwright'
import db from '@adonisjs/lucid/services/db'
import { runReminders } from '#tests/factories/notifications'
import { paper } from '#database/sample/paper'
import { leaveNothing, loadSample, saying, signIn, type Say } from '#tests/browser/house'

const ACTIVITY = { lt: 'Lapkričio dirbtuvės su jaunimu', en: 'November workshop with the youth' }
const MEETING = { lt: 'Vietos veiklos grupės lapkričio susitikimas', en: 'Local group in November' }
const DEADLINE = { lt: 'Dirbtuvių išvados partneriams', en: 'Conclusions of the workshop' }
const say = saying('lt')
const english = saying('en')

/** A field of the form on the page, by how its label begins: some say afterwards that they may stay empty. */
function field(page: Page, key: string) {
  const words = say(key).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return page.getByLabel(new RegExp(`^${words}`)).first()
}

/** Plans the activity, as the manager does at the beginning of the month, and begins it. */
async function planActivity(page: Page, projectId: number) {
  await page.goto(`/projects/${projectId}/activities/create`)
  await field(page, 'workplan.number').fill('9.1')
  await field(page, 'workplan.stage').selectOption({ label: 'II etapas' })
  await field(page, 'workplan.title_lt').fill(ACTIVITY.lt)
  await field(page, 'workplan.title_en').fill(ACTIVITY.en)
  await field(page, 'workplan.starts_on').fill('2022-11-02')
  await field(page, 'workplan.ends_on').fill('2022-11-30')
  await page.getByRole('button', { name: say('ui.save'), exact: true }).click()
  await page.getByRole('heading', { name: ACTIVITY.lt, level: 1 }).waitFor()
  await page.getByRole('button', { name: say('workplan.step.start'), exact: true }).click()
  await page.getByRole('button', { name: say('workplan.step.finish'), exact: true }).waitFor()
  return Number(/activities\/(\d+)/.exec(page.url())![1])
}

/** Logs the meeting that was held, with its attendance list as a file. */
async function holdMeeting(page: Page, projectId: number, activityId: number) {
  await page.goto(`/projects/${projectId}/held-meetings/create`)
  await field(page, 'meetings.held_on').fill('2022-11-15')
  await field(page, 'meetings.title_lt').fill(MEETING.lt)
  await field(page, 'meetings.people_count').fill('14')
  await field(page, 'meetings.kind_label').selectOption('local_group')
  await field(page, 'meetings.activity').selectOption(String(activityId))
  await field(page, 'meetings.minutes_lt').fill('Jaunimas pasiūlė tris veiklas.')
  await page.getByRole('button', { name: say('meetings.log_submit') }).click()
  await page.getByRole('heading', { name: MEETING.lt, level: 1 }).waitFor()
  await page.getByText(say('evidence_files.add'), { exact: true }).click()
  await field(page, 'evidence_files.kind_label').selectOption('attendance')
  await field(page, 'evidence_files.files').setInputFiles({
    name: 'dalyviai.pdf',
    mimeType: 'application/pdf',
    buffer: paper(['Dalyviai', MEETING.lt]),
  })
  await page.getByRole('button', { name: say('evidence_files.upload') }).click()
  await page.getByRole('link', { name: /dalyviai\.pdf/ }).waitFor()
}

async function setDeadline(page: Page, projectId: number, activityId: number) {
  await page.goto(`/projects/${projectId}/deadlines/create?activity=${activityId}`)
  await field(page, 'workplan.due_on').fill('2022-11-25')
  await field(page, 'workplan.title_lt').fill(DEADLINE.lt)
  await field(page, 'workplan.title_en').fill(DEADLINE.en)
  await field(page, 'workplan.owner').selectOption({ index: 1 })
  await page.getByRole('button', { name: say('ui.save'), exact: true }).click()
  await page.getByText(say('workplan.deadline_saved')).waitFor()
}

/** What was written to the owner about the deadline up to a moment, after the reminders ran then. */
async function lettersAt(now: string) {
  await runReminders(now)
  const rows = await db
    .from('mailbox_messages')
    .where('subject', 'like', `%${DEADLINE.lt}%`)
    .orderBy('id')
  return rows.map(({ subject }) => String(subject))
}

/** Every text of every sheet of a workbook that the page offers. */
async function download(page: Page, projectId: number, periodId: number, words: Say) {
  await page.goto(`/projects/${projectId}/periods/${periodId}/progress_report`)
  const language = words === say ? 'reporting.in_lithuanian' : 'reporting.in_english'
  const coming = page.waitForEvent('download')
  await page
    .getByRole('link', { name: `${say('reporting.progress_workbook')}: ${say(language)}` })
    .click()
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(await (await coming).path())
  const texts: string[] = []
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) => row.eachCell((cell) => texts.push(String(cell.text))))
  }
  return texts.join('\n')
}

test.group('A month of the project manager', (group) => {
  group.each.setup(() => leaveNothing())

  test('from the plan to the progress report in both languages', async ({ browser, assert }) => {
    const { project } = await loadSample('lt')
    const period = await db
      .from('reporting_periods')
      .where({ project_id: project.id, number: 2 })
      .firstOrFail()
    const manager = await signIn(browser, 'manager', 'lt')
    const activityId = await planActivity(manager, project.id)
    await holdMeeting(manager, project.id, activityId)
    await setDeadline(manager, project.id, activityId)

    assert.deepEqual(await lettersAt('2022-11-05T06:00:00.000Z'), [])
    const inTime = await lettersAt('2022-11-18T06:00:00.000Z')
    assert.lengthOf(inTime, 1)
    assert.include(inTime[0]!, '7')
    assert.lengthOf(await lettersAt('2022-11-18T09:00:00.000Z'), 1)
    const late = await lettersAt('2022-11-26T06:00:00.000Z')
    assert.lengthOf(late, 2)
    assert.include(late[1]!, say('notifications.subject.deadline_late', { title: DEADLINE.lt }))

    await manager.goto(`/projects/${project.id}/activities/${activityId}`)
    await manager.getByRole('button', { name: say('workplan.step.finish'), exact: true }).click()
    await manager.getByText(say('ui.status.done'), { exact: true }).first().waitFor()

    await manager.goto(`/projects/${project.id}/periods/${period.id}/progress_report`)
    await manager.getByText(say('progress.take_everything'), { exact: true }).first().click()
    const asked = manager.locator('dialog[open], [data-dialog][open]')
    await asked.getByRole('button', { name: say('progress.take_everything') }).click()
    await manager.getByText(/^Įtraukta faktų: \d+\.$/).waitFor()
    await manager
      .getByLabel(say('progress.in_lt', { part: say('progress.part.summary') }))
      .fill('Mėnuo su jaunimu.')
    await manager
      .getByLabel(say('progress.in_en', { part: say('progress.part.summary') }))
      .fill('A month with the youth.')
    await manager.getByRole('button', { name: say('progress.save'), exact: true }).click()
    await manager.getByText(say('progress.saved')).waitFor()

    const lithuanian = await download(manager, project.id, period.id, say)
    for (const text of [ACTIVITY.lt, MEETING.lt, DEADLINE.lt, 'Mėnuo su jaunimu.']) {
      assert.include(lithuanian, text)
    }
    const inEnglish = await download(manager, project.id, period.id, english)
    for (const text of [ACTIVITY.en, DEADLINE.en, 'A month with the youth.']) {
      assert.include(inEnglish, text)
    }
  })
})
