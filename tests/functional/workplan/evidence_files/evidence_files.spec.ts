import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import db from '@adonisjs/lucid/services/db'
import drive from '@adonisjs/drive/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import type User from '#app/identity/models/user'
import { evidenceCounts } from '#app/workplan/evidence_files/queries/evidence_counts'
import { evidenceOf } from '#app/workplan/evidence_files/queries/evidence_of'
import { createEvidence } from '#tests/factories/evidence'
import { PDF } from '#tests/factories/expense_forms'
import { projectWithTeam } from '#tests/factories/projects'
import { createActivity, createDeadline, roleOf } from '#tests/factories/workplan'

type Team = Awaited<ReturnType<typeof projectWithTeam>>
type Sent = { subject: string; kind?: string; fields?: Record<string, string>; content?: Buffer }

function upload(client: ApiClient, team: Team, user: User, sent: Sent) {
  const { subject, kind = 'photo', fields = {}, content = PDF } = sent
  return client
    .post(`/projects/${team.project.id}/evidence-files`)
    .loginAs(user)
    .withCsrfToken()
    .fields({ subject, kind, ...fields })
    .file('files', content, { filename: 'renginys.pdf' })
    .redirects(0)
}

test.group('Evidence', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.teardown(() => drive.use().deleteAll('projects'))

  test('a file brought for an activity is kept with its hash and one event', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const activity = await createActivity(team)
    const subject = `activity-${activity.id}`
    const fields = { captionLt: 'Dirbtuvės', captionEn: 'Workshop' }
    const response = await upload(client, team, team.coordinator, { subject, fields })
    response.assertStatus(303)
    response.assertHeader('location', `/projects/${team.project.id}/activities/${activity.id}`)

    const [file] = await evidenceOf(team.project.id, 'activity', activity.id)
    assert.containSubset(file, {
      kind: 'photo',
      captionLt: 'Dirbtuvės',
      captionEn: 'Workshop',
      contentType: 'application/pdf',
      sizeBytes: PDF.length,
      isSensitive: false,
      voidedAt: null,
    })
    assert.match(file!.sha256, /^[0-9a-f]{64}$/)
    const events = await db.from('audit_events').where('subject_type', 'evidence_file')
    assert.lengthOf(events, 1)
    assert.equal(events[0].action, 'evidence_file.attached')
    assert.include(String(JSON.stringify(events[0].after)), 'renginys.pdf')
    const page = await client
      .get(`/projects/${team.project.id}/activities/${activity.id}`)
      .loginAs(team.member)
    assert.include(page.text(), 'Dirbtuvės')
  })

  test('the same content does not prove the same thing twice', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const subject = `activity-${(await createActivity(team)).id}`
    await upload(client, team, team.manager, { subject })
    const again = await upload(client, team, team.manager, { subject })
    again.assertStatus(422)
    assert.include(again.text(), 'jau pridėti')
    assert.lengthOf(await db.from('evidence_files'), 1)
    assert.lengthOf(await db.from('documents'), 1)
  })

  test('what the program cannot open is refused and what was typed is kept', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const subject = `activity-${(await createActivity(team)).id}`
    const content = Buffer.from('#!/bin/sh\n')
    const fields = { captionLt: 'Kalbos nuotrauka' }
    const response = await upload(client, team, team.manager, { subject, content, fields })
    response.assertStatus(422)
    assert.include(response.text(), 'Kalbos nuotrauka')
    assert.include(response.text(), 'href="#field-files"')
    assert.lengthOf(await db.from('evidence_files'), 0)
  })

  test('a thing of another project cannot be proved here', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const other = await projectWithTeam()
    const subject = `activity-${(await createActivity(other)).id}`
    const response = await upload(client, team, team.manager, { subject })
    response.assertStatus(422)
    assert.include(response.text(), 'href="#field-subject"')
    assert.lengthOf(await db.from('evidence_files'), 0)
  })

  test('finance brings evidence for her own deadline and for nothing else', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const own = await createDeadline(team, { ownerRoleId: (await roleOf(team, team.finance)).id })
    const others = await createDeadline(team)
    const activity = await createActivity(team)
    const kept = await upload(client, team, team.finance, { subject: `deadline-${own.id}` })
    kept.assertStatus(303)
    for (const subject of [`deadline-${others.id}`, `activity-${activity.id}`]) {
      const refused = await upload(client, team, team.finance, { subject })
      refused.assertStatus(403)
    }
    assert.lengthOf(await db.from('evidence_files'), 1)
  })

  test('members and auditors bring none', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const subject = `activity-${(await createActivity(team)).id}`
    for (const user of [team.member, team.auditor]) {
      const response = await upload(client, team, user, { subject })
      response.assertStatus(403)
    }
    assert.lengthOf(await db.from('evidence_files'), 0)
  })

  test('a list of attendance is personal data whatever was ticked: members never see it', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const activity = await createActivity(team)
    const subject = `activity-${activity.id}`
    await upload(client, team, team.manager, { subject, kind: 'attendance' })
    const [file] = await evidenceOf(team.project.id, 'activity', activity.id)
    assert.isTrue(file!.isSensitive)
    const open = (user: User) =>
      client.get(`/projects/${team.project.id}/evidence-files/${file!.id}`).loginAs(user)

    const member = await open(team.member)
    member.assertStatus(404)
    assert.lengthOf(await db.from('audit_events').where('action', 'document.opened'), 0)
    const page = await client
      .get(`/projects/${team.project.id}/activities/${activity.id}`)
      .loginAs(team.member)
    assert.notInclude(page.text(), 'renginys.pdf')
    for (const user of [team.manager, team.coordinator, team.finance, team.auditor]) {
      const response = await open(user)
      response.assertStatus(200)
      response.assertHeader('content-type', 'application/pdf')
    }
    const opened = await db.from('audit_events').where('action', 'document.opened')
    assert.lengthOf(opened, 4)
    assert.notInclude(String(JSON.stringify(await db.from('audit_events'))), 'renginys.pdf')
  })

  test('what is taken away stays with its reason and no longer counts', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const activity = await createActivity(team)
    const file = await createEvidence(team.project.id, team.manager, { activityId: activity.id })
    const remove = (fields: Record<string, string>) =>
      client
        .delete(`/projects/${team.project.id}/evidence-files/${file.id}`)
        .loginAs(team.coordinator)
        .withCsrfToken()
        .form(fields)
        .redirects(0)
    const counted = () => evidenceCounts(team.project.id, 'activity', [activity.id])
    assert.deepEqual((await counted()).get(activity.id), { result: 1, total: 1 })

    await remove({ reason: ' ' })
    assert.equal((await counted()).size, 1)
    await remove({ reason: 'Kito renginio nuotrauka' })
    assert.equal((await counted()).size, 0)
    const [row] = await evidenceOf(team.project.id, 'activity', activity.id)
    assert.containSubset(row, {
      voidReason: 'Kito renginio nuotrauka',
      voidedBy: team.coordinator.fullName,
    })
    assert.lengthOf(await db.from('audit_events').where('action', 'evidence_file.voided'), 1)
    await remove({ reason: 'Dar kartą' })
    assert.lengthOf(await db.from('audit_events').where('action', 'evidence_file.voided'), 1)
    const download = await client
      .get(`/projects/${team.project.id}/evidence-files/${file.id}`)
      .loginAs(team.auditor)
    download.assertStatus(200)
  })

  test('nobody takes evidence away who may not bring it', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const activity = await createActivity(team)
    const file = await createEvidence(team.project.id, team.manager, { activityId: activity.id })
    for (const user of [team.finance, team.member, team.auditor]) {
      const response = await client
        .delete(`/projects/${team.project.id}/evidence-files/${file.id}`)
        .loginAs(user)
        .withCsrfToken()
        .form({ reason: 'Nereikia' })
        .redirects(0)
      response.assertStatus(403)
    }
    assert.lengthOf(await db.from('evidence_files').whereNotNull('voided_at'), 0)
  })

  test('the upload’s own page names what it is for and offers a choice when nothing is said', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const activity = await createActivity(team, { titleLt: 'Vietos dirbtuvės' })
    const url = `/projects/${team.project.id}/evidence-files/create`
    const named = await client
      .get(url)
      .qs({ subject: `activity-${activity.id}`, kind: 'minutes' })
      .loginAs(team.manager)
    assert.include(named.text(), 'Vietos dirbtuvės')
    assert.match(named.text(), /value="minutes"\s+selected/)
    const chosen = await client.get(url).loginAs(team.manager)
    assert.include(chosen.text(), `value="activity-${activity.id}"`)
  })
})
