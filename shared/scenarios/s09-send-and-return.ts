// S9, send and return: what is sent grows threefold, and the other may return some of it. Source: Berg, Dickhaut & McCabe 1995; Molm, Takahashi & Peterson 2000; science notes, part D, S9.

import type { Chance } from '../game/chance.ts'
import type { Stage } from '../game/stage.ts'
import type { Market, SeatId } from '../game/state.ts'
import { beta } from './response.ts'
import { type ArmId, armOf, type Choice, type Scenario } from './scenario.ts'
import { openOf, played, type Scene, waitingFor, yes } from './scene.ts'
import { stage } from './stages.ts'

const arms = ['noHistory', 'history', 'contract'] as const
const [SENDER, RECEIVER] = ['s1', 's2'] as const
/** Source: as above. */
const SENDER_COINS = 10
const GROWS = 3
/** In the contract the receiver has goods of about the worth that ten coins grow to in the other arms' mean. Guess: six drinks of 2. */
const CONTRACT_DRINKS = 6
const FIRST_MS = 2_000
const questions = [{ id: 'trust', from: 1, to: 7 }] as const

/** How many of the 32 pairs of the first study sent 0, 1, ... 10 coins. Source: science notes, section 7. */
const SENT_COUNTS = [2, 2, 2, 4, 2, 6, 5, 3, 1, 0, 5] as const
/** A quarter returns nothing, the others a share from Beta(4.9, 5.1). Source: science notes, part D, S9. */
const RETURN = { nothing: 0.25, a: 4.9, b: 5.1 } as const

function stages(arm: ArmId): readonly Stage[] {
  const purse = { seat: SENDER, goods: { coins: SENDER_COINS } }
  const rating = stage('trust', 'rating', 45, { can: ['rate'], questions })
  if (arm === 'contract') {
    const goods = { seat: RECEIVER, goods: { drink: CONTRACT_DRINKS } }
    return [
      stage('storyContract', 'reading', 60, { grants: [purse, goods] }),
      stage('contract', 'encounter', 90, { can: ['offer', 'answer'] }),
      rating,
    ]
  }
  return [
    stage(arm === 'history' ? 'storyHistory' : 'story', 'reading', 60, { grants: [purse] }),
    stage('send', 'encounter', 60, { can: ['give'], who: [SENDER], grows: GROWS }),
    stage('return', 'encounter', 60, { can: ['give'], who: [RECEIVER] }),
    rating,
  ]
}

function choices(_arm: ArmId, stageId: string): readonly Choice[] {
  if (stageId !== 'contract') return []
  return [3, 4, 5].map((drink) => ({
    id: `drinks${drink}`,
    action: { type: 'offer' as const, to: RECEIVER, gives: { coins: SENDER_COINS }, wants: { drink } },
  }))
}

function sentBy({ exchanges }: Market, from: SeatId, round: number): number {
  return exchanges
    .filter(({ kind, author, round: then, undone }) => kind === 'gift' && author === from && then === round && !undone)
    .reduce((sum, { gives }) => sum + (gives.coins ?? 0), 0)
}

function drawSent(chance: Chance): number {
  const cases = SENT_COUNTS.flatMap((count, coins) => Array.from({ length: count }, () => coins))
  return chance.pick(cases) ?? 0
}

function drawShare(chance: Chance): number {
  return chance.happens(RETURN.nothing) ? 0 : beta(chance, RETURN.a, RETURN.b)
}

function gives(scene: Scene, to: SeatId, coins: number) {
  if (coins === 0 || sentBy(scene.market, scene.me, scene.market.round) > 0) return 'done'
  return scene.sinceMs < FIRST_MS ? 'wait' : { type: 'give' as const, to, goods: { coins } }
}

/** The sending stage is the second, the returning one the third. */
const [SEND_ROUND, RETURN_ROUND] = [2, 3] as const

function observed(market: Market) {
  const trust = (seat: SeatId) => market.seats.get(seat)?.own?.ratings.get('trust')
  const rated = trust(SENDER)
  const trusts = rated === undefined ? {} : { trust: rated }
  if (armOf(market) === 'contract') return [{ seat: SENDER, values: trusts }]
  const sent = sentBy(market, SENDER, SEND_ROUND)
  const returned = sentBy(market, RECEIVER, RETURN_ROUND)
  const share = sent > 0 ? { returned: Math.min(1, returned / (GROWS * sent)) } : {}
  return [{ seat: SENDER, values: { sent: sent / SENDER_COINS, ...share, ...trusts } }]
}

export const sendAndReturn: Scenario = {
  id: 'S9',
  title: 'Send and return',
  modes: ['target'],
  arms,
  primary: ['noHistory', 'contract'],
  roles: ['sender', 'receiver'],
  people: { target: ['sender', 'receiver'], requester: [] },
  purse: 0,
  stages,
  choices,
  bot(role, arm) {
    return played(`S9/${arm}/${role}`, 'followsModel', (chance) => {
      const sends = drawSent(chance)
      const share = drawShare(chance)
      return (scene) => {
        const { stage, market } = scene
        if (stage.id === 'send') return role === 'sender' ? gives(scene, RECEIVER, sends) : 'done'
        if (stage.id === 'return')
          return role === 'receiver'
            ? gives(scene, SENDER, Math.round(share * GROWS * sentBy(market, SENDER, SEND_ROUND)))
            : 'done'
        if (stage.id !== 'contract') return 'done'
        return role === 'sender' ? buys(scene) : sells(scene)
      }
    })
  },
  measures: [
    { id: 'sent', kind: 'mean', by: 'sender' },
    { id: 'returned', kind: 'mean', by: 'receiver' },
    { id: 'trust', kind: 'mean', by: 'sender', scale: [1, 7] },
  ],
  alsoShown: ['trust'],
  observe: observed,
  compare: { kind: 'studies', arm: 'noHistory', figures: { sent: 'S9sent', returned: 'S9ret' } },
  publishedArms: { noHistory: { figure: 'S9sent', key: 'mean' } },
}

/** Five drinks for ten coins: at reference value. */
function buys(scene: Scene) {
  if (scene.market.bygone.some(({ author }) => author === SENDER)) return 'done'
  if (openOf(scene)) return 'wait'
  return scene.sinceMs < FIRST_MS
    ? 'wait'
    : { type: 'offer' as const, to: RECEIVER, gives: { coins: 10 }, wants: { drink: 5 } }
}

function sells(scene: Scene) {
  const offer = waitingFor(scene)
  if (offer) return yes(offer)
  return scene.market.seats.get(SENDER)?.done ? 'done' : 'wait'
}
