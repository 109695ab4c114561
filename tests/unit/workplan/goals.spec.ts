import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { test } from '@japa/runner'
import { GOALS, readGoals } from '#app/workplan/goals/sustainable_goals'

const CSS = readFileSync(
  resolve(import.meta.dirname, '../../../resources/css/components/goals.css'),
  'utf8'
)

/** Relative luminance of a colour. Source: WCAG 2.2. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

test.group('Sustainable development goals', () => {
  test('reads {ticked} as {goals}')
    .with([
      { ticked: undefined, goals: [] },
      { ticked: null, goals: [] },
      { ticked: '', goals: [] },
      { ticked: '11', goals: [11] },
      { ticked: ['13', '4', '11', '4'], goals: [4, 11, 13] },
    ])
    .run(({ assert }, { ticked, goals }) => assert.deepEqual(readGoals(ticked), goals))

  test('takes {$self} for no goal')
    .with(['0', '18', '-1', '1.5', 'x', '１', { a: '1' }, ['1', 'x'], [['1']], [{ a: 1 }]] as any[])
    .run(({ assert }, ticked) => assert.isNull(readGoals(ticked)))

  test('gives the number of goal {$self} enough contrast')
    .with([...GOALS])
    .run(({ assert }, goal) => {
      const colour = new RegExp(`\\.goal--${goal} \\{\\s+--goal: (#[0-9a-f]{6});`).exec(CSS)?.[1]
      assert.exists(colour)
      assert.isAbove(1.05 / (luminance(colour!) + 0.05), 4.5)
    })
})
