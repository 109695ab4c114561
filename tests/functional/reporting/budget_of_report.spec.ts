import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import ExcelJS from 'exceljs'
import testUtils from '@adonisjs/core/services/test_utils'
import FinancialReport from '#app/reporting/models/financial_report'
import { approvedBudget } from '#tests/factories/budgets'
import { createPeriod } from '#tests/factories/periods'
import { projectWithTeam } from '#tests/factories/projects'
import { rowOf } from '../../unit/workbooks/read_back.js'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

async function workbookOf(client: ApiClient, path: string, person: Team['finance']) {
  const answer = await client.get(path).loginAs(person)
  answer.assertStatus(200)
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(answer.body() as unknown as ArrayBuffer)
  return workbook
}

/** Two periods under version 1, the first handed in; then version 2 is approved through the page. */
async function reportsAndNewBudget(client: ApiClient) {
  const team = await projectWithTeam()
  const { travel, external } = team.categories
  const [stage] = team.stages
  const first = await approvedBudget(team, [[travel, stage!, 100_000]])
  const handedIn = await createPeriod(team)
  const open = await createPeriod(team, {
    number: 2,
    startsOn: '2021-09-01',
    endsOn: '2021-12-31',
  })
  await FinancialReport.create({
    projectId: team.project.id,
    reportingPeriodId: handedIn.id,
    status: 'in_control',
    budgetVersionId: first.id,
    erdfRateBp: 8500,
    submittedAt: '2021-09-20T10:00:00Z',
  })
  const draft = await approvedBudget(
    team,
    [
      [travel, stage!, 40_000],
      [external, stage!, 60_000],
    ],
    { number: 2, status: 'draft', approvedOn: null, councilDecisionId: null }
  )
  const answer = await client
    .post(`/projects/${team.project.id}/budget/versions/${draft.id}/approval`)
    .form({
      approvalKind: 'programme',
      councilDecisionId: team.decision.id,
      approvedOn: '2021-10-01',
      rowVersion: 1,
    })
    .loginAs(team.manager)
    .withCsrfToken()
    .redirects(0)
  answer.assertStatus(303)
  return { team, handedIn, open }
}

test.group('A report and its budget', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('stay together when another version is approved', async ({ client, assert }) => {
    const { team, handedIn, open } = await reportsAndNewBudget(client)
    const expected = [
      {
        period: handedIn,
        version: '1',
        travel: 1000,
        words: 'Nr. 1, patvirtinta 2021-03-01; pagal ją',
      },
      { period: open, version: '2', travel: 400, words: 'Nr. 2, patvirtinta 2021-10-01; dabar' },
    ]
    for (const { period, version, travel, words } of expected) {
      const path = `/projects/${team.project.id}/periods/${period.id}`
      const page = await client.get(path).loginAs(team.finance)
      page.assertTextIncludes(words)
      const workbook = await workbookOf(
        client,
        `${path}/financial_workbook.xlsx?language=lt`,
        team.finance
      )
      const cover = workbook.worksheets[0]!
      assert.equal(rowOf(cover, 'Biudžeto versija').getCell(2).value, version)
      const summary = workbook.worksheets[1]!
      assert.equal(rowOf(summary, 'travel Kategorija travel').getCell(2).value, travel)
    }
  })
})

test.group('A budget as a file', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('holds the matrix, who pays and the difference, and leaves its trace', async ({
    client,
    assert,
  }) => {
    const { team } = await reportsAndNewBudget(client)
    const versions = await client.get(`/projects/${team.project.id}/budget`).loginAs(team.auditor)
    const [, id] = /budget\/versions\/(\d+)"[^>]*>Versija Nr\. 2/.exec(versions.text())!
    const path = `/projects/${team.project.id}/budget/versions/${id}`
    const workbook = await workbookOf(client, `${path}/budget.xlsx?language=lt`, team.auditor)
    assert.deepEqual(
      workbook.worksheets.map(({ name }) => name),
      ['Titulinis', 'Biudžetas', 'Finansavimas', 'Skirtumas', 'Finansavimo skirtumas']
    )
    const [, plan, funding, difference] = workbook.worksheets
    const travel = rowOf(plan!, 'Kategorija travel')
    assert.equal(travel.getCell(2).value, 400)
    assert.deepEqual(travel.getCell(4).value, { formula: 'ROUND(SUM(B8:C8),2)', result: 400 })
    assert.equal(rowOf(funding!, 'ERPF').getCell(2).value, 850)
    const changed = rowOf(difference!, 'Kategorija travel')
    assert.equal(changed.getCell(3).value, 1000)
    assert.equal(changed.getCell(5).result, -600)
    assert.equal(changed.getCell(6).result, -0.6)
    assert.equal(rowOf(difference!, 'Kategorija external').getCell(6).result, '-')
    const page = await client.get(`${path}/difference`).loginAs(team.auditor)
    page.assertTextIncludes('\u2212600,00')
    page.assertTextIncludes('\u221260,00')
    const trail = await client.get(`/projects/${team.project.id}/audit`).loginAs(team.auditor)
    trail.assertTextIncludes('parsisiuntė biudžeto versiją')
  })
})
