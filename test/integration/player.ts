// A person at a real server: a socket, a view folded from what it is sent, and beats.

import { randomBytes } from 'node:crypto'
import { io, type Socket } from 'socket.io-client'
import type { SeatActionInput } from '../../shared/game/actions/index.ts'
import type { Answers, CatchUp, News, Request, RequestName, RoomCommand } from '../../shared/protocol/messages.ts'
import { PROTOCOL_VERSION } from '../../shared/protocol/messages.ts'
import type { RoomView } from '../../shared/protocol/room.ts'
import { blankView, type FoldedView, receive, takeCatchUp } from '../server/folded-view.ts'

export const anId = () => randomBytes(16).toString('hex')

export type Player = {
  readonly socket: Socket
  readonly view: FoldedView
  /** Everything the server said by itself besides news and rooms. */
  readonly heard: string[]
  token: string
  room: RoomView | undefined
  ask<N extends RequestName>(name: N, request: Request<N>): Promise<Answers[N]>
  open(kind: 'solo' | 'friends', name?: string): Promise<void>
  enter(code: string, name: string): Promise<Answers['enter']>
  /** Comes back with a secret, on this connection. */
  hello(token: string, seen?: { match: string; after: number }): Promise<Answers['hello']>
  command(command: RoomCommand, id?: string): Promise<Answers['room']>
  act(action: SeatActionInput, id?: string): Promise<Answers['act']>
  coins(): number
  seat(): string
  /** Resolves when it is so; looks at every message and every 20 ms. */
  until(fact: () => boolean): Promise<void>
  close(): void
}

const BEAT_MS = 2000
const PATIENCE_MS = 40_000

export async function connect(
  url: string,
  {
    transports = ['websocket'],
    beats = true,
    headers = {},
  }: { transports?: string[]; beats?: boolean; headers?: Record<string, string> } = {},
): Promise<Player> {
  const socket = io(url, {
    transports,
    forceNew: true,
    reconnectionDelay: 50,
    reconnectionDelayMax: 200,
    extraHeaders: headers,
  })
  const beat = setInterval(() => {
    if (beats && socket.connected && player.room) player.ask('beat', { visible: true }).catch(() => {})
  }, BEAT_MS)
  /** What arrives in the same moment as an answer may be heard before it. */
  const early: News['news'][] = []
  let greeted = false
  const looks = new Set<() => void>()
  const look = () => {
    for (const one of looks) one()
  }

  const player: Player = {
    socket,
    view: blankView(),
    heard: [],
    token: '',
    room: undefined,
    ask: (name, request) => socket.timeout(10_000).emitWithAck(name, request),
    async open(kind, name = 'Mia') {
      const answer = await player.ask('open', {
        version: PROTOCOL_VERSION,
        id: anId(),
        kind,
        name,
        face: 0,
        playedBefore: true,
      })
      if (!answer.ok) throw new Error(answer.reason)
      seated(answer, answer.token)
    },
    async enter(code, name) {
      const answer = await player.ask('enter', { version: PROTOCOL_VERSION, id: anId(), code, name, face: 1 })
      if (answer.ok) seated(answer, answer.token)
      return answer
    },
    async hello(token, seen) {
      const answer = await player.ask('hello', { version: PROTOCOL_VERSION, token, ...seen })
      if (answer.ok) seated(answer, token)
      return answer
    },
    command: (command, id = anId()) => player.ask('room', { id, command }),
    act: (action, id = anId()) =>
      player.ask('act', { id, match: player.room?.match?.id ?? '', round: player.view.market?.round ?? 0, action }),
    coins: () => player.view.market?.seats.get(player.seat())?.own?.held.coins ?? Number.NaN,
    seat: () => player.room?.match?.seat ?? 'none',
    until: (fact) =>
      new Promise((resolve, reject) => {
        const done = () => {
          looks.delete(one)
          clearInterval(ticking)
          clearTimeout(patience)
        }
        const one = () => {
          if (!fact()) return
          done()
          resolve()
        }
        looks.add(one)
        const ticking = setInterval(one, 20)
        const patience = setTimeout(() => {
          done()
          reject(new Error(`it never came to that: ${fact}`))
        }, PATIENCE_MS)
        one()
      }),
    close() {
      clearInterval(beat)
      socket.close()
    },
  }

  function seated(
    { room, catchUp }: { readonly room: RoomView; readonly catchUp?: CatchUp | undefined },
    token: string,
  ) {
    Object.assign(player, { token, room })
    greeted = true
    if (catchUp) takeCatchUp(player.view, catchUp, room.match?.seat)
    for (const frame of early.splice(0)) if (frame.to > player.view.seq) receive(player.view, frame, room.match?.seat)
  }

  socket.on('connect', () => {
    greeted = false
  })
  socket.on('news', (frame: News['news']) => {
    if (greeted) receive(player.view, frame, player.room?.match?.seat)
    else early.push(frame)
    look()
  })
  socket.on('room', (room: News['room']) => {
    player.room = room
    look()
  })
  socket.on('superseded', () => player.heard.push('superseded'))
  socket.on('goodbye', ({ reason }: News['goodbye']) => player.heard.push(reason))
  socket.on('disconnect', () => look())
  await new Promise<void>((resolve, reject) => {
    const refused = (error: Error) => {
      player.close()
      reject(error)
    }
    socket.once('connect_error', refused)
    socket.once('connect', () => {
      socket.off('connect_error', refused)
      resolve()
    })
  })
  return player
}
