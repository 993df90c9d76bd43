// The teacher starts an experiment: students are cut into markets as large as it takes, each market gets a condition by lot, scripts and model take the other seats.

import { chance } from '../../shared/game/chance.ts'
import { assignArms } from '../../shared/scenarios/assign.ts'
import { scenarioOf } from '../../shared/scenarios/index.ts'
import { openingOf } from '../../shared/scenarios/opening.ts'
import type { ArmId, Scenario } from '../../shared/scenarios/scenario.ts'
import { knownAs } from '../room/villagers.ts'
import type { DeskAction } from './class-action.ts'
import {
  type ClassEvent,
  type ClassRoom,
  isOutOfExperiments,
  type MarketOpening,
  type PlayedExperiment,
  type Student,
  studentsOf,
} from './class-state.ts'
import { marketName } from './market-names.ts'

type Started = Extract<ClassEvent, { type: 'classStarted' }>
type MarketStarted = Started['markets'][number]
type ExperimentMarket = { readonly market: MarketStarted; readonly seated: Started['seated'] }

/** Undefined: nobody is here to play. (SPEC: CEX) */
export function startExperiment(room: ClassRoom, { seed, pace, here }: DeskAction): Started | undefined {
  const { experiment: chosen } = room.setup
  const ready = studentsOf(room).filter(
    (student) =>
      student.approved && !isOutOfExperiments(student) && (student.door === undefined || here.includes(student.id)),
  )
  if (!chosen || ready.length === 0) return undefined
  const { agreed: _, ...rest } = chosen
  const experiment: PlayedExperiment = { ...rest, seed }
  const match = `${room.code}-${room.matches + 1}`
  const opened = cutForExperiment(byLot(ready, seed), experiment).map((students, index) =>
    openExperimentMarket({ match, experiment, students, pace, index }),
  )
  return {
    type: 'classStarted',
    match,
    markets: opened.map(({ market }) => market),
    seated: opened.flatMap(({ seated }) => seated),
    experiment,
  }
}

/** Who has no phone is played by the model: last, so that the conditions of the others stay within one of each other. */
function byLot(students: readonly Student[], seed: string): Student[] {
  const shuffled = chance(seed, 'groups').shuffle(students)
  const hasPhone = ({ door }: Student) => door !== undefined
  return [...shuffled.filter(hasPhone), ...shuffled.filter((student) => !hasPhone(student))]
}

/** Full markets, and what is left in the last one. */
export function cutForExperiment(
  students: readonly Student[],
  { scenario: id, mode }: Pick<PlayedExperiment, 'scenario' | 'mode'>,
): Student[][] {
  const size = scenarioFor(id).people[mode].length
  return Array.from({ length: Math.ceil(students.length / size) }, (_, index) =>
    students.slice(index * size, (index + 1) * size),
  )
}

/** @param index how many markets this match has had before: its condition is the next of the block */
export function openExperimentMarket({
  match,
  experiment,
  students,
  pace,
  index,
}: {
  readonly match: string
  readonly experiment: PlayedExperiment
  readonly students: readonly Student[]
  readonly pace: number
  readonly index: number
}): ExperimentMarket {
  const scenario = scenarioFor(experiment.scenario)
  const [arm = scenario.primary[0]] = assignArms(experiment.arms, 1, experiment.seed, index)
  const id = `${match}-${index + 1}`
  const seed = `${experiment.seed}:${index + 1}`
  const { opening, seats } = seatsOf({ scenario, arm, experiment, students, seed, pace })
  return {
    market: { id, name: marketName(index), opening },
    seated: seats.flatMap((student, at) => (student ? [{ person: student.id, market: id, seat: `s${at + 1}` }] : [])),
  }
}

function seatsOf(market: {
  readonly scenario: Scenario
  readonly arm: ArmId
  readonly experiment: PlayedExperiment
  readonly students: readonly Student[]
  readonly seed: string
  readonly pace: number
}): { readonly opening: MarketOpening; readonly seats: readonly (Student | undefined)[] } {
  const { scenario, arm, experiment, students, seed, pace } = market
  const played = openingOf(scenario, arm, experiment.mode)
  if (!played) throw new Error(`${scenario.id} has no condition ${arm}`)
  const { parts, settings, staging } = played
  // Which of its people's parts each has is drawn too.
  const people = chance(seed, 'parts').shuffle(parts.flatMap(({ isPersons }, at) => (isPersons ? [at] : [])))
  const seats = parts.map((_, at) => students[people.indexOf(at)])
  const bots = parts.length - students.length
  const known = knownAs({ bots, people: students, hidden: settings.botSeats === 'hidden', seed })
  const villagers = [...known.bots]
  const stalls = parts.map(({ strategy }, at) => {
    const student = seats[at]
    const own = student && known.people[students.indexOf(student)]
    const { name, face } = own ?? villagers.shift() ?? { name: strategy, face: 0 }
    return { keeper: student?.door === undefined ? ('bot' as const) : ('person' as const), name, face, strategy }
  })
  return { opening: { seed, pace, settings: { ...settings, seats: stalls.length }, seats: stalls, staging }, seats }
}

/** What is set up has been checked. */
function scenarioFor(id: string): Scenario {
  const scenario = scenarioOf(id)
  if (!scenario) throw new Error(`no scenario ${id}`)
  return scenario
}
