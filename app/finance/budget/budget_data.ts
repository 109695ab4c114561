import { inLocale, type Locale } from '#app/shared/locale'
import { sourceTotal, SOURCES } from '#app/finance/budget/budget_funding'
import { planTable } from '#app/finance/budget/budget_plan'
import type { Change } from '#app/finance/budget/budget_difference'
import type { VersionPair } from '#app/finance/budget/queries/version_pair'
import type { ProjectRow } from '#app/projects/queries/find_project'
import type { BudgetData } from '#app/workbooks/budget/budget_workbook'

type Reader = { locale: Locale; name: string; now: Date }
type Translate = (key: string, params?: Record<string, string | number>) => string
type Named = { nameLt: string; nameEn: string }

/** A budget version with its difference as the workbook takes it, in the words of its language. */
export function budgetData(
  project: ProjectRow,
  pair: VersionPair,
  { locale, name, now }: Reader,
  t: Translate
): BudgetData {
  const { structure, newer, older } = pair
  const { version } = newer
  const named = ({ nameLt, nameEn }: Named) => inLocale(locale, nameLt, nameEn)
  const number = String(version.number)
  return {
    identity: {
      title: t('workbooks.budget.title', { number }),
      subtitle: t('workbooks.budget.subtitle', { project: project.code, number }),
      author: name,
      generatedAt: now,
      isDraft: version.status === 'draft',
      isSample: project.isSample,
    },
    projectCode: project.code,
    projectTitle: inLocale(locale, project.titleLt, project.titleEn),
    programme: inLocale(locale, project.programmeNameLt, project.programmeNameEn),
    version: number,
    state: t(`ui.status.${version.status}`),
    approvedOn: version.approvedOn,
    approval: version.approvalKind && t(`flexibility.kind.${version.approvalKind}`),
    decision: version.decision
      ? t('budget.decision_cited', {
          number: version.decision.number,
          date: version.decision.decidedOn,
        })
      : (version.document?.fileName ?? null),
    note: version.note,
    stages: structure.stages.map(named),
    categories: planTable(structure, newer.cells).rows.map((row) => ({
      name: named(row),
      cents: row.cells,
    })),
    sources: SOURCES.map((source) => ({
      name: t(`flexibility.source.${source}`),
      cents: structure.stages.map(({ id }) => sourceTotal(newer.funding, source, id)),
    })),
    difference: older && differenceData(pair, named, t),
  }
}

function differenceData(
  { difference, older }: VersionPair,
  named: (row: Named) => string,
  t: Translate
): BudgetData['difference'] {
  const { stages, rows, sources } = difference!
  const changes = (part: string, cells: Change[]) =>
    cells.map(({ oldCents, newCents }, index) => ({
      part,
      stage: named(stages[index]!),
      oldCents,
      newCents,
    }))
  return {
    older: String(older!.version.number),
    rows: rows.flatMap((row) => changes(named(row), row.cells)),
    sources: sources.flatMap((row) => changes(t(`flexibility.source.${row.source}`), row.cells)),
  }
}
