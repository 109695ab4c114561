import type { HttpContext } from '@adonisjs/core/http'
import { formatInput, formatRate } from '#app/money/money_format'
import { formatRuleValue, isNamedRule, unitOf, type RuleUnit } from '#app/projects/rule_units'

/** How a page names a rule, shows its value and fills the field that changes it, in the page's language. */
export function ruleWords({ i18n, locale }: Pick<HttpContext, 'i18n' | 'locale'>) {
  const countOf = (unit: RuleUnit, count: number) =>
    i18n.t(`projects.rule.count.${unit}`, { count })
  return {
    /** a rule that an older version knew is shown by its own name */
    name: (rule: string) => (isNamedRule(rule) ? i18n.t(`projects.rule.name.${rule}`) : rule),
    unit: (rule: string) => i18n.t(`projects.rule.unit.${unitOf(rule)}`),
    value: (rule: string, value: number) => formatRuleValue(rule, value, locale, countOf),
    input(rule: string, value: number) {
      const unit = unitOf(rule)
      if (unit === 'bp') return formatRate(value, locale)
      if (unit === 'flag') return countOf(unit, value)
      return unit === 'cents' ? formatInput(value, locale) : String(value)
    },
  }
}
