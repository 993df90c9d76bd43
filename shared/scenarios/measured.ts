// What a market of an experiment came to, seat by seat: what was measured of people, and why the rest does not count.

import { apply } from '../game/apply.ts'
import type { MarketEvent } from '../game/events/index.ts'
import { isOfStage, type Stage } from '../game/stage.ts'
import { emptyMarket, type SeatId } from '../game/state.ts'
import { scenarioOf } from './index.ts'
import {
  type ArmId,
  type Excluded,
  type Mode,
  type Observation,
  ownValues,
  playedIn,
  type Scenario,
} from './scenario.ts'

/** `bot`, `covered`: not a person all the time that counts. `cutShort`: ended by the teacher's hand. `practice`: not this student's first trial. Any other is the scenario's own reason. */
type Uncounted = 'bot' | 'covered' | 'cutShort' | 'practice' | Excluded

type MeasuredSeat = {
  readonly seat: SeatId
  /** As measured, whether it counts or not; none where the scenario itself leaves it out. */
  readonly values: Readonly<Record<string, number>>
  /** Undefined: it counts. */
  readonly uncounted: Uncounted | undefined
  /** Who has a part in it: both of a pair, whoever asked, or the whole market. */
  readonly concerns: readonly SeatId[]
}

export type MeasuredMarket = {
  readonly scenario: Scenario
  /** The one that was drawn; where a student asked, the one that came of it. */
  readonly arm: ArmId
  readonly mode: Mode
  readonly seats: readonly MeasuredSeat[]
}

/** An event of the truth, and whose hand caused it. */
type Caused = { readonly by: string; readonly event: MarketEvent }

/**
 * @param rows the whole log of a market that has ended
 * @param practice seats whose students had played this scenario before
 * @returns undefined: no experiment was played in it
 */
export function measuredIn(rows: readonly Caused[], practice: readonly SeatId[] = []): MeasuredMarket | undefined {
  const opened = rows[0]?.event
  if (opened?.type !== 'opened' || opened.scenario === undefined) return undefined
  const market = emptyMarket()
  for (const { event } of rows) apply(market, event)
  const scenario = scenarioOf(playedIn(market))
  const drawn = market.secret?.arm
  if (!scenario || drawn === undefined) return undefined
  const mode = modeOf(scenario, drawn, market.secret?.stages ?? [])
  const observed = scenario.observe(
    market,
    rows.map(({ event }) => event),
  )
  const hasAsked = mode === 'requester' && observed.some(({ excluded }) => excluded !== 'notAsked')
  const arm = (hasAsked ? scenario.met?.(market, drawn) : undefined) ?? drawn
  const disturbed = disturbances(rows)
  const own = (seat: SeatId) => disturbed(seat) ?? (practice.includes(seat) ? 'practice' : undefined)
  return {
    scenario,
    arm,
    mode,
    seats: observed.map(({ seat, values = {}, excluded }) => {
      const concerns = concernedBy(scenario, mode, seat)
      return { seat, values, uncounted: concerns.map(own).find((why) => why !== undefined) ?? excluded, concerns }
    }),
  }
}

/**
 * What the one person did who played it among bots: bots are no reason not to count it.
 * @returns undefined: there was not exactly one, or a bot covered them, or it was cut short, or it came to nothing that is measured
 */
export function aloneIn(
  rows: readonly Caused[],
): (Pick<MeasuredSeat, 'values'> & Omit<MeasuredMarket, 'seats'>) | undefined {
  const measured = measuredIn(rows)
  const opened = rows[0]?.event
  if (!measured || opened?.type !== 'opened') return undefined
  const [seat, second] = opened.seats.filter(({ keeper }) => keeper === 'person').map(({ id }) => id)
  if (seat === undefined || second !== undefined || disturbances(rows)(seat) !== undefined) return undefined
  const { seats, ...trial } = measured
  const observed = seats.find((one) => one.seat === seat) ?? seats.find(({ concerns }) => concerns.includes(seat))
  const values = ownValues(trial.scenario, seat, observed)
  return Object.keys(values).length === 0 ? undefined : { ...trial, values }
}

/** Why a seat was not a person's the whole time, or not to the end. */
function disturbances(rows: readonly Caused[]): (seat: SeatId) => 'bot' | 'covered' | 'cutShort' | undefined {
  const isCut = rows.some(({ by, event }) => by === 'host' && (event.type === 'bellRang' || event.type === 'closed'))
  const never = neverPeople(rows)
  return (seat) => never.get(seat) ?? (isCut ? 'cutShort' : undefined)
}

/** What was measured of a pair, or of whom a student asked, is of both of them; of a whole market, of all. */
function concernedBy({ people, roles, ofAll }: Scenario, mode: Mode, seat: SeatId): readonly SeatId[] {
  const all = people[mode].map((role): SeatId => `s${roles.indexOf(role) + 1}`)
  return ofAll || all.length === 2 || mode === 'requester' ? all : [seat]
}

export function countedOf({ seats }: MeasuredMarket): readonly Observation<Uncounted>[] {
  return seats.map(({ seat, values, uncounted }) =>
    uncounted === undefined ? { seat, values } : { seat, excluded: uncounted },
  )
}

/** Seats that a bot kept at any time while it was played, or covered while they had something to do: to let a time go by nobody need be there. */
function neverPeople(rows: readonly Caused[]): ReadonlyMap<SeatId, 'bot' | 'covered'> {
  const found = new Map<SeatId, 'bot' | 'covered'>()
  const market = emptyMarket()
  for (const { event } of rows) {
    if (event.type === 'closed') break
    apply(market, event)
    if (event.type !== 'opened' && event.type !== 'kept' && event.type !== 'stageBegan') continue
    for (const { id, keeper } of market.seats.values()) {
      if (keeper === 'bot') found.set(id, 'bot')
      else if (keeper === 'cover' && !found.has(id) && hasPart(market.stage, id)) found.set(id, 'covered')
    }
  }
  return found
}

/** Also to read and to go on is something to do. */
function hasPart(stage: Stage | undefined, seat: SeatId): boolean {
  return stage !== undefined && isOfStage(stage, seat) && (stage.kind !== 'reading' || stage.early)
}

/** Which side people were on, by what the stages let them do. */
function modeOf({ modes, stages }: Scenario, arm: ArmId, played: readonly Stage[]): Mode {
  const allowed = (list: readonly Stage[]) => JSON.stringify(list.map(({ can }) => can))
  const isPlayed = (mode: Mode) =>
    (['whole', 'short'] as const).some((length) => allowed(stages(arm, mode, length)) === allowed(played))
  return modes.find(isPlayed) ?? 'target'
}
