import { test } from '@japa/runner'
import { stageBar } from '#app/home/stage_bar'

const STAGES = [
  { number: 1, startsOn: '2021-03-09', endsOn: '2021-12-31' },
  { number: 2, startsOn: '2022-01-01', endsOn: '2022-12-31' },
]

test.group('The bar of stages', () => {
  test('marks today and says which stage runs and for how long', ({ assert }) => {
    const bar = stageBar(STAGES, '2022-12-01')
    assert.equal(bar.running?.number, 2)
    assert.equal(bar.daysLeft, 30)
    assert.deepEqual(
      bar.stages.map((stage) => stage.state),
      ['past', 'running']
    )
    assert.equal(bar.stages[0]!.start, 0)
    assert.approximately(bar.stages[0]!.width + bar.stages[1]!.width, 1000, 1)
    assert.equal(bar.stages[1]!.start, bar.stages[0]!.width)
    assert.isAbove(bar.today!, bar.stages[1]!.start)
  })

  test('before the first stage says when it begins, and marks no day', ({ assert }) => {
    const bar = stageBar(STAGES, '2021-03-01')
    assert.isNull(bar.running)
    assert.equal(bar.next?.number, 1)
    assert.equal(bar.daysLeft, 8)
    assert.isNull(bar.today)
  })

  test('after the last stage, and without stages, nothing runs', ({ assert }) => {
    assert.deepInclude(stageBar(STAGES, '2023-01-01'), { running: null, next: null, today: null })
    assert.deepInclude(stageBar([], '2023-01-01'), { running: null, next: null, today: null })
  })
})
