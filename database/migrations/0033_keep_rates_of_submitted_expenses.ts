import { BaseSchema } from '@adonisjs/lucid/schema'

/** Rates that were typed before there was a table stay as they were, frozen for the month of the submission. */
export default class extends BaseSchema {
  override async up() {
    this.defer(async (db) => {
      const month =
        db.dialect.name === 'mysql'
          ? "date_format(coalesce(submitted_at, created_at), '%Y-%m-01')"
          : "strftime('%Y-%m-01', coalesce(submitted_at, created_at))"
      await db.rawQuery(`update expenses set rate_month = ${month} where status <> 'draft'`)
    })
  }

  /** What the column held goes with it. */
  override async down() {}
}
