import { sumCents, type Cents } from '#app/money/cents'
import { formatMoney, formatRate } from '#app/money/money_format'
import { inLocale, type Locale } from '#app/shared/locale'
import { baseIdsOf } from '#app/projects/flat_rate_bases'
import type { BudgetPart } from '#app/workbooks/financial/financial_report_data'
import type { BudgetCategory, BudgetStructure } from '#app/finance/budget/queries/budget_structure'
import type { BudgetCell } from '#app/finance/budget/queries/budget_versions'
import type { DerivedLine } from '#app/reporting/derived_lines'
import type { Say } from '#app/reporting/say'
import { total, type CellSum } from '#app/reporting/report_sums'

type Sums = { now: CellSum[]; before: CellSum[] }
type Named = { id: number; nameLt: string; nameEn: string }

/** A report laid out by category and by stage, with the codes that its lines and tables share. */
export class ReportLayout {
  readonly now: CellSum[]
  readonly before: CellSum[]
  readonly codes: { categoryCodes: Map<number, string>; stageCodes: Map<number, string> }

  constructor(
    private readonly structure: BudgetStructure,
    private readonly budget: BudgetCell[],
    { now, before }: Sums
  ) {
    this.now = now
    this.before = before
    this.codes = {
      categoryCodes: categoryCodes(structure.categories),
      stageCodes: new Map(structure.stages.map(({ id, number }) => [id, `${number}.`])),
    }
  }

  categories(locale: Locale): BudgetPart[] {
    const { categoryCodes: codes } = this.codes
    return this.structure.categories.map((category) =>
      this.#part(category, codes.get(category.id)!, locale, ({ costCategoryId }) => costCategoryId)
    )
  }

  stages(locale: Locale): BudgetPart[] {
    const { stageCodes: codes } = this.codes
    return this.structure.stages.map((stage) =>
      this.#part(stage, codes.get(stage.id)!, locale, ({ stageId }) => stageId)
    )
  }

  /** The flat-rate amounts of this report, one line a category and stage, in the budget's order. */
  derivedLines({ locale, say }: { locale: Locale; say: Say }): DerivedLine[] {
    const { categoryCodes: codes, stageCodes } = this.codes
    return this.structure.categories.flatMap((category) => {
      if (category.flatRateBp === null) return []
      const baseIds = baseIdsOf(category, this.structure.categories)
      const sums = this.now.filter(
        (sum) => sum.costCategoryId === category.id && sum.expenses === 0
      )
      return this.structure.stages.flatMap((stage) =>
        sums
          .filter((sum) => sum.stageId === stage.id)
          .map((sum) => ({
            sum,
            rate: category.flatRateBp!,
            reference: `${codes.get(category.id)}/${stage.number}`,
            categoryCode: codes.get(category.id)!,
            stageCode: stageCodes.get(stage.id)!,
            basis: this.#basisOf(category, baseIds, locale, say),
          }))
      )
    })
  }

  #basisOf(category: BudgetCategory, baseIds: number[], locale: Locale, say: Say): string {
    const base = this.structure.categories.find(({ id }) => id === category.flatRateOfId)
    const figures = {
      rate: formatRate(category.flatRateBp!, locale),
      amount: formatMoney(this.#baseCents(baseIds), locale),
    }
    if (!base) return say('derived_from_others', figures)
    return say('derived_from', { ...figures, base: inLocale(locale, base.nameLt, base.nameEn) })
  }

  /** What the flat rate was taken of: the whole report's base, as it is cut once. */
  #baseCents(baseIds: readonly number[]): Cents {
    return total(
      this.now.filter((sum) => baseIds.includes(sum.costCategoryId)),
      'declaredCents'
    )
  }

  #part(
    { id, nameLt, nameEn }: Named,
    code: string,
    locale: Locale,
    of: (cell: { costCategoryId: number; stageId: number }) => number
  ): BudgetPart {
    const here = this.now.filter((sum) => of(sum) === id)
    return {
      code,
      name: inLocale(locale, nameLt, nameEn),
      budgetCents: sumCents(
        this.budget.filter((cell) => of(cell) === id).map((c) => c.amountCents)
      ),
      reportedBeforeCents: total(
        this.before.filter((sum) => of(sum) === id),
        'takenCents'
      ),
      thisReportCents: total(here, 'declaredCents'),
      certifiedCents: total(here, 'certifiedCents'),
    }
  }
}

/** A code may come back with another validity: the later ones are told apart by their id. */
function categoryCodes(categories: BudgetCategory[]): Map<number, string> {
  const taken = new Set<string>()
  return new Map(
    categories.map(({ id, code }) => {
      const own = taken.has(code) ? `${code}-${id}` : code
      taken.add(own)
      return [id, own]
    })
  )
}
