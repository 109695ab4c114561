import type { HttpContext } from '@adonisjs/core/http'
import { listStageChoices } from '#app/workplan/queries/workplan_choices'
import { whatIsMissing } from '#app/evidence/queries/what_is_missing'
import { EVIDENCE_RULES } from '#app/evidence/rules'

export default class MissingEvidenceController {
  async index({ view, project, actor, request }: HttpContext) {
    const { kind, stage } = request.qs()
    const all = await whatIsMissing(project.id, actor)
    const activities = all
      .filter(({ stageId }) => !stage || typeof stage !== 'string' || String(stageId) === stage)
      .map((activity) => ({
        ...activity,
        missing: activity.missing.filter(
          (one) => !EVIDENCE_RULES.some((rule) => rule.kind === kind) || one.kind === kind
        ),
      }))
      .filter(({ missing }) => missing.length > 0)
    const lacking = all.flatMap(({ missing }) => missing)
    return view.render('evidence/missing/index', {
      activities,
      filter: { kind, stage },
      total: lacking.length,
      counts: EVIDENCE_RULES.map((rule) => ({
        kind: rule.kind,
        count: lacking.filter((one) => one.kind === rule.kind).length,
      })),
      stages: await listStageChoices(project.id),
    })
  }
}
