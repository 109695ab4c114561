import { BaseSchema } from '@adonisjs/lucid/schema'

const FORMER_RULES = ['staff_flat_rate_bp', 'office_flat_rate_bp', 'travel_flat_rate_bp']

/**
 * A flat rate stood in two places: in the category, where it is used, and among the programme's rules, for information. Its
 * source moves to the category, and the rule that said the same goes.
 */
export default class extends BaseSchema {
  override async up() {
    this.defer(async (client) => {
      const rules = await client.from('programme_rules').whereIn('rule', FORMER_RULES)
      for (const rule of rules) {
        const moved = await client
          .from('cost_categories')
          .where({ programme_id: rule.programme_id, flat_rate_bp: Number(rule.value) })
          .whereNull('flat_rate_source')
          .update({ flat_rate_source: rule.source, flat_rate_is_confirmed: rule.is_confirmed })
        if (Number(moved) > 0) await client.from('programme_rules').where('id', rule.id).delete()
      }
    })
  }

  override async down() {}
}
