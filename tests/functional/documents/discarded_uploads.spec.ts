import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { createExpense } from '#tests/factories/expenses'
import { projectWithTeam } from '#tests/factories/projects'
import { paper } from '#database/sample/paper'

test.group('Uploads', (group) => {
  let folder = ''

  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => {
    const before = process.env.TMPDIR
    folder = mkdtempSync(join(tmpdir(), 'darna-uploads-'))
    process.env.TMPDIR = folder
    return () => {
      if (before === undefined) delete process.env.TMPDIR
      else process.env.TMPDIR = before
      rmSync(folder, { recursive: true })
    }
  })

  async function send(content: Buffer) {
    const team = await projectWithTeam()
    const expense = await createExpense(team)
    return { team, path: `/projects/${team.project.id}/expenses/${expense.id}/documents`, content }
  }

  test('leave nothing in the temporary folder once they are kept', async ({ client, assert }) => {
    const { team, path, content } = await send(paper(['Sąskaita']))
    const answer = await client
      .post(path)
      .loginAs(team.finance)
      .withCsrfToken()
      .fields({ documentKind: 'invoice' })
      .file('files', content, { filename: 'saskaita.pdf' })
      .redirects(0)
    answer.assertStatus(303)
    assert.isEmpty(readdirSync(folder))
  })

  test('leave nothing there when they are refused either', async ({ client, assert }) => {
    const { team, path, content } = await send(Buffer.from('#!/bin/sh\necho no paper\n'))
    const answer = await client
      .post(path)
      .loginAs(team.finance)
      .withCsrfToken()
      .fields({ documentKind: 'invoice' })
      .file('files', content, { filename: 'saskaita.pdf' })
    answer.assertStatus(422)
    assert.isEmpty(readdirSync(folder))
  })
})
