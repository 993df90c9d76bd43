// A short match on a real server, and what is had of it afterwards: debrief, replay and export, also after the power was cut.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { defaultSettings } from '../../shared/game/settings.ts'
import { asked } from '../helpers/command.ts'
import { type ServerProcess, startServer } from '../helpers/server-process.ts'
import { connect, type Player } from './player.ts'

let server: ServerProcess
let mia: Player
let ben: Player
let code: string
/** Asked for as soon as the news of the end has come. */
let first: Response

const get = (what: string, token?: string) =>
  fetch(
    `${server.url}/api/rooms/${code}/${what}`,
    token === undefined ? {} : { headers: { Authorization: `Bearer ${token}` } },
  )

beforeAll(async () => {
  server = await startServer({ GT_PACE: '20' })
  mia = await connect(server.url)
  ben = await connect(server.url)
  await mia.open('friends')
  code = mia.room?.code ?? ''
  await ben.enter(code, '=Ben')
  const settings = { ...defaultSettings, seats: 6, rounds: 1, marketSeconds: 60, eveningSeconds: 3 }
  await mia.command({ type: 'configure', settings })
  await mia.command({ type: 'start' })
  await mia.until(() => mia.view.market?.phase === 'market')
  await mia.act({ type: 'share', needs: 'all', with: 'all' })
  await mia.act({ type: 'give', to: ben.seat(), goods: { coins: 3 } })
  await mia.until(() => mia.view.market?.phase === 'over')
  first = await get('debrief', mia.token)
  await ben.act({ type: 'trust', to: mia.seat(), level: 5 })
})
afterAll(async () => {
  for (const player of [mia, ben]) player.close()
  await server.cleanUp()
})

test('[EXP-10] the moment a match is over its debrief is there, with one’s own portrait', async () => {
  const { match, debrief, mine } = await first.json()

  expect([first.status, match, mine.seat, mine.givenCoins >= 3]).toEqual([200, mia.room?.match?.id, mia.seat(), true])
  expect(debrief.exchanges).toBeGreaterThan(0)
})

test('[EXP-12] the replay has the whole truth but what was tapped in private', async () => {
  const { events, hashes } = await (await get('replay')).json()
  const types: string[] = events.map(({ event }: { event: { type: string } }) => event.type)

  expect([types[0], types.at(-1), hashes.length]).toEqual(['opened', 'closed', 2])
  expect(types).toContain('sealed')
  expect(types).not.toContain('trustSet')
})

test('[VER-1] the export of each of the two is sound; whoever asks finds only own taps in it, and names only if asked for', async () => {
  const verdict = async (token: string, query = '') => {
    const bytes = new Uint8Array(await (await get(`export.zip${query}`, token)).arrayBuffer())
    const file = join(server.dataDir, `${token.slice(0, 8)}.zip`)
    writeFileSync(file, bytes)
    return JSON.parse(asked('verify', file, '--json').out[0] ?? '{}')
  }
  const [mias, bens] = [await verdict(mia.token), await verdict(ben.token, '?names=1')]

  expect([mias.ok, bens.ok, bens.events - mias.events]).toEqual([true, true, 1])
})

test('[EXP-13] after the power was cut the same bytes are told', async () => {
  const told = async () =>
    Promise.all(
      ['debrief', 'replay', 'export.zip'].map(async (what) => {
        const response = await get(what, mia.token)
        return [response.status, Buffer.from(await response.arrayBuffer()).toString('base64')]
      }),
    )
  const before = await told()
  await server.kill()
  await server.start()

  expect(await told()).toEqual(before)
  expect(before.map(([status]) => status)).toEqual([200, 200, 200])
})
