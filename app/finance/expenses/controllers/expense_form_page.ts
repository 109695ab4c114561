import type { HttpContext } from '@adonisjs/core/http'
import type { FormState } from '#app/shared/http/form'
import { ACCEPTED_ENDINGS } from '#app/documents/file_types'
import { CURRENCIES, currencyChoices } from '#app/finance/exchange_rates/currencies'
import { restoredForm } from '#app/finance/form_drafts/restored_form'
import { newExpenseValues } from '#app/finance/expenses/controllers/expense_form_start'
import { contractOptions, formOptions, formValuesOf } from '#app/finance/expenses/expense_form'
import { formDraftKey } from '#app/finance/form_drafts/form_draft_key'
import { DOCUMENT_KINDS } from '#app/finance/expenses/expense_validator'
import { staleExpenseDifferences } from '#app/finance/expenses/stale_expense'
import { readTypedExpense } from '#app/finance/expenses/typed_expense'
import { referenceOf, type ExpenseDetails } from '#app/finance/expenses/queries/find_expense'
import { findProjectFacts } from '#app/finance/expenses/queries/find_project_facts'
import { listContractChoices } from '#app/finance/contracts/queries/list_contract_choices'
import { listExpenseChoices } from '#app/finance/expenses/queries/list_expense_choices'
import { listSupplierChoices, MOST_CHOICES } from '#app/finance/suppliers/queries/list_suppliers'
import { previewExpense } from '#app/finance/expenses/queries/preview_expense'
import { staffClaimOf } from '#app/finance/staff/queries/staff_claims'

/**
 * The form of an expense with its live panel. The finance officer opens it with an invoice in hand and must see at once
 * where the supplier, the sum and the date go, and what the sum does to the budget.
 * @param expense the one that is edited; null for a new one
 * @param refused what was typed, when the form comes back; else it opens as it was left without being saved, if it was
 * @param original the expense that a new correction is of
 */
export async function showExpenseForm(
  ctx: HttpContext,
  expense: ExpenseDetails | null,
  refused: FormState | null = null,
  original: ExpenseDetails | null = null
) {
  const { project, locale, i18n, view } = ctx
  const facts = await findProjectFacts(project.id)
  const choices = await listExpenseChoices(project.id)
  const starting = expense
    ? formValuesOf(expense, facts, locale)
    : await newExpenseValues(ctx, facts, choices, original)
  const { copiedFromId, kind } = refused?.values ?? starting
  const draftKey = formDraftKey({
    expenseId: expense?.id,
    originalId: original?.id,
    copiedFromId,
    kind,
  })
  const rowVersion = expense?.rowVersion ?? null
  const restored = refused ? null : await restoredForm(ctx, draftKey, starting, rowVersion)
  const form = refused ?? restored?.form ?? null
  if (restored) view.share({ form })
  const typed = readTypedExpense(form?.values ?? starting)
  const { supplierId, contractId } = typed
  const suppliers = await listSupplierChoices(supplierId)
  const contracts = await listContractChoices(project.id, supplierId, contractId)
  const options = {
    ...formOptions(choices, suppliers, locale),
    contract: contractOptions(contracts, locale),
  }
  const shown = form?.values ?? starting
  return view.render(`finance/expenses/${expense ? 'edit' : 'create'}`, {
    expense,
    original,
    values: form ? {} : starting,
    shown,
    restored,
    draftKey,
    origin: expense ? null : await referenceOf(project.id, shown.copiedFromId),
    options,
    isEverySupplier: suppliers.length < MOST_CHOICES,
    currencies: currencyChoices(CURRENCIES, locale),
    documentKinds: DOCUMENT_KINDS,
    staffClaim: expense ? await staffClaimOf(expense.id) : null,
    acceptedEndings: ACCEPTED_ENDINGS,
    vatRecoverable: facts.vatRecoverable,
    differences: form ? staleExpenseDifferences(form, facts, options, i18n, locale) : [],
    preview: await previewExpense(facts, choices, typed, expense?.id ?? null),
  })
}
