import type { HttpContext } from '@adonisjs/core/http'
import { Hidden, RuleBroken } from '#app/shared/errors'
import { answerForm } from '#app/shared/http/form'
import { ACCEPTED_ENDINGS } from '#app/documents/file_types'
import { checkFiles } from '#app/documents/incoming_files'
import { findDocument } from '#app/documents/queries/find_document'
import { sendDocument } from '#app/documents/send_document'
import { attachEvidence } from '#app/workplan/evidence_files/actions/attach_evidence'
import { removeEvidence } from '#app/workplan/evidence_files/actions/remove_evidence'
import EvidenceFilePolicy from '#app/workplan/evidence_files/evidence_file_policy'
import {
  newEvidenceValidator,
  removalValidator,
} from '#app/workplan/evidence_files/evidence_file_validator'
import { EVIDENCE_KINDS } from '#app/workplan/evidence_files/models/evidence_file'
import { evidencePanel } from '#app/workplan/evidence_files/queries/evidence_panel'
import { findEvidenceFile } from '#app/workplan/evidence_files/queries/find_evidence_file'
import { findEvidenceSubject } from '#app/workplan/evidence_files/queries/find_evidence_subject'
import { listSubjectChoices } from '#app/workplan/evidence_files/queries/list_subject_choices'
import {
  placeOf,
  readSubjectKey,
  subjectKey,
  type EvidenceSubject,
} from '#app/workplan/evidence_files/subjects'

export default class EvidenceFilesController {
  /** The upload on a page of its own: where links of what is missing lead, and where a refused upload is shown again. */
  async create(ctx: HttpContext) {
    const { view, project, actor, request } = ctx
    const wanted = readSubjectKey(request.input('subject'))
    const subject = wanted && (await findEvidenceSubject(project.id, wanted))
    const mayProve =
      subject && (await ctx.bouncer.with(EvidenceFilePolicy).allows('prove', subject))
    const panel =
      subject && mayProve ? await evidencePanel(actor, project.id, subject.type, subject.id) : null
    return view.render('workplan/evidence_files/create', {
      panel,
      page: panel && placeOf(panel.subject.type).page(panel.subject.id),
      choices: panel ? [] : await listSubjectChoices(actor, project.id),
      subjectKey,
      kinds: panel?.kinds ?? EVIDENCE_KINDS,
      kind: EVIDENCE_KINDS.find((kind) => kind === request.input('kind')),
      returnTo: request.input('returnTo') === 'missing' ? 'missing' : '',
      acceptedEndings: ACCEPTED_ENDINGS,
    })
  }

  async store(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const { request, bouncer, project, actor, i18n } = ctx
        const typed = await request.validateUsing(newEvidenceValidator)
        const subject = await this.subjectOf(ctx, readSubjectKey(typed.subject)!)
        await bouncer.with(EvidenceFilePolicy).authorize('prove', subject)
        const files = await checkFiles(request.files('files'), 'files')
        if (files.length === 0) throw new RuleBroken('evidence_files.choose_files', {}, 'files')
        await attachEvidence(project.id, subject, { ...typed, files }, actor)
        const message = i18n.t('evidence_files.attached', { count: files.length })
        return this.back(ctx, subject, message, typed.returnTo)
      },
      () => this.create(ctx)
    )
  }

  /** A file as it was received. Opening one with personal data is written into the trail. */
  async show(ctx: HttpContext) {
    const { params, project, bouncer } = ctx
    const file = await findEvidenceFile(project.id, Number(params.id))
    if (await bouncer.with(EvidenceFilePolicy).denies('open', file)) throw new Hidden()
    const document = await findDocument(project.id, file.documentId)
    if (!document) throw new Hidden()
    return sendDocument(ctx, document)
  }

  async destroy(ctx: HttpContext) {
    const { params, project, bouncer, request, actor, i18n } = ctx
    const file = await findEvidenceFile(project.id, Number(params.id))
    const subject = await this.subjectOf(ctx, file.subject)
    await bouncer.with(EvidenceFilePolicy).authorize('prove', subject)
    const [refused, typed] = await request.tryValidateUsing(removalValidator)
    if (refused) throw new RuleBroken('evidence_files.say_why')
    await removeEvidence(project.id, file.id, typed.reason, actor)
    return this.back(ctx, subject, i18n.t('evidence_files.removed'))
  }

  private async subjectOf({ project }: HttpContext, wanted: EvidenceSubject) {
    const subject = await findEvidenceSubject(project.id, wanted)
    if (!subject) throw new RuleBroken('workplan.choose_from_list', {}, 'subject')
    return subject
  }

  private back(
    { session, response, project }: HttpContext,
    { type, id }: EvidenceSubject,
    message: string,
    returnTo?: string | null
  ) {
    session.flash('success', message)
    const page = returnTo === 'missing' ? '/evidence' : placeOf(type).page(id)
    return response.redirect().status(303).toPath(`/projects/${project.id}${page}`)
  }
}
