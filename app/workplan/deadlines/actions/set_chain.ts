import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import {
  planChain,
  STEP_DEADLINES,
  type ChainDay,
  type PlannedStep,
} from '#app/workplan/deadlines/chain'
import Deadline, { type ChainStep } from '#app/workplan/deadlines/models/deadline'

export type ChainTitles = Record<ChainStep, { lt: string; en: string }>
export type ChainToSet = {
  projectId: number
  periodId: number
  days: readonly ChainDay[]
  titles: ChainTitles
  /** ISO date: whose roles are at work */
  day: string
}

/**
 * Makes the missing steps of a period's chain and moves the open ones to their days; done and cancelled ones stay as they
 * are. Part of the caller's transaction and event; the caller has locked the period. `agree` sees the plan before anything
 * is written and refuses by throwing.
 */
export async function setChain(
  { projectId, periodId, days, titles, day }: ChainToSet,
  agree: (plan: PlannedStep[]) => void,
  trx: TransactionClientContract
): Promise<PlannedStep[]> {
  const query = Deadline.query({ client: trx }).where({
    project_id: projectId,
    period_id: periodId,
  })
  if (trx.dialect.name === 'mysql') query.forUpdate()
  const rows = await query
  const plan = planChain(
    days,
    rows.map(({ id, chainStep, dueOn, status }) => ({ id, step: chainStep!, dueOn, status }))
  )
  agree(plan)
  const roles = await rolesAtWork(projectId, day, trx)
  for (const { step, dueOn, action, deadline } of plan) {
    if (action === 'move') {
      await rows
        .find(({ id }) => id === deadline!.id)!
        .merge({ dueOn })
        .save()
    }
    if (action === 'make') {
      const { kind, owner, deputy } = STEP_DEADLINES[step]
      await new Deadline()
        .useTransaction(trx)
        .merge({ projectId, periodId, chainStep: step, kind, dueOn, status: 'open' })
        .merge({ titleLt: titles[step].lt, titleEn: titles[step].en })
        .merge({ ownerRoleId: roles.get(owner) ?? null, deputyRoleId: roles.get(deputy) ?? null })
        .save()
    }
  }
  return plan
}

/** The first role of each kind that is at work on the day. */
async function rolesAtWork(projectId: number, day: string, trx: TransactionClientContract) {
  const rows = await trx
    .from('team_roles')
    .where('project_id', projectId)
    .where('starts_on', '<=', day)
    .where((ends) => ends.whereNull('ends_on').orWhere('ends_on', '>=', day))
    .select('id', 'role')
    .orderBy('id', 'desc')
  return new Map<string, number>(rows.map(({ role, id }) => [role, id]))
}
