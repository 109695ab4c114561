import '@adonisjs/core/types/http'

type ParamValue = string | number | bigint | boolean

export type ScannedRoutes = {
  ALL: {
    'audit_events.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'audit_verifications.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'sessions.create': { paramsTuple?: []; params?: {} }
    'sessions.store': { paramsTuple?: []; params?: {} }
    'locale.update': { paramsTuple?: []; params?: {} }
    'theme.update': { paramsTuple?: []; params?: {} }
    'sessions.destroy': { paramsTuple?: []; params?: {} }
    'account.edit': { paramsTuple?: []; params?: {} }
    'account.update': { paramsTuple?: []; params?: {} }
    'users.index': { paramsTuple?: []; params?: {} }
    'users.create': { paramsTuple?: []; params?: {} }
    'users.store': { paramsTuple?: []; params?: {} }
    'users.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'users.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'documents.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'expenses.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'expenses.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'expenses.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'expense_previews.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'expenses.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'expenses.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'expenses.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'expenses.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'expense_submissions.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'expense_approvals.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'expense_returns.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'expense_voids.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'expense_duplicates.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'expense_corrections.create': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'expense_corrections.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'expense_splits.create': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'expense_splits.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'expense_splits.preview': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'expense_documents.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'expense_documents.destroy': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue,'document_id': ParamValue} }
    'expense_columns.update': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'saved_filters.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'saved_filters.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'saved_filters.update': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'saved_filters.destroy': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'expense_batches.submit': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'expense_batches.approve': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'expense_batches.move': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'expense_exports.workbook': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'expense_exports.csv': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'budget.show': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'budget_versions.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'budget_versions.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'budget_previews.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'budget_versions.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'budget_versions.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'budget_versions.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'budget_versions.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'budget_differences.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'budget_requests.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'budget_workbooks.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'what_ifs.show': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'what_ifs.preview': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'what_if_requests.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'what_if_drafts.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'budget_approvals.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'staff.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'staff.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'staff.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'staff_workbooks.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'period_id': ParamValue} }
    'staff.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'staff.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'staff.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'staff_sheets.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue,'period_id': ParamValue} }
    'staff_claims.store': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue,'period_id': ParamValue} }
    'staff_assignments.create': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'staff_assignments.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'staff_assignments.edit': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue,'row_id': ParamValue} }
    'staff_assignments.update': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue,'row_id': ParamValue} }
    'staff_months.create': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'staff_months.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'staff_months.edit': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue,'row_id': ParamValue} }
    'staff_months.update': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue,'row_id': ParamValue} }
    'staff_year_costs.create': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'staff_year_costs.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'staff_year_costs.edit': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue,'row_id': ParamValue} }
    'staff_year_costs.update': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue,'row_id': ParamValue} }
    'staff_months.destroy': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue,'row_id': ParamValue} }
    'staff_proofs.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'staff_proofs.destroy': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue,'row_id': ParamValue} }
    'contracts.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'contracts.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'contracts.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'contracts.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'contracts.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'contracts.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'contract_amendments.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'contract_amendments.destroy': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue,'amendment_id': ParamValue} }
    'contract_endings.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'contract_endings.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'contract_files.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'contract_files.destroy': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue,'file_id': ParamValue} }
    'procurement_limits.index': { paramsTuple?: []; params?: {} }
    'procurement_limits.create': { paramsTuple?: []; params?: {} }
    'procurement_limits.store': { paramsTuple?: []; params?: {} }
    'procurement_limits.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'procurement_limits.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'own_contributions.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'own_contributions.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'exchange_rates.index': { paramsTuple?: []; params?: {} }
    'exchange_rates.create': { paramsTuple?: []; params?: {} }
    'exchange_rates.store': { paramsTuple?: []; params?: {} }
    'exchange_rates.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'exchange_rates.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'exchange_rate_imports.create': { paramsTuple?: []; params?: {} }
    'exchange_rate_previews.store': { paramsTuple?: []; params?: {} }
    'exchange_rate_imports.store': { paramsTuple?: []; params?: {} }
    'suppliers.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'supplier_choices.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'suppliers.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'suppliers.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'suppliers.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'suppliers.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'form_drafts.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'form_drafts.destroy': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'reconciliation.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'reconciliation.update': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'reconciled_expenses.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'matches.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'matches.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'matches.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'match_confirmations.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'match_rejections.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'match_undoings.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'match_payments.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'ledger_entries.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'ledger_entries.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'bank_transactions.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'bank_transactions.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'bank_statements.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'bank_statements.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'bank_statements.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'bank_statements.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'bank_statements.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'project_accounts.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'project_accounts.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'project_accounts.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'ledger_imports.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'ledger_imports.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'ledger_imports.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'ledger_imports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'ledger_imports.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'ledger_imports.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'ledger_import_completions.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'imports.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'imports.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'import_templates.show': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'imports.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'imports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'imports.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'import_mappings.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'import_mappings.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'import_sheets.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'import_rows.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'import_runs.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'import_undoings.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'programmes.index': { paramsTuple?: []; params?: {} }
    'programmes.create': { paramsTuple?: []; params?: {} }
    'programmes.store': { paramsTuple?: []; params?: {} }
    'programmes.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'programmes.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'programmes.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'cost_categories.create': { paramsTuple: [ParamValue]; params: {'programme_id': ParamValue} }
    'cost_categories.store': { paramsTuple: [ParamValue]; params: {'programme_id': ParamValue} }
    'cost_categories.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'programme_id': ParamValue,'id': ParamValue} }
    'cost_categories.update': { paramsTuple: [ParamValue,ParamValue]; params: {'programme_id': ParamValue,'id': ParamValue} }
    'programme_rules.create': { paramsTuple: [ParamValue]; params: {'programme_id': ParamValue} }
    'programme_rules.store': { paramsTuple: [ParamValue]; params: {'programme_id': ParamValue} }
    'programme_rules.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'programme_id': ParamValue,'id': ParamValue} }
    'programme_rules.update': { paramsTuple: [ParamValue,ParamValue]; params: {'programme_id': ParamValue,'id': ParamValue} }
    'projects.index': { paramsTuple?: []; params?: {} }
    'projects.create': { paramsTuple?: []; params?: {} }
    'projects.store': { paramsTuple?: []; params?: {} }
    'project_details.show': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'project_details.edit': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'project_details.update': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'stages.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'stages.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'stages.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'stages.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'stages.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'partners.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'partners.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'partners.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'partners.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'partners.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'decisions.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'decisions.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'decisions.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'decisions.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'decisions.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'team.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'team.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'team.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'team.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'team.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'team_endings.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'activities.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'activities.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'activities.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'activities.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'activities.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'activities.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'activity_steps.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'deliverables.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'deliverables.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'deliverables.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'deliverables.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'deliverables.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'deliverables.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'deliverable_steps.create': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'deliverable_steps.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'deliveries.create': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'deliveries.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'delivery_withdrawals.store': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue,'delivery_id': ParamValue} }
    'goals.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'indicators.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'indicators.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'indicators.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'indicators.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'indicators.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'indicators.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'indicator_values.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'indicator_values.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'risks.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'risks.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'risks.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'risks.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'risks.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'risks.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'risk_occurrences.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'risk_closures.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'deviations.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'deviations.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'deviations.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'deviations.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'deviations.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'deviations.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'deviation_resolutions.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'deviation_resolutions.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'plan.edit': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'plan.update': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'plan_copies.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'plan_copies.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'timeline.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'communication_items.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'communication_items.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'communication_items.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'communication_items.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'communication_items.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'communication_items.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'publications.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'communication_cancellations.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'evidence_files.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'evidence_files.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'evidence_files.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'evidence_files.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'publicity_checks.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'publicity_checks.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'publicity_checks.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'publicity_checks.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'publicity_settlements.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'publicity_settlements.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'publicity_exemptions.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'deadlines.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'deadlines.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'deadlines.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'deadline_exports.show': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'deadlines.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'deadlines.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'deadlines.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'deadline_completions.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'deadline_cancellations.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'periods.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'periods.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'periods.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'periods.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'periods.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'periods.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'period_expenses.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'report_submissions.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'report_reopenings.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'financial_workbooks.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'progress_reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'progress_reports.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'progress_texts.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'progress_form_drafts.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'progress_form_drafts.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'progress_submissions.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'progress_answers.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'progress_reopenings.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'progress_facts.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'progress_facts.edit': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue,'fact_id': ParamValue} }
    'progress_facts.update': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue,'fact_id': ParamValue} }
    'progress_workbooks.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'period_chains.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'period_chains.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'calendar.index': { paramsTuple?: []; params?: {} }
    'calendar.show': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'calendar_feeds.show': { paramsTuple?: []; params?: {} }
    'calendar_feeds.store': { paramsTuple?: []; params?: {} }
    'calendar_feeds.update': { paramsTuple?: []; params?: {} }
    'calendar_feed_revocations.store': { paramsTuple?: []; params?: {} }
    'calendar_files.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'missing_evidence.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'notifications.index': { paramsTuple?: []; params?: {} }
    'notification_readings.store_all': { paramsTuple?: []; params?: {} }
    'notification_readings.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'notification_choices.edit': { paramsTuple?: []; params?: {} }
    'notification_choices.update': { paramsTuple?: []; params?: {} }
    'mailbox.index': { paramsTuple?: []; params?: {} }
    'mailbox.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'mailbox.letter': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'jobs.index': { paramsTuple?: []; params?: {} }
    'mail_attempts.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'home': { paramsTuple?: []; params?: {} }
    'my_day.show': { paramsTuple?: []; params?: {} }
    'overview.show': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'health.live': { paramsTuple?: []; params?: {} }
    'health.ready': { paramsTuple?: []; params?: {} }
    'not_found': { paramsTuple: [...ParamValue[]]; params: {'*': ParamValue[]} }
  }
  GET: {
    'audit_events.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'sessions.create': { paramsTuple?: []; params?: {} }
    'account.edit': { paramsTuple?: []; params?: {} }
    'users.index': { paramsTuple?: []; params?: {} }
    'users.create': { paramsTuple?: []; params?: {} }
    'users.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'documents.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'expenses.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'expenses.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'expenses.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'expenses.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'expense_corrections.create': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'expense_splits.create': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'saved_filters.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'expense_exports.workbook': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'expense_exports.csv': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'budget.show': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'budget_versions.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'budget_versions.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'budget_versions.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'budget_differences.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'budget_requests.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'budget_workbooks.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'what_ifs.show': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'staff.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'staff.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'staff_workbooks.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'period_id': ParamValue} }
    'staff.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'staff.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'staff_sheets.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue,'period_id': ParamValue} }
    'staff_assignments.create': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'staff_assignments.edit': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue,'row_id': ParamValue} }
    'staff_months.create': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'staff_months.edit': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue,'row_id': ParamValue} }
    'staff_year_costs.create': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'staff_year_costs.edit': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue,'row_id': ParamValue} }
    'contracts.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'contracts.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'contracts.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'contracts.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'procurement_limits.index': { paramsTuple?: []; params?: {} }
    'procurement_limits.create': { paramsTuple?: []; params?: {} }
    'procurement_limits.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'own_contributions.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'own_contributions.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'exchange_rates.index': { paramsTuple?: []; params?: {} }
    'exchange_rates.create': { paramsTuple?: []; params?: {} }
    'exchange_rates.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'exchange_rate_imports.create': { paramsTuple?: []; params?: {} }
    'suppliers.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'supplier_choices.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'suppliers.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'suppliers.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'reconciliation.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'reconciled_expenses.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'matches.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'matches.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'ledger_entries.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'bank_transactions.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'bank_statements.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'bank_statements.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'bank_statements.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'project_accounts.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'ledger_imports.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'ledger_imports.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'ledger_imports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'imports.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'imports.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'import_templates.show': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'imports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'import_mappings.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'programmes.index': { paramsTuple?: []; params?: {} }
    'programmes.create': { paramsTuple?: []; params?: {} }
    'programmes.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'programmes.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'cost_categories.create': { paramsTuple: [ParamValue]; params: {'programme_id': ParamValue} }
    'cost_categories.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'programme_id': ParamValue,'id': ParamValue} }
    'programme_rules.create': { paramsTuple: [ParamValue]; params: {'programme_id': ParamValue} }
    'programme_rules.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'programme_id': ParamValue,'id': ParamValue} }
    'projects.index': { paramsTuple?: []; params?: {} }
    'projects.create': { paramsTuple?: []; params?: {} }
    'project_details.show': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'project_details.edit': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'stages.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'stages.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'stages.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'partners.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'partners.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'partners.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'decisions.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'decisions.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'decisions.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'team.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'team.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'team.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'activities.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'activities.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'activities.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'activities.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'deliverables.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'deliverables.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'deliverables.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'deliverables.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'deliverable_steps.create': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'deliveries.create': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'goals.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'indicators.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'indicators.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'indicators.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'indicators.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'indicator_values.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'risks.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'risks.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'risks.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'risks.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'deviations.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'deviations.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'deviations.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'deviations.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'plan.edit': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'plan_copies.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'timeline.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'communication_items.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'communication_items.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'communication_items.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'communication_items.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'evidence_files.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'evidence_files.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'publicity_checks.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'publicity_checks.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'deadlines.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'deadlines.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'deadline_exports.show': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'deadlines.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'deadlines.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'periods.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'periods.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'periods.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'periods.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'financial_workbooks.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'progress_reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'progress_facts.edit': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue,'fact_id': ParamValue} }
    'progress_workbooks.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'period_chains.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'calendar.index': { paramsTuple?: []; params?: {} }
    'calendar.show': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'calendar_feeds.show': { paramsTuple?: []; params?: {} }
    'calendar_files.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'missing_evidence.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'notifications.index': { paramsTuple?: []; params?: {} }
    'notification_choices.edit': { paramsTuple?: []; params?: {} }
    'mailbox.index': { paramsTuple?: []; params?: {} }
    'mailbox.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'mailbox.letter': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'jobs.index': { paramsTuple?: []; params?: {} }
    'home': { paramsTuple?: []; params?: {} }
    'my_day.show': { paramsTuple?: []; params?: {} }
    'overview.show': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'health.live': { paramsTuple?: []; params?: {} }
    'health.ready': { paramsTuple?: []; params?: {} }
    'not_found': { paramsTuple: [...ParamValue[]]; params: {'*': ParamValue[]} }
  }
  HEAD: {
    'audit_events.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'sessions.create': { paramsTuple?: []; params?: {} }
    'account.edit': { paramsTuple?: []; params?: {} }
    'users.index': { paramsTuple?: []; params?: {} }
    'users.create': { paramsTuple?: []; params?: {} }
    'users.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'documents.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'expenses.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'expenses.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'expenses.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'expenses.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'expense_corrections.create': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'expense_splits.create': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'saved_filters.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'expense_exports.workbook': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'expense_exports.csv': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'budget.show': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'budget_versions.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'budget_versions.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'budget_versions.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'budget_differences.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'budget_requests.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'budget_workbooks.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'what_ifs.show': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'staff.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'staff.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'staff_workbooks.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'period_id': ParamValue} }
    'staff.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'staff.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'staff_sheets.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue,'period_id': ParamValue} }
    'staff_assignments.create': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'staff_assignments.edit': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue,'row_id': ParamValue} }
    'staff_months.create': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'staff_months.edit': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue,'row_id': ParamValue} }
    'staff_year_costs.create': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'staff_year_costs.edit': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue,'row_id': ParamValue} }
    'contracts.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'contracts.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'contracts.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'contracts.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'procurement_limits.index': { paramsTuple?: []; params?: {} }
    'procurement_limits.create': { paramsTuple?: []; params?: {} }
    'procurement_limits.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'own_contributions.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'own_contributions.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'exchange_rates.index': { paramsTuple?: []; params?: {} }
    'exchange_rates.create': { paramsTuple?: []; params?: {} }
    'exchange_rates.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'exchange_rate_imports.create': { paramsTuple?: []; params?: {} }
    'suppliers.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'supplier_choices.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'suppliers.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'suppliers.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'reconciliation.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'reconciled_expenses.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'matches.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'matches.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'ledger_entries.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'bank_transactions.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'bank_statements.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'bank_statements.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'bank_statements.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'project_accounts.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'ledger_imports.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'ledger_imports.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'ledger_imports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'imports.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'imports.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'import_templates.show': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'imports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'import_mappings.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'programmes.index': { paramsTuple?: []; params?: {} }
    'programmes.create': { paramsTuple?: []; params?: {} }
    'programmes.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'programmes.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'cost_categories.create': { paramsTuple: [ParamValue]; params: {'programme_id': ParamValue} }
    'cost_categories.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'programme_id': ParamValue,'id': ParamValue} }
    'programme_rules.create': { paramsTuple: [ParamValue]; params: {'programme_id': ParamValue} }
    'programme_rules.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'programme_id': ParamValue,'id': ParamValue} }
    'projects.index': { paramsTuple?: []; params?: {} }
    'projects.create': { paramsTuple?: []; params?: {} }
    'project_details.show': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'project_details.edit': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'stages.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'stages.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'stages.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'partners.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'partners.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'partners.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'decisions.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'decisions.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'decisions.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'team.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'team.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'team.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'activities.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'activities.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'activities.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'activities.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'deliverables.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'deliverables.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'deliverables.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'deliverables.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'deliverable_steps.create': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'deliveries.create': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'goals.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'indicators.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'indicators.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'indicators.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'indicators.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'indicator_values.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'risks.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'risks.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'risks.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'risks.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'deviations.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'deviations.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'deviations.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'deviations.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'plan.edit': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'plan_copies.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'timeline.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'communication_items.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'communication_items.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'communication_items.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'communication_items.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'evidence_files.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'evidence_files.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'publicity_checks.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'publicity_checks.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'deadlines.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'deadlines.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'deadline_exports.show': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'deadlines.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'deadlines.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'periods.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'periods.create': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'periods.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'periods.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'financial_workbooks.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'progress_reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'progress_facts.edit': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue,'fact_id': ParamValue} }
    'progress_workbooks.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'period_chains.show': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'calendar.index': { paramsTuple?: []; params?: {} }
    'calendar.show': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'calendar_feeds.show': { paramsTuple?: []; params?: {} }
    'calendar_files.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'missing_evidence.index': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'notifications.index': { paramsTuple?: []; params?: {} }
    'notification_choices.edit': { paramsTuple?: []; params?: {} }
    'mailbox.index': { paramsTuple?: []; params?: {} }
    'mailbox.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'mailbox.letter': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'jobs.index': { paramsTuple?: []; params?: {} }
    'home': { paramsTuple?: []; params?: {} }
    'my_day.show': { paramsTuple?: []; params?: {} }
    'overview.show': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'health.live': { paramsTuple?: []; params?: {} }
    'health.ready': { paramsTuple?: []; params?: {} }
    'not_found': { paramsTuple: [...ParamValue[]]; params: {'*': ParamValue[]} }
  }
  POST: {
    'audit_verifications.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'sessions.store': { paramsTuple?: []; params?: {} }
    'locale.update': { paramsTuple?: []; params?: {} }
    'theme.update': { paramsTuple?: []; params?: {} }
    'sessions.destroy': { paramsTuple?: []; params?: {} }
    'users.store': { paramsTuple?: []; params?: {} }
    'expenses.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'expense_previews.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'expense_submissions.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'expense_approvals.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'expense_returns.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'expense_voids.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'expense_duplicates.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'expense_corrections.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'expense_splits.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'expense_splits.preview': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'expense_documents.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'expense_columns.update': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'saved_filters.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'expense_batches.submit': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'expense_batches.approve': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'expense_batches.move': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'budget_versions.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'budget_previews.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'what_ifs.preview': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'what_if_requests.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'what_if_drafts.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'budget_approvals.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'staff.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'staff_claims.store': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue,'period_id': ParamValue} }
    'staff_assignments.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'staff_months.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'staff_year_costs.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'staff_proofs.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'contracts.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'contract_amendments.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'contract_endings.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'contract_files.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'procurement_limits.store': { paramsTuple?: []; params?: {} }
    'exchange_rates.store': { paramsTuple?: []; params?: {} }
    'exchange_rate_previews.store': { paramsTuple?: []; params?: {} }
    'exchange_rate_imports.store': { paramsTuple?: []; params?: {} }
    'suppliers.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'form_drafts.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'reconciliation.update': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'matches.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'match_confirmations.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'match_rejections.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'match_undoings.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'match_payments.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'bank_statements.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'project_accounts.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'ledger_imports.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'ledger_import_completions.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'imports.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'import_runs.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'import_undoings.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'programmes.store': { paramsTuple?: []; params?: {} }
    'cost_categories.store': { paramsTuple: [ParamValue]; params: {'programme_id': ParamValue} }
    'programme_rules.store': { paramsTuple: [ParamValue]; params: {'programme_id': ParamValue} }
    'projects.store': { paramsTuple?: []; params?: {} }
    'stages.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'partners.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'decisions.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'team.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'team_endings.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'activities.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'activity_steps.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'deliverables.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'deliverable_steps.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'deliveries.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'delivery_withdrawals.store': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue,'delivery_id': ParamValue} }
    'indicators.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'risks.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'risk_occurrences.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'risk_closures.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'deviations.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'deviation_resolutions.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'plan_copies.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'communication_items.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'publications.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'communication_cancellations.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'evidence_files.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'publicity_checks.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'publicity_settlements.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'publicity_exemptions.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'deadlines.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'deadline_completions.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'deadline_cancellations.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'periods.store': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'period_expenses.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'report_submissions.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'report_reopenings.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'progress_texts.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'progress_form_drafts.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'progress_submissions.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'progress_answers.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'progress_reopenings.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'progress_facts.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'period_chains.store': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'calendar_feeds.store': { paramsTuple?: []; params?: {} }
    'calendar_feed_revocations.store': { paramsTuple?: []; params?: {} }
    'notification_readings.store_all': { paramsTuple?: []; params?: {} }
    'notification_readings.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'mail_attempts.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
  }
  PUT: {
    'account.update': { paramsTuple?: []; params?: {} }
    'users.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'expenses.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'saved_filters.update': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'budget_versions.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'staff.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'staff_assignments.update': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue,'row_id': ParamValue} }
    'staff_months.update': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue,'row_id': ParamValue} }
    'staff_year_costs.update': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue,'row_id': ParamValue} }
    'contracts.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'procurement_limits.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'exchange_rates.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'suppliers.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'ledger_entries.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'bank_transactions.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'ledger_imports.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'import_mappings.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'import_sheets.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'import_rows.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'programmes.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'cost_categories.update': { paramsTuple: [ParamValue,ParamValue]; params: {'programme_id': ParamValue,'id': ParamValue} }
    'programme_rules.update': { paramsTuple: [ParamValue,ParamValue]; params: {'programme_id': ParamValue,'id': ParamValue} }
    'project_details.update': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'stages.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'partners.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'decisions.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'team.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'activities.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'deliverables.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'indicators.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'indicator_values.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'risks.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'deviations.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'plan.update': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'communication_items.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'publicity_checks.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'deadlines.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'periods.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'progress_reports.update': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'progress_facts.update': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue,'fact_id': ParamValue} }
    'calendar_feeds.update': { paramsTuple?: []; params?: {} }
    'notification_choices.update': { paramsTuple?: []; params?: {} }
  }
  DELETE: {
    'expenses.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'expense_documents.destroy': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue,'document_id': ParamValue} }
    'saved_filters.destroy': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'budget_versions.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'staff_months.destroy': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue,'row_id': ParamValue} }
    'staff_proofs.destroy': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue,'row_id': ParamValue} }
    'contract_amendments.destroy': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue,'amendment_id': ParamValue} }
    'contract_endings.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'contract_files.destroy': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue,'file_id': ParamValue} }
    'form_drafts.destroy': { paramsTuple: [ParamValue]; params: {'project_id': ParamValue} }
    'bank_statements.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'project_accounts.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'ledger_imports.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'imports.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'deviation_resolutions.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'evidence_files.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'publicity_settlements.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
    'progress_form_drafts.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'project_id': ParamValue,'id': ParamValue} }
  }
}
declare module '@adonisjs/core/types/http' {
  export interface RoutesList extends ScannedRoutes {}
}