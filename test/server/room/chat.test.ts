// Free chat on its way through the server: filtered before anything of it is written.

import { expect, test } from 'vitest'
import { isFit, withStars } from '../../../server/fit-words.ts'
import { type Page, roomWorld } from '../room-world.ts'

const isPage = (page: Page | string): Page => {
  if (typeof page === 'string') throw new Error(page)
  return page
}

test('[CHA-2] stars in place of what the list calls swearing, in disguise too, and nothing else', () => {
  expect(withStars('What the fuck, Ben?')).toBe('What the ****, Ben?')
  expect(['fuuuck', 'sh1t', 'FUCK'].map(withStars)).toEqual(['****', '****', '****'])
  for (const fair of ['Scunthorpe sells class and grass', 'Bread for fish? ¿Pan por pescado?', 'パンをください'])
    expect(withStars(fair)).toBe(fair)
  expect(isFit(withStars('you shithead'))).toBe(true)
})

test('[CHA-2] what is heard, and what is kept, is what was filtered', async () => {
  const world = await roomWorld()
  const mia = await world.open('friends')
  const ben = isPage(await world.enter(mia.room.code, 'Ben'))
  const { settings } = mia.room
  expect(await mia.command({ type: 'configure', settings: { ...settings, chat: true } })).toMatchObject({ ok: true })
  expect(await mia.command({ type: 'start' })).toMatchObject({ ok: true })
  await world.until(() => ben.market?.phase === 'market', mia, ben)
  expect(await mia.act({ type: 'chat', to: 'all', text: 'fuck this fish' })).toMatchObject({ ok: true })
  await world.pass(500, mia, ben)

  expect(ben.market?.talk.map(({ text }) => text)).toEqual(['**** this fish'])
  expect(mia.market?.talk).toEqual(ben.market?.talk)
  const kept = JSON.stringify(world.store.events(mia.room.match?.id ?? ''))
  expect(kept).toContain('**** this fish')
  expect(kept).not.toContain('fuck')
})
