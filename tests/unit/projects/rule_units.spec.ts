import { test } from '@japa/runner'
import { formatRuleValue, parseRuleValue, RULES, unitOf } from '#app/projects/rule_units'

const counted = (unit: string, count: number) => `${count} ${unit}`

test.group('A programme’s rule', () => {
  test('has a unit that its name tells', ({ assert }) => {
    for (const rule of RULES) assert.doesNotThrow(() => unitOf(rule))
    assert.throws(() => unitOf('something'), RangeError)
  })

  test('reads {rule} "{text}" as {value}')
    .with([
      { rule: 'erdf_rate_bp', text: '85', value: 8500 },
      { rule: 'flexibility_limit_bp', text: '7,5 %', value: 750 },
      { rule: 'erdf_rate_bp', text: '101', value: null },
      { rule: 'vat_limit_cents', text: '5 000 000,00', value: 500_000_000 },
      { rule: 'vat_limit_cents', text: '-5', value: null },
      { rule: 'closure_months', text: '3', value: 3 },
      { rule: 'closure_months', text: '3,5', value: null },
      { rule: 'closure_months', text: '121', value: null },
      { rule: 'retention_years', text: 'penki', value: null },
      { rule: 'flexibility_approval_flag', text: ' Taip', value: 1 },
      { rule: 'flexibility_approval_flag', text: 'no', value: 0 },
      { rule: 'flexibility_approval_flag', text: 'constructor', value: null },
      { rule: 'flexibility_approval_flag', text: '2', value: null },
    ])
    .run(({ assert }, { rule, text, value }) => {
      assert.equal(parseRuleValue(rule, text), value)
    })

  test('is shown in its own unit', ({ assert }) => {
    assert.equal(formatRuleValue('erdf_rate_bp', 8500, 'lt', counted), '85\u00a0%')
    assert.equal(formatRuleValue('vat_limit_cents', 500_000_000, 'en', counted), '€5,000,000.00')
    assert.equal(formatRuleValue('closure_months', 3, 'lt', counted), '3 months')
    assert.equal(formatRuleValue('flexibility_approval_flag', 1, 'lt', counted), '1 flag')
  })
})
