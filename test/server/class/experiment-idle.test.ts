// Whoever sits through an experiment without doing anything is measured all the same: only who is gone is covered.

import { expect, test } from 'vitest'
import { hashOf } from '../../../server/class/secrets.ts'
import type { ClassMeasured } from '../../../shared/lesson/class-measured.ts'
import { experimentLesson } from './experiment-world.ts'
import { textOf } from './lesson-world.ts'

test('[CEX-14] six herders who let all their market days go by are one group that counts', async () => {
  const { world, desk, phones, data, code } = await experimentLesson(6, {
    scenario: 'S13',
    arms: ['giftsFirst', 'loansFirst'],
  })
  await desk.does({ type: 'start' })
  for (let turn = 0; turn < 1_500 && (turn === 0 || desk.view.phase === 'play'); turn++) {
    await world.pass(1_000, ...phones)
  }
  const { lesson } = textOf(await data.debrief(code, hashOf(desk.token))) as ClassMeasured
  const arms = lesson.experiment?.arms ?? []
  expect(arms.map(({ excluded }) => excluded)).toEqual([{}, {}])
  expect(arms.map(({ n }) => n).sort()).toEqual([0, 1])
  // Nobody gave, nobody lent: each round in which somebody was in need was a hard one.
  const [played] = arms.filter(({ n }) => n === 1)
  expect(played?.measures['hardGifts']).toMatchObject({ n: 1 })
  expect(played?.measures['fewerWithGifts']).toMatchObject({ n: 1 })
})
