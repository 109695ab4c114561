import db from '@adonisjs/lucid/services/db'

export type RiskEvent = {
  action: string
  /** ISO instant, UTC */
  at: string
  by: string
  /** what its likelihood and impact became, where they changed */
  likelihood: number | null
  impact: number | null
}

/** What happened to a risk, the latest first. */
export async function riskHistory(projectId: number, riskId: number): Promise<RiskEvent[]> {
  const rows = await db
    .from('audit_events')
    .where({ project_id: projectId, subject_type: 'risk', subject_id: riskId })
    .select('action', 'occurred_at', 'actor_name', 'after')
    .orderBy('id', 'desc')
    .limit(100)
  return rows.map((row) => {
    const after = row.after ? JSON.parse(row.after) : {}
    return {
      action: row.action,
      at: row.occurred_at,
      by: row.actor_name,
      likelihood: after.likelihood ?? null,
      impact: after.impact ?? null,
    }
  })
}
