// Nonsense and malice over real sockets: each gets its one answer, nothing changes, nobody else notices.

import { request } from 'node:http'
import { connect as connectTcp } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { defaultSettings } from '../../shared/game/settings.ts'
import { PROTOCOL_VERSION } from '../../shared/protocol/messages.ts'
import { type ServerProcess, startServer } from '../helpers/server-process.ts'
import { anId, connect, type Player } from './player.ts'

let server: ServerProcess
let mia: Player
let ben: Player
const players: Player[] = []

beforeAll(async () => {
  server = await startServer({ GT_PACE: '20' })
  mia = await join()
  ben = await join()
  await mia.open('friends')
  await ben.enter(mia.room?.code ?? '', 'Ben')
  await mia.command({ type: 'configure', settings: { ...defaultSettings, seats: 2, marketSeconds: 300 } })
  await mia.command({ type: 'start' })
  await mia.until(() => mia.view.market?.phase === 'market')
})
afterAll(async () => {
  for (const player of players) player.close()
  await server.cleanUp()
})

async function join(options: Parameters<typeof connect>[1] = {}): Promise<Player> {
  const player = await connect(server.url, options)
  players.push(player)
  return player
}

/** Any message at all, with an acknowledgement. */
const send = (player: Player, name: string, ...message: unknown[]): Promise<unknown> =>
  player.socket.timeout(10_000).emitWithAck(name, ...message)
const act = (action: unknown, more: object = {}) => ({
  id: anId(),
  match: mia.room?.match?.id,
  round: 1,
  action,
  ...more,
})
const give = (goods: unknown, to: unknown = ben.seat()) => act({ type: 'give', to, goods })

/** A person with a seat of their own whose nonsense ends nobody else's connection. */
async function somebody(): Promise<Player> {
  const player = await join()
  await player.hello(mia.token)
  return player
}

/** An act that is refused for what it is: mia's seat speaks in many tests, and a fast machine would have it slowed. */
async function sendSlowly(player: Player, message: unknown): Promise<unknown> {
  for (;;) {
    const answer = await send(player, 'act', message)
    if ((answer as { reason?: string }).reason !== 'tooFast') return answer
    await delay(50)
  }
}

const quantities = [
  -1,
  0,
  1.5,
  '1',
  1e308,
  2 ** 53,
  null,
  [],
  {},
  true,
  '__proto__',
  Number.NaN,
  Number.POSITIVE_INFINITY,
]

test.each(quantities.map((quantity) => [quantity]))('[NET-13] a quantity of %j is refused', async (quantity) => {
  const player = await somebody()
  expect(await sendSlowly(player, give({ coins: quantity }))).toMatchObject({ ok: false })
  expect(player.coins()).toBe(20)
})

test.each([
  ['more than one holds', () => give({ coins: 21 }), 'notEnough'],
  ['a huge amount', () => give({ coins: 1_000_000 }), /malformed|notEnough/],
  ['to oneself', () => give({ coins: 1 }, mia.seat()), 'toYourself'],
  ['to nobody', () => give({ coins: 1 }, 's99'), 'noSuchSeat'],
  ['to __proto__', () => give({ coins: 1 }, '__proto__'), 'noSuchSeat'],
  ['to constructor', () => give({ coins: 1 }, 'constructor'), 'noSuchSeat'],
  ['a good that is none', () => give({ gold: 1 }), 'malformed'],
  [
    'a good called __proto__',
    () => JSON.parse(JSON.stringify(give({})).replace('"goods":{}', '"goods":{"__proto__":1}')),
    /malformed|nothingInIt/,
  ],
  ['nothing', () => give({}), /malformed|nothingInIt/],
  ['an action that is none', () => act({ type: 'steal' }), 'malformed'],
  ['an action called toString', () => act({ type: 'toString' }), 'malformed'],
  [
    "an extra field: another seat's name",
    () => act({ type: 'give', to: ben.seat(), goods: { coins: 1 }, by: ben.seat() }),
    'malformed',
  ],
  ['out of phase', () => act({ type: 'deliver', deal: 'none', goods: { coins: 1 } }), /noSuchPledge|malformed/],
  ['of a round that is over', () => ({ ...give({ coins: 1 }), round: 0 }), 'staleRound'],
  ['of another match', () => ({ ...give({ coins: 1 }), match: 'ZZZZZZ-1' }), 'notPlaying'],
  ['an id that is none', () => ({ ...give({ coins: 1 }), id: 'bot:1' }), 'malformed'],
] as const)('[NET-14] %s is refused and changes nothing', async (_what, message, reason) => {
  const player = await somebody()
  const answer = await sendSlowly(player, message())

  expect(answer).toMatchObject({
    ok: false,
    reason: expect.stringMatching(reason instanceof RegExp ? reason : `^${reason}$`),
  })
  expect(player.coins()).toBe(20)
  expect(({} as Record<string, unknown>)['coins']).toBeUndefined()
})

test('[NET-15] a wrong code, a secret that opens nothing, a new version under an old page, and no seat: each its own word', async () => {
  const stranger = await join()
  const person = { version: PROTOCOL_VERSION, id: anId(), name: 'Eve', face: 2 }

  expect(await send(stranger, 'enter', { ...person, code: 'ZZZZZZ' })).toEqual({ ok: false, reason: 'noSuchRoom' })
  expect(await send(stranger, 'enter', { ...person, code: '000' })).toEqual({ ok: false, reason: 'malformed' })
  expect(await send(stranger, 'hello', { version: PROTOCOL_VERSION, token: 'a'.repeat(64) })).toEqual({
    ok: false,
    reason: 'unknownSeat',
  })
  expect(await send(stranger, 'hello', { version: PROTOCOL_VERSION + 1, token: 'of another shape' })).toEqual({
    ok: false,
    reason: 'oldVersion',
  })
  for (const [name, message] of [
    ['act', act({ type: 'done', done: true })],
    ['room', { id: anId(), command: { type: 'start' } }],
    ['beat', { visible: true }],
    ['since', { match: mia.room?.match?.id, after: 0 }],
  ] as const) {
    expect(await send(stranger, name, message)).toEqual({ ok: false, reason: 'notSeated' })
  }
})

test.each([
  ['spaces only', '   '],
  ['marks of direction only', '\u202e\u202c'],
  ['25 letters', 'x'.repeat(25)],
  ['25 families', '👩‍👩‍👧'.repeat(25)],
  ['a number', 7],
  ['nothing', null],
  ['10,000 letters', 'a'.repeat(10_000)],
])('[NET-15] a name of %s is refused', async (_what, name) => {
  const stranger = await join()
  const person = { version: PROTOCOL_VERSION, id: anId(), kind: 'solo', name, face: 0, playedBefore: true }

  expect(await send(stranger, 'open', person)).toEqual({ ok: false, reason: 'malformed' })
})

test.each([
  ['Bo'],
  ['安'],
  ['<img src=x onerror=a()>'],
  ["Robert'); DROP TABLE--"],
  ['👩‍👩‍👧'.repeat(8)],
  ['=1+1'],
  ['__proto__'],
])('[NET-15] the name %j is taken as it is', async (name) => {
  const player = await join()
  await player.open('solo', name)

  expect(player.room?.people[0]?.name).toBe(name)
})

test('[NET-16] ten malformed messages end a connection, and only that one', async () => {
  const eve = await join()
  const answers = await Promise.all(
    Array.from({ length: 9 }, (_, index) =>
      send(eve, ['act', 'open', 'hello', 'none', 'constructor'][index % 5] ?? '', [1, { a: { b: [] } }]),
    ),
  )
  expect(answers).toEqual(Array(9).fill({ ok: false, reason: 'malformed' }))
  expect(eve.socket.connected).toBe(true)
  eve.socket.emit('act', 'no acknowledgement either')
  await eve.until(() => !eve.socket.connected)

  expect(eve.heard).toEqual(['malformed'])
  expect(eve.socket.active).toBe(false)
  expect((await somebody()).coins()).toBe(20)
})

test('[NET-17] a flood from one seat is refused beyond 20 at once and 5 a second (times the pace), and the others play on', async () => {
  const flooder = await somebody()
  const answers = await Promise.all(Array.from({ length: 300 }, () => flooder.ask('beat', { visible: true })))
  const refused = answers.filter((answer) => !answer.ok)
  const other = await ben.act({ type: 'say', to: 'all', phrase: 'hello' })

  expect(refused.length).toBeGreaterThan(240)
  expect(new Set(refused.map((answer) => (answer.ok ? '' : answer.reason)))).toEqual(new Set(['tooFast']))
  expect(other).toMatchObject({ ok: true })
})

test('[NET-18] a message over 16 kB ends its connection', async () => {
  const eve = await join()
  eve.socket.emit('open', { name: 'x'.repeat(17 * 1024) }, () => {})
  let reason = ''
  eve.socket.on('disconnect', (why) => {
    reason = why
  })
  await eve.until(() => reason !== '')

  expect(reason).toMatch(/transport/)
})

test('[NET-18] a message in thousands of fragments ends its connection', async () => {
  const { hostname, port } = new URL(server.url)
  const raw = connectTcp(Number(port), hostname)
  raw.on('error', () => {})
  const closed = new Promise((done) => raw.once('close', done))
  const received: Buffer[] = []
  raw.on('data', (chunk) => received.push(chunk))
  raw.write(
    `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: ${hostname}:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
  )
  await new Promise((upgraded) => raw.once('data', upgraded))
  // A text frame that is not the last one, then continuations of one masked byte each.
  raw.write(Buffer.from([0x01, 0x81, 0, 0, 0, 0, 0x34]))
  for (let n = 0; n < 1000; n++) raw.write(Buffer.from([0x00, 0x81, 0, 0, 0, 0, 0x78]))

  await closed
  // A close frame with code 1008, policy violation. Source: RFC 6455, 7.4.1.
  expect(Buffer.concat(received).subarray(-4)).toEqual(Buffer.from([0x88, 0x02, 0x03, 0xf0]))
})

test.each(['http://evil.example', 'null'])('[NET-4] a page from %s may not connect', async (origin) => {
  await expect(connect(server.url, { headers: { origin } })).rejects.toThrow()
})

test('[NET-19] after twenty wrong codes a wrong answer takes 3 s; a right code, and everyone else, is not delayed', async () => {
  const guessers = await Promise.all(Array.from({ length: 3 }, () => join()))
  const guess = async (index: number, code: string) => {
    const startedMs = performance.now()
    const answer = await send(guessers[index % 3] ?? mia, 'enter', {
      version: PROTOCOL_VERSION,
      id: anId(),
      code,
      name: 'Eve',
      face: 2,
    })
    return { answer, tookMs: performance.now() - startedMs }
  }
  const wrong = await Promise.all(Array.from({ length: 24 }, (_, index) => guess(index, 'ZZZZZZ')))
  const slow = wrong.filter(({ tookMs }) => tookMs >= 2900)
  const right = await guess(2, mia.room?.code ?? '')

  expect(slow.length).toBeGreaterThanOrEqual(4)
  expect(right.answer).toMatchObject({ ok: true })
  expect(right.tookMs).toBeLessThan(1000)
})

test('[NET-20] a request that never comes to its end is closed', async () => {
  const { hostname, port } = new URL(server.url)
  const closed = [
    'GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ',
    'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\na',
  ].map((text) => {
    const raw = connectTcp(Number(port), hostname)
    raw.on('error', () => {})
    raw.resume()
    raw.write(text)
    return new Promise((done) => raw.once('close', done))
  })

  await Promise.all(closed)
}, 15_000)

test('[NET-20] broken HTTP is answered or closed, and the server lives', async () => {
  const { hostname, port } = new URL(server.url)
  const rude = [
    '\0\0\0\r\n\r\n',
    'GET / HTTP/1.1\r\nContent-Length: -5\r\n\r\n',
    `GET /${'a'.repeat(40_000)} HTTP/1.1\r\n\r\n`,
  ]
  for (const text of rude) {
    const raw = connectTcp(Number(port), hostname)
    raw.on('error', () => {})
    const closed = new Promise((done) => raw.once('close', done))
    raw.write(text)
    raw.end()
    raw.resume()
    await closed
  }
  const status = await new Promise((done) =>
    request(`${server.url}/api/health`, (response) => done(response.statusCode)).end(),
  )

  expect(status).toBe(200)
})
