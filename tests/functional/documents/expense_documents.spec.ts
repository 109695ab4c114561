import { existsSync, readdirSync } from 'node:fs'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import drive from '@adonisjs/drive/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import type { ApiClient } from '@japa/api-client'
import { dataPath } from '#config/data'
import type User from '#app/identity/models/user'
import { expenseForm, PDF, PNG, signedContainer } from '#tests/factories/expense_forms'
import { createExpense } from '#tests/factories/expenses'
import { projectWithTeam } from '#tests/factories/projects'

type Team = Awaited<ReturnType<typeof projectWithTeam>>
type File = { content: Buffer; name: string }

const url = (team: Team, rest = '') => `/projects/${team.project.id}${rest}`
const documentsOf = (team: Team) => db.from('documents').where('project_id', team.project.id)

/** The files that lie in the project's store now. */
function storedFiles(team: Team): string[] {
  const folder = dataPath('documents', 'projects', String(team.project.id))
  return existsSync(folder) ? readdirSync(folder) : []
}

function upload(client: ApiClient, team: Team, id: number, files: File[], given: object = {}) {
  const request = client.post(url(team, `/expenses/${id}/documents`))
  for (const { content, name } of files) request.file('files', content, { filename: name })
  return request
    .fields({ documentKind: 'invoice', ...given })
    .loginAs(team.finance)
    .withCsrfToken()
}

function download(client: ApiClient, team: Team, id: number, person: User) {
  return client.get(url(team, `/documents/${id}`)).loginAs(person)
}

test.group('Proofs of an expense', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.teardown(() => drive.use().deleteAll('projects'))

  test('are stored as they came and given back under their own name', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const { id } = await createExpense(team)
    const name = 'Sąskaita Nr. 5 „Žvejų“ (kopija).pdf'
    const page = await upload(client, team, id, [
      { content: PDF, name },
      { content: PNG, name: 'kvitas.png' },
    ])
    page.assertStatus(200)
    page.assertTextIncludes('Pridėti 2 failai')
    const [first] = await documentsOf(team).orderBy('id')
    assert.equal(first.content_type, 'application/pdf')
    assert.lengthOf(first.sha256, 64)
    const file = await download(client, team, first.id, team.auditor)
    file.assertStatus(200)
    file.assertHeader('content-type', 'application/pdf')
    file.assertHeader('x-content-type-options', 'nosniff')
    assert.deepEqual(Buffer.from(file.body()), PDF)
    const disposition = String(file.header('content-disposition'))
    assert.match(disposition, /^attachment; filename="Saskaita Nr\. 5 _Zveju_ \(kopija\)\.pdf"/)
    assert.equal(decodeURIComponent(disposition.split("UTF-8''")[1]!), name)
    const [event] = await db.from('audit_events').where('action', 'expense.documents_attached')
    assert.include(event.after, first.sha256)
  })

  test('that are signed containers are accepted by what they say of themselves', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const { id } = await createExpense(team)
    const adoc = signedContainer('application/vnd.lt.archyvai.adoc-2008')
    const asice = signedContainer('application/vnd.etsi.asic-e+zip')
    await upload(client, team, id, [
      { content: adoc, name: 'sutartis.adoc' },
      { content: asice, name: 'aktas.asice' },
    ])
    assert.lengthOf(storedFiles(team), 2)
    assert.lengthOf(await documentsOf(team), 2)
  })

  for (const [what, content, name, words] of [
    ['a web page named .pdf', Buffer.from('<html><script>1</script></html>'), 'x.pdf', 'netinka'],
    ['a program', Buffer.from('4d5a90000300000004000000ffff0000b8', 'hex'), 'x.exe', 'netinka'],
    ['a picture named .pdf', PNG, 'nuotrauka.pdf', 'galūnė'],
    ['plain text', Buffer.from('labas'), 'pastaba.txt', 'netinka'],
    ['an empty file', Buffer.alloc(0), 'tuscias.pdf', 'tuščias'],
    ['a file over 20 MB', Buffer.concat([PDF, Buffer.alloc(21 * 1024 * 1024)]), 'd.pdf', '20 MB'],
  ] as const) {
    test(`are refused by name when one is ${what}, and nothing is kept`, async ({
      client,
      assert,
    }) => {
      const team = await projectWithTeam()
      const { id } = await createExpense(team)
      const response = await upload(client, team, id, [
        { content: PDF, name: 'gera.pdf' },
        { content, name },
      ])
      response.assertStatus(422)
      response.assertTextIncludes(`„${name}“`)
      response.assertTextIncludes(words)
      assert.lengthOf(await documentsOf(team), 0)
      assert.lengthOf(storedFiles(team), 0)
    })
  }

  test('come with a new expense in one go; a refused form keeps none', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const form = await expenseForm(team)
    const send = (given: object) =>
      client
        .post(url(team, '/expenses'))
        .file('files', PDF, { filename: 'saskaita.pdf' })
        .fields({ ...form, ...given })
        .loginAs(team.finance)
        .withCsrfToken()
    const refused = await send({ stageId: 999_999 })
    refused.assertStatus(422)
    assert.lengthOf(storedFiles(team), 0)
    await send({})
    await send({})
    assert.lengthOf(await documentsOf(team), 1)
    assert.lengthOf(storedFiles(team), 1)
  })

  test('say when the same file proves another expense, in whichever project', async ({
    client,
  }) => {
    const team = await projectWithTeam()
    const other = await projectWithTeam()
    const theirs = await createExpense(other)
    const ours = await createExpense(team)
    await upload(client, other, theirs.id, [{ content: PDF, name: 'a.pdf' }])
    const page = await upload(client, team, ours.id, [{ content: PDF, name: 'b.pdf' }])
    page.assertTextIncludes(`${theirs.reference} (projektas ${other.project.code})`)
  })

  test('sent twice stand there once', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const { id } = await createExpense(team)
    await upload(client, team, id, [{ content: PDF, name: 'a.pdf' }])
    const again = await upload(client, team, id, [{ content: PDF, name: 'a.pdf' }])
    again.assertStatus(422)
    again.assertTextIncludes('jau pridėti')
    assert.lengthOf(storedFiles(team), 1)
  })

  test('with personal data open only to those with the right, and each opening is recorded', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const { id } = await createExpense(team)
    const name = 'algalapis Jonaitis.pdf'
    await upload(client, team, id, [{ content: PDF, name }], { documentsAreSensitive: '1' })
    const [document] = await documentsOf(team)
    const page = await client.get(url(team, `/expenses/${id}`)).loginAs(team.manager)
    assert.notInclude(page.text(), 'Jonaitis')
    for (const person of [team.manager, team.auditor, team.member]) {
      const refused = await download(client, team, document.id, person)
      refused.assertStatus(404)
    }
    const opened = await download(client, team, document.id, team.finance)
    opened.assertStatus(200)
    const events = await db.from('audit_events').where('action', 'document.opened')
    assert.deepEqual(
      events.map((event) => event.actor_id),
      [team.finance.id]
    )
  })

  test('of a sensitive expense are sensitive whatever was ticked', async ({ client }) => {
    const team = await projectWithTeam()
    const { id } = await createExpense(team, { isSensitive: true })
    await upload(client, team, id, [{ content: PDF, name: 'a.pdf' }])
    const [document] = await documentsOf(team)
    const refused = await download(client, team, document.id, team.auditor)
    refused.assertStatus(404)
  })

  test('of another project do not exist', async ({ client }) => {
    const team = await projectWithTeam()
    const other = await projectWithTeam()
    const { id } = await createExpense(other)
    await upload(client, other, id, [{ content: PDF, name: 'a.pdf' }])
    const [document] = await documentsOf(other)
    const refused = await download(client, team, document.id, team.finance)
    refused.assertStatus(404)
  })

  test('go from a draft for good, stay in the store once submitted, and not at all later', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    for (const [status, left, kept] of [
      ['draft', 0, 0],
      ['returned', 0, 1],
      ['submitted', 1, 1],
    ] as const) {
      const expense = await createExpense(team)
      await upload(client, team, expense.id, [
        { content: Buffer.concat([PDF, Buffer.from(status)]), name: 'a.pdf' },
      ])
      await expense.refresh()
      await expense.merge({ status, returnReason: 'x' }).save()
      const [link] = await db.from('expense_documents').where('expense_id', expense.id)
      const before = storedFiles(team).length
      await client
        .delete(url(team, `/expenses/${expense.id}/documents/${link.document_id}`))
        .loginAs(team.finance)
        .withCsrfToken()
        .header('referer', url(team, `/expenses/${expense.id}`))
      const links = await db.from('expense_documents').where('expense_id', expense.id)
      assert.lengthOf(links, left, status)
      assert.equal(storedFiles(team).length, before - 1 + kept, status)
    }
  })

  test('are added by the finance officer only', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const { id } = await createExpense(team)
    for (const [person, status] of [
      [team.manager, 403],
      [team.auditor, 403],
      [team.member, 404],
    ] as const) {
      const response = await client
        .post(url(team, `/expenses/${id}/documents`))
        .file('files', PDF, { filename: 'a.pdf' })
        .loginAs(person)
        .withCsrfToken()
      response.assertStatus(status)
    }
    assert.lengthOf(await documentsOf(team), 0)
  })
})
