import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'
import TeamRole from '#app/identity/models/team_role'
import { recordDelivery } from '#app/workplan/deliverables/actions/record_delivery'
import { createDeliverable } from '#app/workplan/deliverables/actions/save_deliverable'
import { takeStep } from '#app/workplan/deliverables/actions/take_step'
import type Deliverable from '#app/workplan/deliverables/models/deliverable'
import { attachEvidence } from '#app/workplan/evidence_files/actions/attach_evidence'
import { enterValues } from '#app/workplan/indicators/actions/enter_values'
import { createIndicator } from '#app/workplan/indicators/actions/save_indicator'
import type Indicator from '#app/workplan/indicators/models/indicator'
import { closeRisk, riskHappened } from '#app/workplan/risks/actions/end_risk'
import { resolveDeviation } from '#app/workplan/risks/actions/resolve_deviation'
import { createDeviation } from '#app/workplan/risks/actions/save_deviation'
import { createRisk } from '#app/workplan/risks/actions/save_risk'
import type Risk from '#app/workplan/risks/models/risk'
import { on, type SampleFrame } from '#database/sample/load_project'
import { paper } from '#database/sample/paper'
import {
  ACTIVITY_GOALS,
  DELIVERABLES,
  DEVIATIONS,
  INDICATORS,
  RISKS,
} from '#database/sample/results'

type Roles = Map<string, number>
type SampleDeliverable = (typeof DELIVERABLES)[number]

/** Deliverables with what was handed over, values of indicators, goals, risks and deviations, each by the act that made it. */
export async function loadResults(frame: SampleFrame): Promise<void> {
  const held = await TeamRole.query().where('project_id', frame.project.id)
  const roles: Roles = new Map(held.map(({ role, id }) => [role, id]))
  await loadDeliverables(frame, roles)
  await loadIndicators(frame)
  for (const [number, goals] of Object.entries(ACTIVITY_GOALS)) {
    const activityId = frame.activities.get(number)!.id
    await db
      .table('activity_goals')
      .multiInsert(goals.map((goal) => ({ activity_id: activityId, goal })))
  }
  await loadRisks(frame, roles)
}

async function loadDeliverables(frame: SampleFrame, roles: Roles) {
  const { project, people, activities } = frame
  for (const sample of DELIVERABLES) {
    const { due, owner, activity, deliveries, steps, ...plain } = sample
    const form = {
      ...plain,
      dueOn: dayOf(due),
      activityId: activities.get(activity)!.id,
      ownerRoleId: roles.get(owner)!,
    }
    const planned = await createDeliverable(project.id, form, on('2021-03-17', people.manager))
    await liveOn(planned, sample, frame)
  }
}

async function liveOn(planned: Deliverable, sample: SampleDeliverable, { people }: SampleFrame) {
  const { id, projectId } = planned
  let { rowVersion } = planned
  for (const step of sample.steps ?? []) {
    const actor = on(step.takenOn, people.manager)
    const taken = await takeStep(projectId, id, { ...step, rowVersion }, actor)
    rowVersion = taken.rowVersion
  }
  for (const { day, count, noteLt, noteEn, file, noFileReason } of sample.deliveries ?? []) {
    if (file) await prove(planned, day, file, sample.titleLt, people.coordinator)
    const texts = { deliveryNoteLt: noteLt, deliveryNoteEn: noteEn, noFileReason }
    const form = { deliveredOn: day, count, ...texts, rowVersion }
    const delivered = await recordDelivery(projectId, id, form, on(day, people.coordinator))
    rowVersion = delivered.rowVersion
  }
}

async function prove(
  { id, projectId }: Deliverable,
  day: string,
  fileName: string,
  title: string,
  person: SampleFrame['people']['coordinator']
) {
  const content = paper([title, day, 'Pavyzdiniai duomenys'])
  const folder = await mkdtemp(join(tmpdir(), 'darna-sample-'))
  const file = {
    path: join(folder, fileName),
    fileName,
    contentType: 'application/pdf',
    sizeBytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
  }
  try {
    await writeFile(file.path, content)
    const evidence = { files: [file], kind: 'result' as const }
    await attachEvidence(projectId, { type: 'deliverable', id }, evidence, on(day, person))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function loadIndicators({ project, people, periods }: SampleFrame) {
  const indicators: Indicator[] = []
  for (const sample of INDICATORS) {
    indicators.push(await createIndicator(project.id, sample, on('2021-03-18', people.manager)))
  }
  for (const [at, day] of ['2022-01-20', '2023-01-12'].entries()) {
    const typed = INDICATORS.map(({ values, sourceLt, sourceEn }, index) => ({
      indicatorId: indicators[index]!.id,
      value: values[at]!,
      sourceLt,
      sourceEn,
      rowVersion: 0,
    }))
    await enterValues(project.id, periods[at]!.id, typed, on(day, people.coordinator))
  }
}

async function loadRisks({ project, people, activities }: SampleFrame, roles: Roles) {
  const { manager } = people
  const risks = new Map<string, Risk>()
  for (const { owner, review, happenedOn, closed, ...form } of RISKS) {
    const whole = { ...form, ownerRoleId: roles.get(owner)! }
    const reviewOn = review === undefined ? null : dayOf(review)
    const risk = await createRisk(project.id, { ...whole, reviewOn }, on('2021-03-22', manager))
    risks.set(risk.number, risk)
    if (happenedOn) await riskHappened(project.id, risk.id, happenedOn, on(happenedOn, manager))
    if (closed) await closeRisk(project.id, risk.id, closed.reason, on(closed.day, manager))
  }
  for (const { owner, activity, risk, resolvedOn, ...form } of DEVIATIONS) {
    const whole = {
      ...form,
      activityId: activities.get(activity)!.id,
      ownerRoleId: roles.get(owner)!,
      riskId: risk ? risks.get(risk)!.id : null,
    }
    const { id } = await createDeviation(project.id, whole, on(form.noticedOn, manager))
    if (resolvedOn) await resolveDeviation(project.id, id, resolvedOn, on(resolvedOn, manager))
  }
}

/** A day as it stands, or days counted from today. */
function dayOf(due: string | number): string {
  return typeof due === 'string' ? due : DateTime.utc().plus({ days: due }).toISODate()!
}
