// Plays the story of one market of an experiment, second by second, as the server would: people by their lines, scripts and model by themselves, the host where it steps in.

import type { Mind } from '../../../shared/bots/bot.ts'
import { bots, coverBot } from '../../../shared/bots/index.ts'
import { seatActionSchema } from '../../../shared/game/actions/index.ts'
import { chance } from '../../../shared/game/chance.ts'
import type { MarketEvent } from '../../../shared/game/events/index.ts'
import type { HostAction } from '../../../shared/game/host-actions.ts'
import { type Actor, nextDue, step } from '../../../shared/game/market.ts'
import { emptyMarket, type Keeper, type SeatId, secretOf } from '../../../shared/game/state.ts'
import { view } from '../../../shared/game/view.ts'
import { partBot, scenarioOf } from '../../../shared/scenarios/index.ts'
import { openingOf } from '../../../shared/scenarios/opening.ts'
import type { Deed, Story } from './story.ts'

/** An event of the truth as the golden files keep it, a line each. */
export type Row = { readonly by: Actor; readonly atMs: number; readonly event: MarketEvent }

const SECOND_MS = 1_000
/** The longest experiment has 2,000 or so; a market with more turns would not end. */
const MOST_TURNS = 20_000

export function playStory(story: Story): readonly Row[] {
  const market = emptyMarket()
  const rows: Row[] = []
  const minds = new Map<SeatId, { readonly keeper: Keeper; readonly mind: Mind }>()

  function does(by: Actor, action: Parameters<typeof step>[2], atMs: number, isBots = false): void {
    const result = step(market, by, action, atMs)
    if (result.ok) rows.push(...result.events.map((event) => ({ by, atMs, event })))
    else if (!isBots) throw new Error(`${story.name}: ${by} may not ${JSON.stringify(action)}: ${result.reason}`)
  }

  function second(atMs: number): void {
    const at = (atMs - market.phaseStartedAtMs) / SECOND_MS
    for (const { round, second: when, ...action } of story.host ?? [])
      if (round === market.round && when === at) does('host', withoutPlace(action), atMs)
    for (const { id } of [...market.seats.values()]) {
      const keeper = market.seats.get(id)?.keeper
      if (market.phase !== 'market') return
      const line = story.people[id]
      if (keeper === 'person') for (const deed of line?.(market, at, id) ?? []) person(id, deed, atMs)
      else if (keeper) bot(id, keeper, atMs)
    }
  }

  function person(seat: SeatId, deed: Deed, atMs: number): void {
    does(seat, deed === 'yes' || deed === 'no' ? answer(seat, deed) : seatActionSchema.parse(deed), atMs)
  }

  function answer(seat: SeatId, word: 'yes' | 'no') {
    const offer = [...market.offers.values()].find(({ to }) => to === seat)
    if (!offer) throw new Error(`${story.name}: nothing waits for ${seat} in round ${market.round}`)
    const { id, version } = offer
    if (word === 'yes') return { type: 'accept' as const, offer: id, version }
    return { type: 'decline' as const, offer: id, version, reason: 'notNow' as const }
  }

  function bot(seat: SeatId, keeper: Keeper, atMs: number): void {
    // As the server has it: nobody answers for a person, but in a market.
    if (keeper === 'cover' && market.stage && market.stage.kind !== 'market') return
    const move = mindOf(seat, keeper).turn(view(market, seat), atMs)
    if (move !== 'wait') does(seat, seatActionSchema.parse(move.action), atMs, true)
  }

  function mindOf(seat: SeatId, keeper: Keeper): Mind {
    const known = minds.get(seat)
    if (known?.keeper === keeper) return known.mind
    const { seed, strategies } = secretOf(market)
    const name = strategies.get(seat) ?? ''
    const strategy = (keeper === 'bot' ? partBot(name) : undefined) ?? (keeper === 'cover' ? coverBot : bots.neighbour)
    const mind = strategy.create(seat, chance(seed, `bot ${seat}`))
    minds.set(seat, { keeper, mind })
    return mind
  }

  does('host', openingAction(story), 0)
  let next = SECOND_MS
  for (let turns = 0; turns < MOST_TURNS; turns++) {
    const due = nextDue(market)
    if (!due) return rows
    if (market.phase === 'market' && next < due.atMs) {
      second(next)
      next += SECOND_MS
      continue
    }
    does('timer', due.action, due.atMs)
    if (market.phase !== 'market' || market.phaseStartedAtMs === due.atMs) next = due.atMs + SECOND_MS
  }
  throw new Error(`${story.name} does not end`)
}

function openingAction({ scenario: id, arm, mode = 'target', name, bots: played = [], stages }: Story) {
  const scenario = scenarioOf(id)
  const opening = scenario && openingOf(scenario, arm, mode)
  if (!opening) throw new Error(`${name}: there is no ${id} ${arm} ${mode}`)
  const seats = opening.parts.map(({ role, strategy, isPersons }, index) => ({
    name: role,
    face: index,
    keeper: isPersons && !played.includes(`s${index + 1}`) ? ('person' as const) : ('bot' as const),
    strategy,
  }))
  const { staging } = opening
  return {
    type: 'open' as const,
    ...{ seed: `golden ${id}`, pace: 1, settings: opening.settings, seats },
    staging: stages ? { ...staging, stages: stages(staging.stages) } : staging,
  }
}

function withoutPlace(action: object): HostAction {
  return action as HostAction // a story's entry is a host's action with its place
}

/** As a golden file has it. */
export function linesOf(rows: readonly Row[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('')
}
