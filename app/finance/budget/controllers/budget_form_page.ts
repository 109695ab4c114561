import type { HttpContext } from '@adonisjs/core/http'
import { formatInput } from '#app/money/money_format'
import type { FormState } from '#app/shared/http/form'
import { fundingOf, stageTotals } from '#app/finance/budget/budget_funding'
import { amountsOf } from '#app/finance/budget/budget_plan'
import { budgetPreview } from '#app/finance/budget/budget_preview'
import { fundingName, TYPED_SOURCES } from '#app/finance/budget/budget_validator'
import { readTypedBudget } from '#app/finance/budget/typed_budget'
import {
  budgetFacts,
  wholeVersion,
  type BudgetFacts,
} from '#app/finance/budget/queries/budget_facts'
import type { BudgetVersionRow } from '#app/finance/budget/queries/budget_versions'

/**
 * The form of a draft with its live panel. The finance officer opens it to plan the next budget or a shift, and must see at
 * once whether the programme has to agree and whether the fund's total grows, which it never may.
 * @param version the draft that is edited; null for a new one, which starts from the budget in force
 * @param form what was typed, when the form comes back
 */
export async function showBudgetForm(
  { project, view }: HttpContext,
  version: BudgetVersionRow | null,
  form: FormState | null = null
) {
  const facts = await budgetFacts(project.id, version?.number)
  const start = version ? await wholeVersion(version, facts.structure) : facts.inForce
  const amounts = amountsOf(facts.structure, start ?? { cells: [], funding: [] })
  return view.render(`finance/budget/versions/${version ? 'edit' : 'create'}`, {
    version,
    structure: facts.structure,
    amounts,
    approved: facts.inForce?.version ?? null,
    isFundingOpen: facts.structure.stages.some(({ id }) =>
      TYPED_SOURCES.some((source) => {
        const name = fundingName(source, id)
        return form?.values[name] || form?.errors[name] || amounts[name] !== undefined
      })
    ),
    ...previewOfFields(facts, form?.values ?? asFields(amounts)),
  })
}

/** What the panel shows of what stands in the fields. */
export function previewOfFields(facts: BudgetFacts, fields: Record<string, unknown>) {
  const { structure } = facts
  const { cells, funding, isUnclear } = readTypedBudget(structure, fields)
  const whole = fundingOf(stageTotals(structure.stages, cells), structure.erdfRateBp, funding)
  return { preview: budgetPreview(facts, cells, whole), rule: facts.rule, isUnclear }
}

/** Stored amounts the way they are typed: cents as a decimal text that `parseMoney` reads back. */
function asFields(amounts: Record<string, number>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(amounts).map(([name, cents]) => [name, formatInput(cents, 'en')])
  )
}
