import db from '@adonisjs/lucid/services/db'
import Deliverable from '#app/workplan/deliverables/models/deliverable'
import Indicator from '#app/workplan/indicators/models/indicator'
import Deviation from '#app/workplan/risks/models/deviation'
import Risk from '#app/workplan/risks/models/risk'
import type { projectWithTeam } from '#tests/factories/projects'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

let serial = 0

/** A planned deliverable of nobody, one piece by the end of the first stage; what is given wins. */
export function createDeliverable(team: Team, given: Partial<Deliverable> = {}) {
  serial++
  return Deliverable.create({
    projectId: team.project.id,
    kind: 'deliverable',
    number: `R${serial}`,
    titleLt: `Rezultatas ${serial}`,
    titleEn: `Deliverable ${serial}`,
    targetCount: 1,
    deliveredCount: 0,
    dueOn: '2021-12-31',
    status: given.kind === 'action_plan' ? 'drafting' : 'planned',
    ...given,
  })
}

/** A part handed over without a file; the deliverable itself is not counted anew. @returns its id */
export async function createDelivery(deliverableId: number, deliveredOn: string, count = 1) {
  const [id] = await db.table('deliveries').insert({
    deliverable_id: deliverableId,
    delivered_on: deliveredOn,
    count,
    no_file_reason: 'Paskelbta svetainėje',
    entered_at: '2021-05-20 10:00:00',
  })
  return id as number
}

/** An output counted from nothing to eight whose values add up; what is given wins. */
export function createIndicator(team: Team, given: Partial<Indicator> = {}) {
  serial++
  return Indicator.create({
    projectId: team.project.id,
    kind: 'output',
    number: `P${serial}`,
    titleLt: `Rodiklis ${serial}`,
    titleEn: `Indicator ${serial}`,
    unitLt: 'vnt.',
    unitEn: 'pcs',
    baseHundredths: 0,
    targetHundredths: 800,
    counting: 'adds_up',
    ...given,
  })
}

/** An open risk of weight 12; what is given wins. */
export function createRisk(team: Team, given: Partial<Risk> = {}) {
  serial++
  return Risk.create({
    projectId: team.project.id,
    number: `K${serial}`,
    titleLt: `Rizika ${serial}`,
    titleEn: `Risk ${serial}`,
    likelihood: 3,
    impact: 4,
    status: 'open',
    ...given,
  })
}

/** An open deviation of time; what is given wins. */
export function createDeviation(team: Team, given: Partial<Deviation> = {}) {
  serial++
  return Deviation.create({
    projectId: team.project.id,
    kind: 'time',
    noticedOn: '2021-06-01',
    titleLt: `Nuokrypis ${serial}`,
    titleEn: `Deviation ${serial}`,
    status: 'open',
    ...given,
  })
}
