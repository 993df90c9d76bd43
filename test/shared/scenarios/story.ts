// A story: who does what in one market of an experiment, and when.

import type { SeatActionInput } from '../../../shared/game/actions/index.ts'
import type { HostAction } from '../../../shared/game/host-actions.ts'
import type { Stage } from '../../../shared/game/stage.ts'
import type { Market, SeatId } from '../../../shared/game/state.ts'
import type { ArmId, Mode } from '../../../shared/scenarios/scenario.ts'

/** `yes`, `no`: to what waits for this seat. */
export type Deed = SeatActionInput | 'yes' | 'no'

/** What a person does in this second of a stage. Who has none does nothing at all. */
export type Lines = (market: Market, second: number, seat: SeatId) => readonly Deed[]

/** What the host does in this second of this round; each stage is a round, and each round of a market stage. */
type Hand = HostAction & { readonly round: number; readonly second: number }

export type Story = {
  /** Of the golden file, too. */
  readonly name: string
  readonly scenario: string
  readonly arm: ArmId
  readonly mode?: Mode
  /** The condition that came of what a student asked, where it is another. */
  readonly met?: ArmId
  readonly people: Readonly<Record<SeatId, Lines>>
  readonly host?: readonly Hand[]
  /** Seats of people that the model plays all the time. */
  readonly bots?: readonly SeatId[]
  /** Fewer stages than it has, where all would make a long file and show nothing more. */
  readonly stages?: (all: readonly Stage[]) => readonly Stage[]
}

export const done = { type: 'done', done: true } as const

/** When somebody reads on, or is through where there is nothing to do. */
const READS_SECOND = 2

type Script = Readonly<Record<number, Deed | readonly Deed[]>>

/** What a person does in each stage, by its id and the second; a second after the last of it the person is done. Other stages are read, and that is all. */
export function does(stages: Readonly<Record<string, Script>>): Lines {
  return ({ stage }, second) => {
    const script = stages[stage?.id ?? '']
    if (!script) return second === READS_SECOND ? [done] : []
    const last = Math.max(...Object.keys(script).map(Number))
    if (second === last + 1) return [done]
    const deeds = script[second] ?? []
    return Array.isArray(deeds) ? deeds : [deeds as Deed]
  }
}

/** Reads, looks on, and is done with everything. */
export const looksOn: Lines = does({})

export const gives = (to: SeatId, goods: Readonly<Record<string, number>>) => ({ type: 'give', to, goods }) as const
export const rates = (question: string, value: number) => ({ type: 'rate', question, value }) as const

/** The teacher ends it all. */
export const endsAll = (round: number, second: number): Hand => ({ type: 'endMatch', round, second })
/** The teacher ends this stage; the next one begins. */
export const rings = (round: number, second: number): Hand => ({ type: 'ring', round, second })
/** A phone is gone for some seconds, and is back. */
export const goesAway = (seat: SeatId, round: number, from: number, to: number): readonly Hand[] => [
  { type: 'keep', seat, keeper: 'cover', round, second: from },
  { type: 'keep', seat, keeper: 'person', round, second: to },
]
