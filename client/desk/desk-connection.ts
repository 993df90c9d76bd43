// The desk's own connection: opens or takes up a class, steers it, and comes back by itself whatever happens to the network.

import { type ReadonlySignal, signal } from '@preact/signals'
import type { ClassClock, DeskCommand, DeskFigures, DeskView } from '../../shared/protocol/class.ts'
import type { ClassSetup } from '../../shared/protocol/class-setup.ts'
import { type Answers, type News, PROTOCOL_VERSION, type Refusal } from '../../shared/protocol/messages.ts'
import { asking } from '../connection/asking.ts'
import type { PageSight } from '../connection/page-sight.ts'
import { type ServerClock, serverClock } from '../connection/server-clock.ts'
import type { WireSocket } from '../connection/wire-socket.ts'
import { randomId } from '../device/random-id.ts'
import type { DeskKeys } from './desk-keys.ts'

/** `away`: the network or the server is gone; what was asked is kept. `refused`: see `refusal`. */
type DeskStatus = 'idle' | 'connecting' | 'online' | 'away' | 'refused' | 'oldVersion' | 'deleted'

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
  open(setup: ClassSetup): Promise<DeskKeys | Refusal | undefined>
  recover(code: string, recovery: string): Promise<DeskKeys | Refusal | undefined>
  /** Takes up a class with its secret. */
  steer(keys: DeskKeys): void
  command(command: DeskCommand): Promise<Answers['desk'] | undefined>
  close(): void
}

/** Source: the design's "being away": a beat every 2 s. */
const BEAT_MS = 2_000
/** A page that comes back from sleep wants to know at once. */
const PROBE_MS = 1_500
/** After the server ended the connection itself, which socket.io does not mend; and before the same is asked again. */
const COMEBACK_MS = 700

/** The class is told anew within 400 ms of a command; who hears nothing for so long waits no more. */
const SEEN_MS = 1_000

/** Refusals that say nothing of the command itself: the same one may be taken a moment later. */
const passing: ReadonlySet<Refusal['reason']> = new Set(['storagePaused', 'tooFast'])
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
  let beatTimer: ReturnType<typeof setTimeout> | undefined
  /** Done, and waiting for the class to be told anew. */
  let unseen: readonly DeskCommand[] = []

  const reconnect = () => {
    socket.disconnect()
    socket.connect()
  }
  const ask = asking(socket, reconnect)
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
    clock.sample(askedAtMs, serverMs)
    see(desk, serverMs)
    status.value = 'online'
    ask.open()
    beat()
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

  const beat = (answerMs?: number) => {
    clearTimeout(beatTimer)
    if (status.value !== 'online') return
    beatTimer = setTimeout(beat, BEAT_MS)
    const askedAtMs = nowMs()
    void ask.once('beat', { visible: sight.isVisible() }, answerMs).then(
      (answer) => answer.ok && clock.sample(askedAtMs, answer.serverMs),
      () => answerMs !== undefined && socket.connected && reconnect(),
    )
  }

  const begin = () => {
    close()
    status.value = 'connecting'
    socket.connect()
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
    status.value = 'idle'
    refusal.value = undefined
    view.value = undefined
    figures.value = undefined
    classClock.value = undefined
    pending.value = []
    unseen = []
    clearTimeout(beatTimer)
    ask.abandon()
    ask.shut()
    socket.disconnect()
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
      if (answer && !answer.ok && passing.has(answer.reason) && mine === token) {
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

  const comeBack = () => {
    if ((status.value === 'away' || status.value === 'connecting') && !socket.connected) socket.connect()
  }
  socket.on('connect', () => {
    if (token !== undefined) void takeUp(token)
    else ask.open()
  })
  socket.on('disconnect', () => {
    ask.shut()
    clearTimeout(beatTimer)
    if (status.value === 'online') status.value = 'away'
    if (status.value === 'away' || status.value === 'connecting') setTimeout(comeBack, COMEBACK_MS)
  })
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
  sight.onChange(() => {
    if (status.value === 'online') beat(sight.isVisible() ? PROBE_MS : undefined)
    else comeBack()
  })

  return {
    status,
    refusal,
    view,
    figures,
    classClock,
    clock,
    pending,
    async open(setup) {
      begin()
      const askedAtMs = nowMs()
      return atDesk(await ask.until('openClass', { version: PROTOCOL_VERSION, id: randomId(), setup }), askedAtMs)
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
