// The desk's own connection: opens or takes up a class, steers it, and comes back by itself whatever happens to the network.

import { type ReadonlySignal, signal } from '@preact/signals'
import type { ClassClock, DeskCommand, DeskFigures, DeskView } from '../../shared/protocol/class.ts'
import type { ClassSetup } from '../../shared/protocol/class-setup.ts'
import { type Answers, type News, PROTOCOL_VERSION, type Refusal } from '../../shared/protocol/messages.ts'
import { COMEBACK_MS, isPassing, keptLine, type LineStatus } from '../connection/line.ts'
import type { PageSight } from '../connection/page-sight.ts'
import { type ServerClock, serverClock } from '../connection/server-clock.ts'
import type { WireSocket } from '../connection/wire-socket.ts'
import { randomId } from '../device/random-id.ts'
import type { DeskKeys } from './keys/desk-keys.ts'

/** `away`: what was asked is kept. `refused`: see `refusal`. */
type DeskStatus = LineStatus | 'refused' | 'oldVersion' | 'deleted'

/** The class's clock as last told: while it stands, so much is left. */
type SeenClock = ClassClock & { readonly leftMs: number }

export type DeskConnection = {
  readonly status: ReadonlySignal<DeskStatus>
  readonly refusal: ReadonlySignal<Refusal | undefined>
  readonly view: ReadonlySignal<DeskView | undefined>
  readonly figures: ReadonlySignal<DeskFigures | undefined>
  readonly classClock: ReadonlySignal<SeenClock | undefined>
  readonly clock: ServerClock
  /** Asked for, and its effect not yet seen. */
  readonly pending: ReadonlySignal<readonly DeskCommand[]>
  /** Undefined: given up, because another class was turned to. */
  /** @param under the desk's secret of an earlier class, beside whose figures the new one's will stand */
  open(setup: ClassSetup, under?: string): Promise<DeskKeys | Refusal | undefined>
  recover(code: string, recovery: string): Promise<DeskKeys | Refusal | undefined>
  /** Takes up a class with its secret. */
  steer(keys: DeskKeys): void
  command(command: DeskCommand): Promise<Answers['desk'] | undefined>
  close(): void
}

/** The class is told anew within 400 ms of a command; who hears nothing for so long waits no more. */
const SEEN_MS = 1_000

/** Refusals that end this desk for good. */
const final: ReadonlySet<Refusal['reason']> = new Set(['unknownSeat', 'noSuchRoom', 'roomOver', 'notHost', 'malformed'])

type AtDesk = Extract<Answers['openClass'], { ok: true }>

export function deskConnection({
  socket,
  sight,
  clock = serverClock(),
  nowMs = () => performance.now(),
}: {
  readonly socket: WireSocket
  readonly sight: PageSight
  readonly clock?: ServerClock
  readonly nowMs?: () => number
}): DeskConnection {
  const status = signal<DeskStatus>('idle')
  const refusal = signal<Refusal | undefined>(undefined)
  const view = signal<DeskView | undefined>(undefined)
  const figures = signal<DeskFigures | undefined>(undefined)
  const classClock = signal<SeenClock | undefined>(undefined)
  const pending = signal<readonly DeskCommand[]>([])
  let token: string | undefined
  /** Done, and waiting for the class to be told anew. */
  let unseen: readonly DeskCommand[] = []

  const line = keptLine({
    socket,
    sight,
    clock,
    nowMs,
    status,
    onConnect: () => {
      if (token !== undefined) void takeUp(token)
      else ask.open()
    },
  })
  const { ask } = line
  const stay = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

  const see = (desk: DeskView, serverMs = clock.now()) => {
    view.value = desk
    for (const one of unseen) forget(one)
    seeClock(desk.clock, serverMs)
    if (!desk.playing) figures.value = undefined
  }
  const seeClock = (told: ClassClock | undefined, serverMs: number) => {
    classClock.value = told && { ...told, leftMs: Math.max(0, told.endsAtMs - serverMs) }
  }

  const sit = (desk: DeskView, serverMs: number, askedAtMs: number) => {
    see(desk, serverMs)
    line.up(askedAtMs, serverMs)
  }

  const takeUp = async (mine: string) => {
    const askedAtMs = nowMs()
    const answer = await ask.once('steer', { version: PROTOCOL_VERSION, token: mine }).catch(() => undefined)
    if (mine !== token) return
    if (!answer) return socket.connected ? void takeUp(mine) : undefined
    if (answer.ok) return sit(answer.desk, answer.serverMs, askedAtMs)
    if (answer.reason === 'oldVersion' || final.has(answer.reason)) return turnedAway(answer)
    await stay(COMEBACK_MS)
    if (mine === token && socket.connected) void takeUp(mine)
  }

  const turnedAway = (why: Refusal) => {
    close()
    refusal.value = why
    status.value = why.reason === 'oldVersion' ? 'oldVersion' : 'refused'
  }

  const begin = () => {
    close()
    line.dial()
  }

  /** A class that was opened or recovered: this page steers it from now on. */
  const atDesk = (answer: AtDesk | Refusal | undefined, askedAtMs: number): DeskKeys | Refusal | undefined => {
    if (!answer) return undefined
    if (!answer.ok) {
      if (answer.reason === 'oldVersion') turnedAway(answer)
      else close()
      return answer
    }
    token = answer.hostToken
    sit(answer.desk, answer.serverMs, askedAtMs)
    const { desk, hostToken, wallToken, recovery } = answer
    return { code: desk.code, host: hostToken, wall: wallToken, recovery, recoveries: desk.recoveries }
  }

  const close = () => {
    token = undefined
    refusal.value = undefined
    view.value = undefined
    figures.value = undefined
    classClock.value = undefined
    pending.value = []
    unseen = []
    line.hangUp()
  }

  const forget = (asked: DeskCommand) => {
    unseen = unseen.filter((one) => one !== asked)
    pending.value = pending.value.filter((one) => one !== asked)
  }

  const command = async (asked: DeskCommand) => {
    const id = randomId()
    const mine = token
    pending.value = [...pending.value, asked]
    for (;;) {
      const answer = await ask.until('desk', { id, command: asked })
      // Nothing was decided: the same command under the same id is asked again.
      if (answer && !answer.ok && isPassing(answer) && mine === token) {
        await stay(COMEBACK_MS)
        continue
      }
      if (answer?.ok) {
        unseen = [...unseen, asked]
        setTimeout(() => forget(asked), SEEN_MS)
      } else forget(asked)
      return answer
    }
  }

  socket.on('desk', (desk) => see(desk))
  socket.on('figures', (told) => {
    figures.value = told
    seeClock(told.clock, told.serverMs)
  })
  socket.on('goodbye', ({ reason }: News['goodbye']) => {
    if (reason === 'roomDeleted') {
      close()
      status.value = 'deleted'
    } else if (reason === 'malformed') turnedAway({ ok: false, reason })
  })

  return {
    status,
    refusal,
    view,
    figures,
    classClock,
    clock,
    pending,
    async open(setup, under) {
      begin()
      const askedAtMs = nowMs()
      const request = { version: PROTOCOL_VERSION, id: randomId(), setup, ...(under === undefined ? {} : { under }) }
      return atDesk(await ask.until('openClass', request), askedAtMs)
    },
    async recover(code, recovery) {
      begin()
      const askedAtMs = nowMs()
      const request = { version: PROTOCOL_VERSION, id: randomId(), code, recovery }
      return atDesk(await ask.until('recover', request), askedAtMs)
    },
    steer(keys) {
      begin()
      token = keys.host
    },
    command,
    close,
  }
}
