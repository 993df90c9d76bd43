// S15, the newsletter: half by lot are told for nothing what will be scarce; then all are asked for leave to send offers. Ours; science notes, part D, S15.

import type { Stage } from '../game/stage.ts'
import type { Market } from '../game/state.ts'
import { drawTemper, saysYes } from './response.ts'
import type { ArmId, Observation, Scenario } from './scenario.ts'
import { asksOnce, endedOf, granted, no, openOf, played, type Scene, waitingFor, yes } from './scene.ts'
import { stage } from './stages.ts'

const arms = ['told', 'control'] as const
type Arm = (typeof arms)[number]
const [READER, MERCHANT] = ['s1', 's2'] as const
/** Guess: long enough for the first offer to get through at any pace. */
const GIVES_UP_MS = 10_000
const FIRST_MS = 2_000
const THINKS_MS = 3_000
/** Leave to send offers: a token of it, handed over, good for two rounds. */
const LEAVE = { token: 1 } as const
const OFFER = { gives: { cake: 3 }, wants: { coins: 4 } } as const
const OFFERS = 2

/** No figure was published. Guess: who was told signs up more often; of those who did, about one in three buys. */
const ALPHA: Readonly<Record<Arm, number>> = { told: 0.4, control: -0.6 }
const ALPHA_BUYS = -0.7

function stages(arm: ArmId): readonly Stage[] {
  return [
    stage('story', 'reading', 60, {
      grants: [
        { seat: READER, goods: LEAVE },
        { seat: MERCHANT, goods: { cake: OFFERS * OFFER.gives.cake } },
      ],
    }),
    stage(arm === 'told' ? 'news' : 'newsLater', 'reading', 30),
    stage('signUp', 'encounter', 60, { can: ['answer'] }),
    stage('offers', 'encounter', 45, { can: ['answer'] }),
    stage('offers', 'encounter', 45, { can: ['answer'] }),
  ]
}

const hasLeave = (market: Market) => granted(market, READER, 'token')

/** Offers come only with leave, and no more to who has closed the stall. */
function sends(scene: Scene) {
  if (scene.stage.id === 'signUp') return asksOnce(scene, READER, { wants: LEAVE }, FIRST_MS)
  if (scene.stage.id !== 'offers' || !hasLeave(scene.market)) return 'done'
  if (openOf(scene)) return 'wait'
  if (endedOf(scene, MERCHANT, READER).length > 0) return 'done'
  // Who was told to send no more is not told so again and again.
  if (scene.sinceMs > GIVES_UP_MS) return 'done'
  return scene.sinceMs < FIRST_MS ? 'wait' : { type: 'offer' as const, to: READER, ...OFFER }
}

function observed(market: Market): Observation[] {
  const bought = market.exchanges.filter(({ kind, author }) => kind === 'swap' && author === MERCHANT).length
  const signed = hasLeave(market)
  return [{ seat: READER, values: { signsUp: signed ? 1 : 0, ...(signed ? { bought } : {}) } }]
}

export const newsletter: Scenario = {
  id: 'S15',
  title: 'The newsletter',
  modes: ['target'],
  arms,
  primary: ['told', 'control'],
  roles: ['reader', 'merchant'],
  people: { target: ['reader'], requester: [] },
  purse: 100,
  stages,
  bot(role, armId) {
    const arm = armId as Arm
    if (role === 'merchant') return played(`S15/${arm}/merchant`, 'followsScript', () => sends)
    return played(`S15/${arm}/reader`, 'followsModel', (chance) => {
      const temper = drawTemper(chance)
      return (scene) => {
        const offer = waitingFor(scene)
        if (!offer) return scene.market.seats.get(MERCHANT)?.done ? 'done' : 'wait'
        if (scene.atMs - offer.atMs < THINKS_MS) return 'wait'
        const alpha = offer.kind === 'ask' ? ALPHA[arm] : ALPHA_BUYS
        return saysYes(chance, alpha, temper) ? yes(offer) : no(offer)
      }
    })
  },
  measures: [
    { id: 'signsUp', kind: 'rate' },
    { id: 'bought', kind: 'mean' },
  ],
  observe: observed,
  compare: { kind: 'direction', higher: undefined },
  publishedArms: {},
}
