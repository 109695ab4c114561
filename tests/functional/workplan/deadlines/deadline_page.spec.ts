import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import Document from '#app/documents/models/document'
import ProgrammeRule from '#app/projects/models/programme_rule'
import type Deadline from '#app/workplan/deadlines/models/deadline'
import { projectWithTeam } from '#tests/factories/projects'
import { createDeadline, roleOf } from '#tests/factories/workplan'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

const pageOf = (team: Team, { id }: Deadline) => `/projects/${team.project.id}/deadlines/${id}`

/** A file that proves a deadline, as the rows hold it. */
async function proofOf(team: Team, deadline: Deadline) {
  const document = await Document.create({
    projectId: team.project.id,
    fileName: 'ataskaita.pdf',
    storageKey: `projects/${team.project.id}/proof-${deadline.id}.pdf`,
    contentType: 'application/pdf',
    sizeBytes: 10,
    sha256: String(deadline.id).padStart(64, '0'),
    isSensitive: false,
    uploadedBy: team.manager.id,
  })
  await db.table('evidence_files').insert({
    project_id: team.project.id,
    document_id: document.id,
    deadline_id: deadline.id,
    kind: 'result',
    row_version: 1,
    created_at: '2021-06-01 10:00:00',
    updated_at: '2021-06-01 10:00:00',
  })
}

test.group('The page of a deadline', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('tells its day off, its owner, its deputy and what happened', async ({ client }) => {
    const team = await projectWithTeam()
    const deadline = await createDeadline(team, {
      titleLt: 'Ataskaita',
      dueOn: '2021-04-05',
      ownerRoleId: (await roleOf(team, team.finance)).id,
      deputyRoleId: (await roleOf(team, team.coordinator)).id,
    })
    const complete = client.post(`${pageOf(team, deadline)}/completion`)
    await complete
      .form({ doneOn: '2021-04-08', completionNote: 'Išsiųsta paštu' })
      .loginAs(team.manager)
      .withCsrfToken()
      .redirects(0)
    const page = await client
      .get(pageOf(team, deadline))
      .header('Accept-Language', 'lt')
      .loginAs(team.auditor)
    page.assertStatus(200)
    for (const words of [
      'Velykų pirmadienis. Kita darbo diena 2021-04-06.',
      'Pareigos: finance',
      'Pareigos: coordinator',
      'Išsiųsta paštu',
      'pažymėjo atliktu terminą',
    ]) {
      page.assertTextIncludes(words)
    }
  })

  test('is read by a member, without the trail and without a form', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const deadline = await createDeadline(team)
    const page = await client
      .get(pageOf(team, deadline))
      .header('Accept-Language', 'lt')
      .loginAs(team.member)
    page.assertStatus(200)
    assert.notInclude(page.text(), 'Istorija')
    assert.notInclude(page.text(), '/completion')
  })

  test('of another project does not exist', async ({ client }) => {
    const team = await projectWithTeam()
    const theirs = await createDeadline(await projectWithTeam())
    ;(await client.get(pageOf(team, theirs)).loginAs(team.manager)).assertStatus(404)
  })

  test('says that a late one went to the manager, after the days of the programme', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const deadline = await createDeadline(team, { dueOn: '2021-06-01' })
    const look = () =>
      client.get(pageOf(team, deadline)).header('Accept-Language', 'lt').loginAs(team.member)
    ;(await look()).assertTextIncludes('perduotas projekto vadovui')
    await ProgrammeRule.create({
      programmeId: team.programme.id,
      rule: 'escalation_days',
      value: 1000 * 10,
      validFrom: '2014-01-01',
      source: 'Sutarta',
      isConfirmed: true,
    })
    assert.notInclude((await look()).text(), 'perduotas projekto vadovui')
  })
})

test.group('Proof of a deadline', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('is asked of a {kind}: without file and reason nothing is written')
    .with([{ kind: 'report' }, { kind: 'claim' }, { kind: 'deliverable' }] as const)
    .run(async ({ client, assert }, { kind }) => {
      const team = await projectWithTeam()
      const deadline = await createDeadline(team, { kind })
      const response = await client
        .post(`${pageOf(team, deadline)}/completion`)
        .form({ doneOn: '2021-12-30', completionNote: 'Pateikta laiku' })
        .header('Accept-Language', 'lt')
        .loginAs(team.manager)
        .withCsrfToken()
      response.assertStatus(422)
      response.assertTextIncludes('Įrodymo failo nėra')
      response.assertTextIncludes('Pateikta laiku')
      await deadline.refresh()
      assert.equal(deadline.status, 'open')
      assert.isEmpty(await db.from('audit_events').where('project_id', team.project.id))
    })

  test('may be a reason, or a file that makes the reason needless', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const reasoned = await createDeadline(team, { kind: 'report' })
    const proved = await createDeadline(team, { kind: 'report' })
    await proofOf(team, proved)
    for (const deadline of [reasoned, proved]) {
      const response = await client
        .post(`${pageOf(team, deadline)}/completion`)
        .form({ doneOn: '2021-12-30', noProofReason: 'Pateikta programos sistemoje' })
        .loginAs(team.manager)
        .withCsrfToken()
        .redirects(0)
      response.assertStatus(303)
      await deadline.refresh()
    }
    assert.equal(reasoned.noProofReason, 'Pateikta programos sistemoje')
    assert.isNull(proved.noProofReason)
  })

  test('that was taken away proves nothing', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const deadline = await createDeadline(team, { kind: 'report' })
    await proofOf(team, deadline)
    await db.from('evidence_files').where('deadline_id', deadline.id).update({
      voided_at: '2021-06-02 10:00:00',
      voided_by: team.manager.id,
      void_reason: 'Ne tas failas',
    })
    const response = await client
      .post(`${pageOf(team, deadline)}/completion`)
      .loginAs(team.manager)
      .withCsrfToken()
    response.assertStatus(422)
    await deadline.refresh()
    assert.equal(deadline.status, 'open')
  })

  test('is not asked where the programme says so', async ({ client, assert }) => {
    const team = await projectWithTeam()
    await ProgrammeRule.create({
      programmeId: team.programme.id,
      rule: 'report_proof_flag',
      value: 0,
      validFrom: '2014-01-01',
      source: 'Vadovas',
      isConfirmed: true,
    })
    const deadline = await createDeadline(team, { kind: 'report' })
    await client
      .post(`${pageOf(team, deadline)}/completion`)
      .loginAs(team.manager)
      .withCsrfToken()
      .redirects(0)
    await deadline.refresh()
    assert.equal(deadline.status, 'done')
  })
})

test.group('The deputy of a deadline', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('changes and completes it as the owner would, and hands it to nobody', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const owner = await roleOf(team, team.manager)
    const deputy = await roleOf(team, team.finance)
    const deadline = await createDeadline(team, { ownerRoleId: owner.id, deputyRoleId: deputy.id })
    const typed = { kind: 'event', titleLt: 'Pakeista', dueOn: '2031-01-31', rowVersion: 1 }
    await client
      .post(`${pageOf(team, deadline)}?_method=PUT`)
      .form({ ...typed, ownerRoleId: deputy.id, deputyRoleId: '' })
      .loginAs(team.finance)
      .withCsrfToken()
      .redirects(0)
    await deadline.refresh()
    assert.deepInclude(deadline.$attributes, {
      titleLt: 'Pakeista',
      ownerRoleId: owner.id,
      deputyRoleId: deputy.id,
    })
    const page = await client.get(pageOf(team, deadline)).loginAs(team.finance)
    page.assertTextIncludes('/evidence-files')
    await client
      .post(`${pageOf(team, deadline)}/completion`)
      .loginAs(team.finance)
      .withCsrfToken()
      .redirects(0)
    await deadline.refresh()
    assert.equal(deadline.status, 'done')
  })

  test('is somebody else than the owner', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const role = await roleOf(team, team.finance)
    const response = await client
      .post(`/projects/${team.project.id}/deadlines`)
      .form({
        kind: 'event',
        titleLt: 'Susitikimas',
        dueOn: '2031-01-31',
        ownerRoleId: role.id,
        deputyRoleId: role.id,
      })
      .header('Accept-Language', 'lt')
      .loginAs(team.manager)
      .withCsrfToken()
    response.assertStatus(422)
    response.assertTextIncludes('turi būti skirtingi')
    assert.isEmpty(await db.from('deadlines').where('project_id', team.project.id))
  })
})
