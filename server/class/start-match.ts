// The teacher starts a match: the class is cut into markets, bots take what is left, and a treatment is drawn.

import { mixFor } from '../../shared/bots/mix-for.ts'
import { chance } from '../../shared/game/chance.ts'
import { type Settings, settingsSchema } from '../../shared/game/settings.ts'
import type { ClassSetup } from '../../shared/protocol/class-setup.ts'
import { knownAs } from '../room/villagers.ts'
import { CROSSOVER_UNDER, drawArms, groups } from './assign.ts'
import type { DeskAction } from './class-action.ts'
import {
  type Arm,
  type ClassEvent,
  type ClassRoom,
  type MarketOpening,
  type Student,
  type StudentId,
  studentOf,
  studentsOf,
} from './class-state.ts'
import { marketName } from './market-names.ts'

type Started = Extract<ClassEvent, { type: 'classStarted' }>

/** Undefined: nobody is here to play. */
export function startMatch(room: ClassRoom, { seed, pace, here }: DeskAction): Started | undefined {
  const ready = studentsOf(room).filter(
    ({ id, approved, door }) => approved && (door === undefined || here.includes(id)),
  )
  if (ready.length === 0) return undefined
  const { setup } = room
  const crossover = setup.treatment !== undefined && ready.length < CROSSOVER_UNDER
  const second = crossover && ready.some(({ id }) => room.lastArm.has(id))
  const villages = groups(
    ready.map(({ id }) => id),
    {
      seed,
      size: setup.marketSize,
      // Every village plays both settings: it must stay the same village.
      matching: second ? 'fixed' : setup.matching,
      met: room.met,
      lastMarket: lastMarkets(room),
    },
  )
  const arms = setup.treatment === undefined ? undefined : armsOf(room, villages, crossover, seed)
  const match = `${room.code}-${room.matches + 1}`
  const seated: Started['seated'] = []
  const markets = villages.map((village, index) => {
    const id = `${match}-${index + 1}`
    const arm = arms?.[index]
    const { opening, order } = openMarket({
      students: village.map((student) => studentOf(room, student)),
      size: setup.marketSize,
      settings: settingsFor(setup, arm),
      seed: `${seed}:${index + 1}`,
      pace,
    })
    for (const [seat, person] of order.entries()) {
      if (person !== undefined) seated.push({ person, market: id, seat: `s${seat + 1}` })
    }
    return { id, name: marketName(index), opening, ...(arm === undefined ? {} : { arm }) }
  })
  return { type: 'classStarted', match, markets, seated }
}

function lastMarkets(room: ClassRoom): Map<StudentId, string> {
  return new Map(
    studentsOf(room).flatMap(({ id, place }) => (place === undefined ? [] : [[id, place.market] as const])),
  )
}

function armsOf(room: ClassRoom, villages: readonly StudentId[][], crossover: boolean, seed: string): Arm[] {
  const markets = villages.map((village) => {
    const people = village.filter((id) => studentOf(room, id).door !== undefined).length
    const size = Math.max(room.setup.marketSize, village.length)
    return { people, bots: size - people, last: crossover ? mostCommon(room, village) : undefined }
  })
  return drawArms(markets, seed)
}

function mostCommon(room: ClassRoom, village: readonly StudentId[]): Arm | undefined {
  const arms = village.flatMap((id) => room.lastArm.get(id) ?? [])
  if (arms.length === 0) return undefined
  return arms.filter((arm) => arm === 'control').length * 2 >= arms.length ? 'control' : 'treated'
}

function settingsFor({ settings, treatment }: ClassSetup, arm: Arm | undefined): Settings {
  if (!treatment || !arm) return settings
  return settingsSchema.parse({ ...settings, [treatment.vary]: treatment[arm] })
}

/** A market's opening, and which student sits on which of its seats (undefined: a villager). */
export function openMarket(market: {
  readonly students: readonly Student[]
  readonly size: number
  readonly settings: Settings
  readonly seed: string
  readonly pace: number
}): { readonly opening: MarketOpening; readonly order: readonly (StudentId | undefined)[] } {
  const { students, size, settings, seed, pace } = market
  const seats = Math.max(size, students.length)
  const bots = seats - students.length
  const strategies = mixFor(bots + students.length, seed)
  const known = knownAs({ bots, people: students, hidden: settings.botSeats === 'hidden', seed })
  const keepers = chance(seed, 'ring').shuffle([
    ...students.map(({ id, name, face, door }, index) => ({
      person: id as StudentId | undefined,
      stall: {
        ...(known.people[index] ?? { name, face }),
        ...(door === undefined
          ? { keeper: 'bot' as const, strategy: strategies[bots + index] }
          : { keeper: 'person' as const }),
      },
    })),
    ...known.bots.map((one, index) => ({
      person: undefined,
      stall: { keeper: 'bot' as const, ...one, strategy: strategies[index] },
    })),
  ])
  return {
    opening: { seed, pace, settings: { ...settings, seats }, seats: keepers.map(({ stall }) => stall) },
    order: keepers.map(({ person }) => person),
  }
}
