// S7, the favour and the raffle: a drink nobody asked for, then tickets at 5. Source: Regan 1971; science notes, part D, S7.

import { unitValue } from '../game/goods.ts'
import type { Stage } from '../game/stage.ts'
import type { SeatId } from '../game/state.ts'
import { poisson } from './response.ts'
import { type ArmId, armOf, type Choice, type Scenario } from './scenario.ts'
import { type Cue, played, type Scene, waitingFor, yes } from './scene.ts'
import { stage } from './stages.ts'

const arms = ['favour', 'none', 'irrelevant', 'favourRude', 'noneRude', 'irrelevantRude'] as const
type Arm = (typeof arms)[number]

const [PERSON, COLLEAGUE, STEWARD] = ['s1', 's2', 's3'] as const
const FIRST_MS = 2_000
const SPEAKS_MS = 4_000
const THINKS_MS = 3_000
/** Source: as above. */
const TICKET_COINS = 5
const MOST_TICKETS = 6

/** Mean tickets. Source: as above, the six cells. */
const MEANS: Readonly<Record<Arm, number>> = {
  favour: 1.91,
  irrelevant: 1.5,
  none: 0.8,
  favourRude: 1.6,
  irrelevantRude: 1,
  noneRude: 0.8,
}

const isRude = (arm: ArmId) => arm.endsWith('Rude')
const giverOf = (arm: ArmId) =>
  arm.startsWith('favour') ? COLLEAGUE : arm.startsWith('irrelevant') ? STEWARD : undefined

function stages(arm: ArmId): readonly Stage[] {
  const giver = giverOf(arm)
  const drink = giver ? [{ seat: giver, goods: { drink: 1 } }] : []
  return [
    stage('story', 'reading', 60, { grants: [{ seat: COLLEAGUE, goods: { ticket: MOST_TICKETS } }, ...drink] }),
    stage(giver ? 'break' : 'breakPlain', 'encounter', 30, { can: ['say'] }),
    stage('tickets', 'encounter', 60, { can: ['offer'] }),
  ]
}

const bid = (tickets: number) => ({
  type: 'offer' as const,
  to: COLLEAGUE,
  gives: { coins: TICKET_COINS * tickets },
  wants: { ticket: tickets },
})

function choices(_arm: ArmId, stageId: string): readonly Choice[] {
  if (stageId !== 'tickets') return []
  return Array.from({ length: MOST_TICKETS }, (_, index) => ({ id: `tickets${index + 1}`, action: bid(index + 1) }))
}

/** The break: a drink where the condition has one, and a word, kind or not. Then the tickets, as many as are wanted. */
function colleague(arm: Arm) {
  let hasSpoken = false
  return (scene: Scene): Cue => {
    const { market, sinceMs, stage } = scene
    if (stage.id === 'tickets') {
      const asked = waitingFor(scene)
      if (asked) return yes(asked)
      return market.seats.get(PERSON)?.done || market.bygone.length > 0 ? 'done' : 'wait'
    }
    const gift = handsDrink(scene, arm, COLLEAGUE)
    if (gift !== 'done') return gift
    if (hasSpoken) return 'done'
    if (sinceMs < SPEAKS_MS) return 'wait'
    hasSpoken = true
    return { type: 'say', to: PERSON, phrase: isRude(arm) ? 'tooDear' : 'hello' }
  }
}

function handsDrink({ own, sinceMs }: Scene, arm: Arm, me: SeatId): Cue {
  if (giverOf(arm) !== me || !own.held.drink) return 'done'
  return sinceMs < FIRST_MS ? 'wait' : { type: 'give', to: PERSON, goods: { drink: 1 } }
}

export const raffle: Scenario = {
  id: 'S7',
  title: 'The favour and the raffle',
  modes: ['target'],
  arms,
  primary: ['favour', 'none'],
  roles: ['person', 'colleague', 'steward'],
  people: { target: ['person'], requester: [] },
  purse: 100,
  stages,
  choices,
  bot(role, armId) {
    const arm = armId as Arm
    if (role === 'colleague') return played(`S7/${arm}/colleague`, 'followsScript', () => colleague(arm))
    if (role === 'steward')
      return played(`S7/${arm}/steward`, 'followsScript', () => (scene) => handsDrink(scene, arm, STEWARD))
    return played(`S7/${arm}/person`, 'followsModel', (chance) => {
      const tickets = Math.min(MOST_TICKETS, poisson(chance, MEANS[arm]))
      return (scene) => {
        if (scene.stage.id !== 'tickets')
          return [COLLEAGUE, STEWARD].every((seat) => scene.market.seats.get(seat)?.done) ? 'done' : 'wait'
        const bidden = scene.market.bygone.length + scene.market.offers.size > 0
        if (tickets === 0 || bidden) return scene.market.offers.size > 0 ? 'wait' : 'done'
        return scene.sinceMs < THINKS_MS ? 'wait' : bid(tickets)
      }
    })
  },
  measures: [
    { id: 'tickets', kind: 'mean' },
    { id: 'perFavour', kind: 'mean' },
  ],
  alsoShown: ['perFavour'],
  observe(market) {
    const tickets = market.exchanges
      .filter(({ kind, author }) => kind === 'swap' && author === PERSON)
      .reduce((sum, { gets }) => sum + (gets.ticket ?? 0), 0)
    const bought = Math.min(MOST_TICKETS, tickets)
    const returned =
      giverOf(armOf(market)) === COLLEAGUE ? { perFavour: (TICKET_COINS * bought) / unitValue('drink') } : {}
    return [{ seat: PERSON, values: { tickets: bought, ...returned } }]
  },
  compare: { kind: 'rateRatio', figure: 'S7' },
  publishedArms: {
    favour: { figure: 'reganTickets', key: 'favourPleasant' },
    irrelevant: { figure: 'reganTickets', key: 'irrelevantPleasant' },
    none: { figure: 'reganTickets', key: 'nonePleasant' },
    favourRude: { figure: 'reganTickets', key: 'favourRude' },
    irrelevantRude: { figure: 'reganTickets', key: 'irrelevantRude' },
    noneRude: { figure: 'reganTickets', key: 'noneRude' },
  },
}
