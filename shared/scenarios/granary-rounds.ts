// The common granary as partners and as strangers play it: its rounds, and what is measured of them. Source: Fehr & Gächter 2000; science notes, part D, S11.

import type { MarketEvent } from '../game/events/index.ts'
import type { Stage } from '../game/stage.ts'
import type { Market, SeatId } from '../game/state.ts'
import { type FarmerModel, farmer, meanOf, UNITS } from './granary-farmer.ts'
import type { Length, Observation, Scenario } from './scenario.ts'
import { played } from './scene.ts'
import { stage } from './stages.ts'

/** Which half comes first. */
const arms = ['plainFirst', 'finesFirst'] as const
type Half = 'plain' | 'fines'

/** Source: as above. */
const ROUNDS = 10
/** Of each half, in a lesson of some minutes. Guess: enough to see what the others do, and to answer it. */
const FEW_ROUNDS = 4
const STORY_S = 90
const GIVE_S = 25
const FINE_S = 20

type Way = {
  readonly id: Scenario['id']
  readonly title: string
  /** How many sit in its market. */
  readonly size: number
  readonly model: FarmerModel
  readonly stageIds: Readonly<Record<'story' | 'give' | 'fine', string>>
  /** Who sits together in a round, counted from 0 through both halves; left out: all. */
  readonly groups?: (round: number) => readonly (readonly SeatId[])[]
}

export function granaryPlayed(way: Way): Scenario {
  const { id, title, size, model } = way
  const roles = Array.from({ length: size }, (_, index) => `farmer${index + 1}`)
  return {
    ...{ id, title, modes: ['target'], arms, primary: ['plainFirst', 'finesFirst'] },
    roles,
    people: { target: roles, requester: [] },
    purse: 0,
    settings: { granary: true, fine: true },
    stages: (arm, _mode, length = 'whole') => stagesOf(way, arm === 'finesFirst' ? 'fines' : 'plain', length),
    bot: (role, arm) => played(`${id}/${arm}/${role}`, 'followsModel', farmer(model)),
    measures: [
      { id: 'without', kind: 'mean' },
      { id: 'with', kind: 'mean' },
      { id: 'moreWithFines', kind: 'mean' },
      { id: 'antisocial', kind: 'mean' },
    ],
    observe: observed,
    readsLog: true,
    // The published means are from memory (M-mid): only their direction is shown until they are checked.
    compare: { kind: 'within', measure: 'moreWithFines' },
    publishedArms: {},
  }
}

const questionOf = (half: Half, round: number) => `${half}${round}`

function stagesOf({ size, stageIds, groups }: Way, first: Half, length: Length): readonly Stage[] {
  const rounds = Array.from({ length: length === 'short' ? FEW_ROUNDS : ROUNDS }, (_, index) => index + 1)
  const halves: readonly Half[] = first === 'plain' ? ['plain', 'fines'] : ['fines', 'plain']
  const grants = Array.from({ length: size }, (_, index) => ({ seat: `s${index + 1}`, goods: { coins: UNITS } }))
  return [
    stage(stageIds.story, 'reading', STORY_S),
    ...halves.flatMap((half, at) =>
      rounds.flatMap((round) => {
        const together = groups && { groups: groups(at * rounds.length + round - 1) }
        const id = questionOf(half, round)
        const questions = [{ id, from: 0, to: UNITS }]
        return [
          stage(stageIds.give, 'rating', GIVE_S, { can: ['rate'], grants, questions, collects: id, ...together }),
          ...(half === 'fines' ? [stage(stageIds.fine, 'encounter', FINE_S, { can: ['fine'], ...together })] : []),
        ]
      }),
    ),
  ]
}

/** The questions of the rounds that were played to their end. */
function collectedIn(events: readonly MarketEvent[]): readonly string[] {
  const found: string[] = []
  let open: string | undefined
  for (const event of events) {
    if (event.type === 'stageBegan') open = event.stage.collects
    if (event.type === 'bellRang' && open !== undefined) found.push(open)
  }
  return found
}

/** Shares of the twenty, round by round and on the whole; of the fines, how many fell on who gave as much as the rest or more. */
function observed({ granary, seats, fines }: Market, events: readonly MarketEvent[]): Observation[] {
  const rounds = collectedIn(events)
  const gave = (seat: SeatId, round: number) =>
    granary?.gifts.find((gift) => gift.seat === seat && gift.round === round)?.coins ?? 0
  return [...seats].map(([seat, { own }]) => {
    const share = (half: Half) => {
      const answers = rounds.filter((id) => id.startsWith(half)).map((id) => own?.ratings.get(id))
      // Who says nothing in a round gives nothing; who says nothing at all was not there.
      if (answers.every((value) => value === undefined)) return {}
      return { [half === 'plain' ? 'without' : 'with']: meanOf(answers.map((value = 0) => value)) / UNITS }
    }
    const mine = fines.filter(({ by }) => by === seat)
    const antisocial = mine.filter(({ to, round, among = [...seats.keys()] }) => {
      const mean = meanOf(among.map((one) => gave(one, round - 1)))
      return gave(to, round - 1) >= mean
    })
    const shares: Record<string, number> = { ...share('plain'), ...share('fines') }
    if (Object.keys(shares).length === 0 && mine.length === 0) return { seat, excluded: 'answeredNothing' }
    const [plain, withFines] = [shares['without'], shares['with']]
    const more = plain === undefined || withFines === undefined ? {} : { moreWithFines: withFines - plain }
    return {
      seat,
      values: { ...shares, ...more, ...(mine.length > 0 ? { antisocial: antisocial.length / mine.length } : {}) },
    }
  })
}
