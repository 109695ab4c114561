import Database from 'better-sqlite3'

/**
 * Fills the sample project with approved expenses of its second period, straight into the database file: what is measured
 * is reading, not logging. Dates, amounts and texts vary, so that filters and sorts have something to do.
 */
export function loadExpenses(file: string, count: number) {
  const database = new Database(file)
  const one = (sql: string) => database.prepare(sql).get() as Record<string, number>
  const project = one("select id from projects where code = 'GG4C'").id
  const stage = one(`select id from stages where project_id = ${project} and number = 2`).id
  const period = one(
    `select id from reporting_periods where project_id = ${project} and number = 2`
  ).id
  const finance = one("select id from users where email = 'finance@example.org'").id
  const manager = one("select id from users where email = 'manager@example.org'").id
  const decision = one(`select id from council_decisions where project_id = ${project}`).id
  const categories = (
    database.prepare('select id from cost_categories where flat_rate_bp is null').all() as {
      id: number
    }[]
  ).map((row) => row.id)
  const suppliers = (database.prepare('select id from suppliers').all() as { id: number }[]).map(
    (row) => row.id
  )
  const first = one(`select max(number) n from expenses where project_id = ${project}`).n! + 1

  const insert = database.prepare(`insert into expenses (
      project_id, number, reference, status, stage_id, cost_category_id, council_decision_id, reporting_period_id,
      supplier_id, description_lt, description_en, invoice_number, invoice_key, invoiced_on, paid_on, payment_order_number, currency,
      net_cents, vat_cents, eligible_cents, declared_cents, is_sensitive, is_outside_area, logged_by, submitted_by,
      submitted_at, approved_by, approved_at, search_text, row_version, created_at, updated_at
    ) values (?, ?, ?, 'approved', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'EUR', ?, ?, ?, ?, 0, 0, ?, ?, ?, ?, ?, ?, 3, ?, ?)`)
  database.transaction(() => {
    for (let at = 0; at < count; at++) {
      const number = first + at
      const day = `2022-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`
      const net = 1_000 + ((at * 7919) % 90_000)
      const vat = Math.round(net * 0.21)
      const text = `Ekspertų konsultacijos ir dirbtuvių organizavimo paslaugos, ${number} užsakymas`
      insert.run(
        project,
        number,
        `GG4C-${String(number).padStart(4, '0')}`,
        stage,
        categories[at % categories.length],
        decision,
        period,
        suppliers[at % suppliers.length],
        text,
        `Expert services and workshop, order ${number}`,
        `SER ${String(number).padStart(6, '0')}`,
        `ser${String(number).padStart(6, '0')}`,
        day,
        day,
        `MN-22-${number}`,
        net,
        vat,
        net + vat,
        net + vat,
        finance,
        finance,
        `${day} 10:00:00`,
        manager,
        `${day} 13:00:00`,
        `gg4c-${number} ekspertu konsultacijos ir dirbtuviu organizavimo paslaugos ser ${number}`,
        `${day} 09:00:00`,
        `${day} 13:00:00`
      )
    }
    database
      .prepare('update projects set last_expense_number = ? where id = ?')
      .run(first + count - 1, project)
  })()
  database.exec('analyze')
  database.close()
  return { project: project!, period: period!, expense: first }
}
