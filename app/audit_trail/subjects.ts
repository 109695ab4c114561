/**
 * What events are about: where its name stands and where its page is. `mark` is a number or code before the name; `page`
 * is the address under the project, for those who hold `may`.
 */
export type Subject = {
  table: string
  mark?: string
  nameLt?: string
  nameEn?: string
  may?: string
  page?: (id: number) => string
}

export const SUBJECTS: Record<string, Subject> = {
  activity: {
    table: 'activities',
    mark: 'number',
    nameLt: 'title_lt',
    nameEn: 'title_en',
    may: 'activities.view',
    page: (id) => `/activities/${id}`,
  },
  bank_statement: {
    table: 'bank_statements',
    mark: 'statement_id',
    may: 'reconciliation.view',
    page: (id) => `/reconciliation/statements/${id}`,
  },
  bank_transaction: {
    table: 'bank_transactions',
    mark: 'booked_on',
    nameLt: 'payment_order_number',
    nameEn: 'payment_order_number',
    may: 'reconciliation.view',
    page: (id) => `/reconciliation/transactions/${id}`,
  },
  budget_version: {
    table: 'budget_versions',
    mark: 'number',
    may: 'budget.view',
    page: () => '/budget',
  },
  calendar_feed: { table: 'calendar_feeds' },
  communication_item: {
    table: 'communication_items',
    nameLt: 'title_lt',
    nameEn: 'title_en',
    may: 'communication.view',
    page: (id) => `/communication/${id}`,
  },
  contract: {
    table: 'contracts',
    mark: 'number',
    nameLt: 'title_lt',
    nameEn: 'title_en',
    may: 'contracts.view',
    page: (id) => `/contracts/${id}`,
  },
  cost_category: { table: 'cost_categories', nameLt: 'name_lt', nameEn: 'name_en' },
  council_decision: {
    table: 'council_decisions',
    mark: 'number',
    nameLt: 'title_lt',
    nameEn: 'title_en',
    may: 'decisions.view',
    page: () => '/decisions',
  },
  deadline: {
    table: 'deadlines',
    nameLt: 'title_lt',
    nameEn: 'title_en',
    may: 'deadlines.view',
    page: (id) => `/deadlines/${id}`,
  },
  deliverable: {
    table: 'deliverables',
    mark: 'number',
    nameLt: 'title_lt',
    nameEn: 'title_en',
    may: 'deliverables.view',
    page: (id) => `/deliverables/${id}`,
  },
  deviation: {
    table: 'deviations',
    nameLt: 'title_lt',
    nameEn: 'title_en',
    may: 'risks.view',
    page: (id) => `/deviations/${id}`,
  },
  evidence_file: { table: 'evidence_files', nameLt: 'caption_lt', nameEn: 'caption_en' },
  exchange_rate: { table: 'exchange_rates', mark: 'currency', nameLt: 'rate', nameEn: 'rate' },
  employee: {
    table: 'employees',
    mark: 'code',
    nameLt: 'position_lt',
    nameEn: 'position_en',
    may: 'staff.view',
    page: (id) => `/staff/${id}`,
  },
  expense: {
    table: 'expenses',
    mark: 'reference',
    may: 'expenses.view',
    page: (id) => `/expenses/${id}`,
  },
  financial_report: { table: 'financial_reports', mark: 'certificate_number' },
  ledger_entry: {
    table: 'ledger_entries',
    mark: 'entered_on',
    nameLt: 'document_number',
    nameEn: 'document_number',
    may: 'reconciliation.view',
    page: (id) => `/reconciliation/entries/${id}`,
  },
  ledger_import: {
    table: 'ledger_imports',
    mark: 'file_name',
    may: 'reconciliation.view',
    page: (id) => `/reconciliation/ledger_imports/${id}`,
  },
  import: {
    table: 'imports',
    nameLt: 'source_name',
    nameEn: 'source_name',
    may: 'imports.view',
    page: (id) => `/imports/${id}`,
  },
  indicator: {
    table: 'indicators',
    mark: 'number',
    nameLt: 'title_lt',
    nameEn: 'title_en',
    may: 'indicators.view',
    page: (id) => `/indicators/${id}`,
  },
  indicator_value: { table: 'indicator_values' },
  local_group_organisation: {
    table: 'local_group_organisations',
    nameLt: 'name_lt',
    nameEn: 'name_en',
    may: 'local_group.view',
    page: () => '/local-group',
  },
  local_group_representative: {
    table: 'local_group_representatives',
    nameLt: 'position_lt',
    nameEn: 'position_en',
    may: 'local_group.view',
    page: () => '/local-group',
  },
  meeting: {
    table: 'meetings',
    mark: 'held_on',
    nameLt: 'title_lt',
    nameEn: 'title_en',
    may: 'meetings.view',
    page: (id) => `/meetings/${id}`,
  },
  partner: {
    table: 'partners',
    nameLt: 'name_lt',
    nameEn: 'name_en',
    may: 'partners.view',
    page: () => '/partners',
  },
  procurement_limit: { table: 'procurement_limits', nameLt: 'source', nameEn: 'source' },
  publicity_check: {
    table: 'publicity_checks',
    nameLt: 'title_lt',
    nameEn: 'title_en',
    may: 'communication.view',
    page: (id) => `/publicity/${id}`,
  },
  project: {
    table: 'projects',
    mark: 'code',
    nameLt: 'title_lt',
    nameEn: 'title_en',
    may: 'projects.view',
    page: () => '',
  },
  project_account: {
    table: 'project_accounts',
    mark: 'iban',
    may: 'reconciliation.view',
    page: () => '/reconciliation/accounts',
  },
  progress_report: { table: 'progress_reports', may: 'progress_report.view' },
  reporting_period: {
    table: 'reporting_periods',
    mark: 'number',
    may: 'periods.view',
    page: () => '/periods',
  },
  risk: {
    table: 'risks',
    mark: 'number',
    nameLt: 'title_lt',
    nameEn: 'title_en',
    may: 'risks.view',
    page: (id) => `/risks/${id}`,
  },
  staff_assignment: { table: 'staff_assignments' },
  staff_month: { table: 'staff_months' },
  staff_year_cost: { table: 'staff_year_costs' },
  stage: {
    table: 'stages',
    nameLt: 'name_lt',
    nameEn: 'name_en',
    may: 'stages.view',
    page: () => '/stages',
  },
  supplier: { table: 'suppliers', nameLt: 'name', nameEn: 'name' },
  team_role: {
    table: 'team_roles',
    nameLt: 'position_lt',
    nameEn: 'position_en',
    may: 'team.view',
    page: () => '/team',
  },
  user: { table: 'users', nameLt: 'full_name', nameEn: 'full_name' },
}

/** Fields of events that hold the id of something else. */
export const REFERENCES: Record<string, string> = {
  activityId: 'activity',
  approvedBy: 'user',
  bankTransactionId: 'bank_transaction',
  importId: 'import',
  undoneBy: 'user',
  budgetVersionId: 'budget_version',
  carriedFromId: 'expense',
  copiedFromId: 'expense',
  communicationItemId: 'communication_item',
  contractId: 'contract',
  correctsId: 'expense',
  costCategoryId: 'cost_category',
  councilDecisionId: 'council_decision',
  deadlineId: 'deadline',
  decidedBy: 'user',
  deputyRoleId: 'team_role',
  expenseId: 'expense',
  importedBy: 'user',
  ledgerEntryId: 'ledger_entry',
  employeeId: 'employee',
  loggedBy: 'user',
  organisationId: 'local_group_organisation',
  ownerRoleId: 'team_role',
  periodId: 'reporting_period',
  projectId: 'project',
  publicityCheckId: 'publicity_check',
  reportingPeriodId: 'reporting_period',
  riskId: 'risk',
  stageId: 'stage',
  submittedBy: 'user',
  supplierId: 'supplier',
  uploadedBy: 'user',
  userId: 'user',
  voidedBy: 'user',
}

/**
 * What may name a person or his pay when the row is marked sensitive, or always: shown only with `documents.view_sensitive`.
 */
export const SENSITIVE: Record<
  string,
  { table: string; fields: ReadonlySet<string>; always?: true }
> = {
  document: { table: 'documents', fields: new Set(['fileName', 'name', 'documents']) },
  employee: { table: 'employees', fields: new Set(['fullName', 'documents']), always: true },
  expense: {
    table: 'expenses',
    fields: new Set(['descriptionLt', 'descriptionEn', 'comment', 'fileName', 'documents']),
  },
  staff_month: {
    table: 'staff_months',
    fields: new Set([
      'grossSalaryCents',
      'employerContributionsCents',
      'totalHours',
      'absenceHours',
      'note',
    ]),
    always: true,
  },
  staff_year_cost: { table: 'staff_year_costs', fields: new Set(['grossCents']), always: true },
}
