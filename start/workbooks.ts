/**
 * Loads the workbook writers with the process, not in the first download: exceljs takes a third of a second.
 */
import '#app/finance/expense_list/controllers/expense_exports_controller'
import '#app/reporting/controllers/financial_workbooks_controller'
import '#app/reporting/progress/controllers/progress_workbooks_controller'
import '#app/workbooks/financial/financial_workbook'
import '#app/workbooks/progress/progress_workbook'
