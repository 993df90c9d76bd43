// Who comes while an experiment is played gets a market at once, with the next condition of the block.

import type { LogActor } from '../actor/log-actor.ts'
import type { Presence } from '../room/presence.ts'
import type { RoomParts } from '../room/room-parts.ts'
import type { ClassAction } from './class-action.ts'
import { SERVER } from './class-machine.ts'
import type { ClassMarkets } from './class-markets.ts'
import {
  type ClassEvent,
  type ClassRoom,
  isOutOfExperiments,
  isPlaying,
  type Student,
  studentsOf,
} from './class-state.ts'
import { cutForExperiment, openExperimentMarket } from './start-experiment.ts'

export function experimentLatecomers({
  parts,
  actor,
  markets,
  presence,
}: {
  readonly parts: RoomParts
  readonly actor: LogActor<ClassRoom, ClassAction, ClassEvent>
  readonly markets: ClassMarkets
  readonly presence: Presence
}) {
  let isSeating = false

  function waiting(room: ClassRoom): Student[] {
    return studentsOf(room).filter(
      (student) =>
        student.approved &&
        !student.place &&
        student.door !== undefined &&
        !isOutOfExperiments(student) &&
        presence.of(student.id) !== 'gone',
    )
  }

  async function seatAll(): Promise<void> {
    for (;;) {
      const room = actor.peek((state) => state)
      const { match } = room ?? {}
      if (!room || !isPlaying(room) || !match?.experiment) return
      const [students] = cutForExperiment(waiting(room), match.experiment)
      if (!students) return
      const { market, seated } = openExperimentMarket({
        match: match.id,
        experiment: match.experiment,
        students,
        pace: parts.pace,
        index: match.markets.size,
      })
      const isPaused = markets.figured().some(({ market: { clock, phase } }) => phase !== 'over' && !clock.running)
      const asked = { type: 'addMarket' as const, market: { ...market, arm: undefined } }
      const answer = await actor.submit(SERVER, `market:${market.id}`, asked)
      if (!answer.ok) return
      await markets.open()
      if (isPaused) await markets.ask(market.id, `paused:${market.id}`, { type: 'pause' })
      for (const { person, ...place } of seated) {
        const placed = await actor.submit(SERVER, `place:${market.id}:${person}`, { type: 'place', person, place })
        // Refused, it would be refused again and again.
        if (!placed.ok) return
      }
    }
  }

  return {
    /** One at a time: each takes the next condition. */
    seat(): void {
      if (isSeating) return
      isSeating = true
      seatAll()
        .catch((error: unknown) => parts.logger.error({ err: error }, 'a late student was not seated'))
        .finally(() => {
          isSeating = false
        })
    },
  }
}
