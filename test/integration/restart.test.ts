// The process ends, one way or another, and is started again: nothing that was acknowledged is lost or doubled.

import { createServer } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { defaultSettings } from '../../shared/game/settings.ts'
import { run, type ServerProcess, startServer } from '../helpers/server-process.ts'
import { anId, connect, type Player } from './player.ts'

const undo: (() => unknown)[] = []
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step()
})

async function aServer(settings: Record<string, string> = {}): Promise<ServerProcess> {
  const server = await startServer(settings)
  undo.push(() => server.cleanUp())
  return server
}

async function aPlayer(server: ServerProcess): Promise<Player> {
  const player = await connect(server.url)
  undo.push(() => player.close())
  return player
}

/** As the page does: whenever the connection is there again it says who it is and what it has seen. */
function comesBack(player: Player): Player {
  player.socket.on('connect', () => {
    const seen = { match: player.room?.match?.id ?? '', after: player.view.seq }
    player.hello(player.token, seen).catch(() => {})
  })
  return player
}

async function playing(server: ServerProcess, seats = 6, marketSeconds = 300): Promise<{ mia: Player; ben: Player }> {
  const [mia, ben] = [await aPlayer(server), await aPlayer(server)]
  await mia.open('friends')
  await ben.enter(mia.room?.code ?? '', 'Ben')
  await mia.command({ type: 'configure', settings: { ...defaultSettings, seats, marketSeconds } })
  await mia.command({ type: 'start' })
  await Promise.all([mia, ben].map((one) => one.until(() => one.view.market?.phase === 'market')))
  return { mia: comesBack(mia), ben: comesBack(ben) }
}

test('[NET-21] kill -9 in the middle of a round: every acknowledged gift is there once, and everyone plays on', async () => {
  const server = await aServer({ GT_PACE: '2' })
  const { mia, ben } = await playing(server, 2)
  const gifts: { readonly id: string; readonly acked: boolean }[] = []
  for (let round = 0; round < 3; round++) {
    const ids = Array.from({ length: 4 }, anId)
    // One gift a pair every 5 s: most of these are refused, and that must survive too.
    const answers = ids.map((id) =>
      mia.act({ type: 'give', to: ben.seat(), goods: { coins: 1 } }, id).catch(() => undefined),
    )
    if (round === 1) await server.kill()
    for (const [index, answer] of (await Promise.all(answers)).entries())
      gifts.push({ id: ids[index] ?? '', acked: answer?.ok === true })
    if (round === 1) {
      await server.start()
      await Promise.all(
        [mia, ben].map((one) => one.until(() => one.socket.connected && one.view.market?.phase === 'market')),
      )
    }
    await mia.until(() => clockSeconds(mia) >= 6 * (round + 1))
  }
  for (const { id } of gifts.filter(({ acked }) => acked)) {
    expect(await mia.act({ type: 'give', to: ben.seat(), goods: { coins: 1 } }, id)).toMatchObject({ ok: true })
  }
  const resent = gifts.filter(({ acked }) => acked).length
  await ben.until(() => ben.coins() + mia.coins() === 40)

  expect(resent).toBeGreaterThanOrEqual(2)
  expect(20 - mia.coins()).toBe(ben.coins() - 20)
  expect(20 - mia.coins()).toBeGreaterThanOrEqual(resent)
  expect(20 - mia.coins()).toBeLessThanOrEqual(resent + 1)

  function clockSeconds(player: Player): number {
    const market = player.view.market
    return market ? (market.clock.atMs + (Date.now() - market.clock.serverMs) * market.clock.pace) / 1000 : 0
  }
})

test('[NET-22] an outage of three seconds takes nothing from the clock', async () => {
  const server = await aServer({ GT_PACE: '4' })
  const { mia } = await playing(server)
  const before = mia.view.market
  const [endsAtMs, serverMs] = [before?.endsAtMs, before?.clock.serverMs]
  await server.kill()
  const killedMs = Date.now()
  const clockWhenKilled = (before?.clock.atMs ?? 0) + 4 * (killedMs - (before?.clock.serverMs ?? 0))
  await new Promise((later) => setTimeout(later, 3000))
  await server.start()
  await mia.until(() => mia.socket.connected && mia.view.market?.clock.serverMs !== serverMs)
  const after = mia.view.market?.clock

  expect(mia.view.market?.endsAtMs).toBe(endsAtMs)
  // The last sign of life in the store is at most a second old.
  expect(after?.atMs).toBeGreaterThan(clockWhenKilled - 4 * 1300)
  expect(after?.atMs).toBeLessThanOrEqual(clockWhenKilled + 4 * 100)
})

test('[NET-22] every running match goes on, whoever is connected', async () => {
  const server = await aServer({ GT_PACE: '20' })
  const rooms = await Promise.all([1, 2, 3].map(() => playing(server, 6, 30)))
  await server.kill()
  await server.start()
  await Promise.all(rooms.map(({ mia }) => mia.until(() => mia.view.market?.round === 2)))
  const health = await (await fetch(`${server.url}/api/health`)).json()

  expect(health).toMatchObject({ status: 'ok', counts: { rooms: 3, markets: 3, people: 6, connections: 6 } })
})

test('[NET-23] asked to end, the server says goodbye, exits with 0, and goes on when it is started again', async () => {
  const server = await aServer({ GT_PACE: '10' })
  const { mia, ben } = await playing(server)
  await mia.act({ type: 'give', to: ben.seat(), goods: { coins: 2 } })
  const startedMs = performance.now()
  expect(await server.stop()).toBe(0)
  const tookMs = performance.now() - startedMs
  await mia.until(() => mia.heard.length > 0)
  await server.start()
  await mia.until(() => mia.socket.connected && mia.coins() === 18)

  expect(mia.heard).toEqual(['serverStops'])
  expect(tookMs).toBeLessThan(2000)
})

test('[STO-9] a second server on the same folder says so in one sentence and ends; after kill -9 the folder is free', async () => {
  const server = await aServer()
  const second = run({ DATA_DIR: server.dataDir, PORT: '0' })
  expect(await second.exited).toBe(1)
  expect(second.output()).toMatch(/^Another server is using the data folder [^\n]+\.\n$/)

  expect((await fetch(`${server.url}/api/health`)).status).toBe(200)
  await server.kill()
  await server.start()
  expect((await fetch(`${server.url}/api/health`)).status).toBe(200)
})

test.each([
  [{ PORT: 'many' }, /^PORT must be [^\n]+\.\n$/],
  [{ GT_PACE: '0' }, /^GT_PACE must be [^\n]+\.\n$/],
  [{ PORT: '0', DATA_DIR: '/dev/null/data' }, /^The data folder [^\n]+\.\n$/],
])('[SET-1] a start with %j ends with one sentence and 1', async (settings, sentence) => {
  const refused = run(settings)

  expect(await refused.exited).toBe(1)
  expect(refused.output()).toMatch(sentence)
})

test('[SET-1] a port that is taken ends the start with one sentence', async () => {
  const server = await aServer()
  const rival = createServer()
  await new Promise<void>((listening) => rival.listen(0, '127.0.0.1', listening))
  undo.push(() => rival.close())
  const address = rival.address()
  await server.kill()
  const refused = run({ DATA_DIR: server.dataDir, PORT: String(typeof address === 'object' ? address?.port : '') })

  expect(await refused.exited).toBe(1)
  expect(refused.output()).toMatch(/^Port \d+ is taken: choose another with PORT\.\n$/)
})
