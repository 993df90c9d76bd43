// A whole class of simulated students at a real server: all join at once, play, and a fifth of them drops and returns in each round.

import { chance } from '../../shared/game/chance.ts'
import type { ClassSetup } from '../../shared/protocol/class-setup.ts'
import { type ClassDesk, openClass } from './class-desk.ts'
import { type Student, student } from './student.ts'

/** Source: the issue: 20% drop at random in each round. */
const DROPPING = 0.2
/** How long a student who drops is gone: some come back before a bot covers them, some after. Source: a seat counts as gone after 8 s. */
const GONE_MS = { least: 300, most: 9_000 } as const
/** A turn of a student, at least: an eye and a thumb are no faster than twice a second, however fast the market runs. */
const TURN_MS = 500
const LOOK_MS = 20

export type SimulatedClass = {
  readonly desk: ClassDesk
  readonly students: readonly Student[]
  /** From the first student's knock to the last one's seat. */
  readonly joinedInMs: number
  start(): Promise<void>
  /** Everyone acts from now on, and in each round a fifth drops. */
  act(): void
  /** Nobody acts or drops any more; resolves when everyone is back. */
  rest(): Promise<void>
  /** Resolves when it is so. */
  until(fact: () => boolean, patienceMs?: number): Promise<void>
  close(): void
}

export async function simulatedClass(
  url: string,
  {
    seats,
    seed,
    setup = {},
    goneMostMs = GONE_MS.most,
  }: {
    readonly seats: number
    readonly seed: string
    readonly setup?: Partial<ClassSetup>
    readonly goneMostMs?: number
  },
): Promise<SimulatedClass> {
  const desk = await openClass(url, setup)
  const students = Array.from({ length: seats }, (_, index) => student(url, `Student ${index + 1}`, `${seed} ${index}`))
  const startedMs = performance.now()
  await Promise.all(students.map((one) => one.join(desk.code)))
  const joinedInMs = performance.now() - startedMs
  const draws = chance(seed, 'drops')
  const away = new Set<Promise<void>>()
  const timers = new Set<NodeJS.Timeout>()
  const roundsSeen = new Set<string>()
  let acting = false

  function turns(): void {
    for (const one of students) {
      const timer = setTimeout(() => {
        timers.delete(timer)
        timers.add(setInterval(one.turn, TURN_MS))
      }, draws.next() * TURN_MS)
      timers.add(timer)
    }
    timers.add(setInterval(dropSome, LOOK_MS * 5))
  }

  /** In each round that has just begun a fifth is drawn, each to be gone from a moment of its market on. */
  function dropSome(): void {
    const first = students.find(({ market }) => market?.phase === 'market')
    const { market, room } = first ?? {}
    if (!market || !room?.match) return
    const round = `${room.match.id.split('-')[1]} ${market.round}`
    if (roundsSeen.has(round)) return
    roundsSeen.add(round)
    const lastsMs = (market.endsAtMs - market.phaseStartedAtMs) / market.clock.pace
    for (const one of draws.shuffle(students).slice(0, Math.round(DROPPING * students.length))) {
      const goneMs = draws.whole(GONE_MS.least, goneMostMs)
      const timer = setTimeout(() => {
        timers.delete(timer)
        const back = one.dropFor(goneMs).finally(() => away.delete(back))
        away.add(back)
        // Whoever waits for everyone hears of a failure; until then it is not unheard of.
        back.catch((error: unknown) => one.log.add({ note: 'trouble', what: String(error) }))
      }, draws.next() * lastsMs)
      timers.add(timer)
    }
  }

  async function until(fact: () => boolean, patienceMs = 120_000): Promise<void> {
    const endMs = performance.now() + patienceMs
    while (!fact()) {
      if (performance.now() > endMs) throw new Error(`it never came to that: ${fact}`)
      await new Promise((later) => setTimeout(later, LOOK_MS))
    }
  }

  return {
    desk,
    students,
    joinedInMs,
    start: () => desk.does({ type: 'start' }),
    act() {
      if (acting) return
      acting = true
      turns()
    },
    async rest() {
      acting = false
      for (const timer of timers) clearTimeout(timer)
      timers.clear()
      await Promise.allSettled([...away])
    },
    until,
    close() {
      for (const timer of timers) clearTimeout(timer)
      for (const one of students) one.close()
      desk.close()
    },
  }
}
