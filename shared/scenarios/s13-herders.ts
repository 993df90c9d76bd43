// S13, the herders: hard times with gifts in need, and with loans. Ours; the direction after Aktipis, Cronk & de Aguiar 2011 and Hao et al. 2015 (unchecked). Source: science notes, part D, S13.

import type { Bot } from '../bots/bot.ts'
import { bots } from '../bots/index.ts'
import type { MarketEvent } from '../game/events/index.ts'
import { type Stage, stageAllows } from '../game/stage.ts'
import type { Market, SeatId } from '../game/state.ts'
import type { ArmId, Length, Mode, Scenario } from './scenario.ts'
import { stage } from './stages.ts'

/** Which half comes first. */
const arms = ['giftsFirst', 'loansFirst'] as const
const roles = ['herder1', 'herder2', 'herder3', 'herder4', 'herder5', 'herder6'] as const
const ROUNDS = 8
/** Of each half, in a lesson of some minutes. */
const FEW_ROUNDS = 2
/** Guess: sixteen rounds, evenings included, in about twelve minutes. */
const SECONDS = 30
const PURSE = 20

function stages(arm: ArmId, _mode: Mode, length: Length = 'whole'): readonly Stage[] {
  const rounds = length === 'short' ? FEW_ROUNDS : ROUNDS
  const gifts = stage('gifts', 'market', SECONDS, { rounds, can: ['give', 'answer'] })
  const loans = stage('loans', 'market', SECONDS, { rounds, can: ['offer', 'answer', 'deliver'] })
  return [stage('story', 'reading', 90), ...(arm === 'giftsFirst' ? [gifts, loans] : [loans, gifts])]
}

/** Gives while gifts are the way, keeps accounts while loans are; does only what the stage lets do. */
function herder(part: string): Bot {
  return {
    id: part,
    create(seat, chance) {
      const giver = bots.hearth.create(seat, chance)
      const lender = bots.ledgerkeeper.create(seat, chance)
      return {
        turn(market, atMs) {
          const { stage, seats } = market
          if (stage?.kind === 'reading')
            return seats.get(seat)?.done
              ? 'wait'
              : { action: { type: 'done', done: true }, reason: { id: 'followsModel' } }
          const move = (stage?.id === 'gifts' ? giver : lender).turn(market, atMs)
          return move !== 'wait' && stageAllows(market, seat, move.action.type) ? move : 'wait'
        },
      }
    },
  }
}

type Half = 'gifts' | 'loans'

/** Of each half, the share of rounds in which somebody's urgent need was not met. Of the whole market, once: under its first seat. */
function observed(_market: Market, events: readonly MarketEvent[]) {
  const rounds: Record<Half, number> = { gifts: 0, loans: 0 }
  const hard: Record<Half, number> = { gifts: 0, loans: 0 }
  const urgent = new Map<SeatId, Set<string>>()
  let half: Half | undefined
  let missed = false
  for (const event of events) {
    if (event.type === 'stageBegan')
      half = event.stage.id === 'gifts' || event.stage.id === 'loans' ? event.stage.id : undefined
    if (!half) continue
    if (event.type === 'morningCame') {
      rounds[half] += 1
      urgent.clear()
      missed = false
    }
    if (event.type === 'needsDealt')
      urgent.set(event.seat, new Set(event.needs.filter(({ level }) => level === 3).map(({ id }) => id)))
    if (event.type === 'needChanged' && urgent.get(event.seat)?.delete(event.from) && event.to?.level === 3)
      urgent.get(event.seat)?.add(event.to.id)
    if (
      event.type === 'needsMet' &&
      !missed &&
      [...(urgent.get(event.seat) ?? [])].some((id) => !event.met.includes(id))
    ) {
      missed = true
      hard[half] += 1
    }
  }
  // Where no round of it was played, there is nothing to say of it.
  const [hardGifts, hardLoans] = (['gifts', 'loans'] as const).map((of) => hard[of] / rounds[of])
  const values = { hardGifts, hardLoans, fewerWithGifts: Number(hardLoans) - Number(hardGifts) }
  const known = Object.entries(values).filter(([, value]) => Number.isFinite(value))
  return [{ seat: 's1', values: Object.fromEntries(known) as Record<string, number> }]
}

export const herders: Scenario = {
  id: 'S13',
  title: 'The herders',
  modes: ['target'],
  arms,
  primary: ['giftsFirst', 'loansFirst'],
  roles,
  people: { target: roles, requester: [] },
  purse: PURSE,
  settings: { shocks: 'heavy' },
  stages,
  bot: (role, arm) => herder(`S13/${arm}/${role}`),
  measures: [
    { id: 'hardGifts', kind: 'mean' },
    { id: 'hardLoans', kind: 'mean' },
    { id: 'fewerWithGifts', kind: 'mean' },
  ],
  observe: observed,
  ofAll: true,
  readsLog: true,
  compare: { kind: 'within', measure: 'fewerWithGifts' },
  publishedArms: {},
}
