// S8, candy with the bill: a sweet or two with what was ordered, then the tip; and a coupon beside a lower price. Source: Strohmetz et al. 2002; Dhar & Hoch 1996; science notes, part D, S8.

import type { Stage } from '../game/stage.ts'
import type { Market } from '../game/state.ts'
import { normal } from './response.ts'
import { type ArmId, armOf, type Choice, type Mode, type Scenario } from './scenario.ts'
import { type Cue, endedOf, no, openOf, played, type Scene, waitingFor, yes } from './scene.ts'
import { stage } from './stages.ts'

const tipArms = ['onePlusOne', 'none', 'one', 'two'] as const
const shopArms = ['coupon', 'shelfCut'] as const
const arms = [...tipArms, ...shopArms] as const
type TipArm = (typeof tipArms)[number]
type Arm = (typeof arms)[number]

const [GUEST, PORTER] = ['s1', 's2'] as const
/** The order costs 100: each coin of the tip is a percent. Source: as above, tips of 0 to 30%. */
const MOST_TIP = 30
const PURSE = 130
const FIRST_MS = 2_000
/** Turns away and comes back: longer than the pause between two gifts. */
const BACK_MS = 8_000
const THINKS_MS = 3_000

/** Percent, mean and standard deviation. Source: as above. */
const TIPS: Readonly<Record<TipArm, { readonly mean: number; readonly sd: number }>> = {
  none: { mean: 18.95, sd: 1.46 },
  one: { mean: 19.59, sd: 1.71 },
  two: { mean: 21.62, sd: 2.51 },
  onePlusOne: { mean: 22.99, sd: 2.43 },
}
const SWEETS: Readonly<Record<TipArm, readonly number[]>> = { none: [], one: [1], two: [2], onePlusOne: [1, 1] }

/** A fifth off five coins; with the coupon a third more buy, and a little over half of them use it. Source: as above. */
const PRICE = { full: 5, cut: 4 } as const
const P_BUYS = { shelfCut: 0.2, coupon: 0.27 } as const
const P_REDEEMS = 0.55

const isShop = (arm: ArmId): arm is (typeof shopArms)[number] => arm === 'coupon' || arm === 'shelfCut'

function stages(arm: ArmId, mode: Mode): readonly Stage[] {
  if (isShop(arm)) {
    const coupon = arm === 'coupon' ? { ticket: 1 } : {}
    return [
      stage('storyShop', 'reading', 60, { grants: [{ seat: PORTER, goods: { loaf: 2, ...coupon } }] }),
      stage('shop', 'encounter', 60, { can: mode === 'target' ? ['answer', 'offer'] : ['offer'] }),
    ]
  }
  const sweets = SWEETS[arm as TipArm].reduce((sum, one) => sum + one, 0)
  return [
    stage('story', 'reading', 60, { grants: sweets > 0 ? [{ seat: PORTER, goods: { sweet: sweets } }] : [] }),
    stage('bill', 'encounter', 60, { can: ['give'] }),
  ]
}

const couponBid = {
  type: 'offer',
  to: PORTER,
  gives: { coins: PRICE.cut, ticket: 1 },
  wants: { loaf: 1 },
} as const

function choices(arm: ArmId, stageId: string): readonly Choice[] {
  return arm === 'coupon' && stageId === 'shop' ? [{ id: 'useCoupon', action: couponBid }] : []
}

function serves(arm: TipArm) {
  const times = [FIRST_MS, BACK_MS]
  return ({ market, sinceMs }: Scene): Cue => {
    const given = market.exchanges.filter(({ author }) => author === PORTER).length
    const next = SWEETS[arm][given]
    if (next === undefined) return 'done'
    return sinceMs < (times[given] ?? 0) ? 'wait' : { type: 'give', to: GUEST, goods: { sweet: next } }
  }
}

/** The loaf at the lower price for all; or, after the coupon, at the full price, and at the lower one for who hands the coupon back. */
function sells(scene: Scene, arm: Arm): Cue {
  const { market, sinceMs, own } = scene
  const isCoupon = arm === 'coupon'
  if (isCoupon && own.held.ticket && sinceMs < 2 * FIRST_MS && !hasGiven(market))
    return sinceMs < FIRST_MS ? 'wait' : { type: 'give', to: GUEST, goods: { ticket: 1 } }
  const bid = waitingFor(scene)
  // One loaf to each: also to who says yes and hands the coupon back in the same moment.
  if (bid) return hasSold(market) ? no(bid) : yes(bid)
  const open = openOf(scene)
  // Who has bought with the coupon is not asked the full price for a second loaf.
  if (open) return hasSold(market) ? { type: 'withdraw', offer: open.id } : 'wait'
  if (hasSold(market) || endedOf(scene, PORTER, GUEST).length > 0) return 'done'
  if (sinceMs < (isCoupon ? 2 : 1) * FIRST_MS) return 'wait'
  return { type: 'offer', to: GUEST, gives: { loaf: 1 }, wants: { coins: isCoupon ? PRICE.full : PRICE.cut } }
}

const hasSold = ({ exchanges }: Market) => exchanges.some(({ kind }) => kind === 'swap')
const hasGiven = ({ exchanges }: Market) => exchanges.some(({ author }) => author === PORTER)

/** Takes the offer, or hands in the coupon and leaves the offer, or leaves it. */
function shopper(buys: boolean, redeems: boolean) {
  return (scene: Scene): Cue => {
    const offer = waitingFor(scene)
    const bidden = endedOf(scene, GUEST, PORTER).length > 0
    if (!offer) return openOf(scene) || !scene.market.seats.get(PORTER)?.done ? 'wait' : 'done'
    if (scene.atMs - offer.atMs < THINKS_MS || openOf(scene)) return 'wait'
    if (!buys || bidden) return no(offer)
    return redeems ? couponBid : yes(offer)
  }
}

/** Where there is no coupon, nobody has left it unused. */
function bought({ exchanges }: Market, hasCoupon: boolean): Record<string, number> {
  const loaves = exchanges.filter(({ kind, gives, gets }) => kind === 'swap' && (gives.loaf || gets.loaf))
  const byCoupon = loaves.some(({ author }) => author === GUEST)
  return { buys: loaves.length > 0 ? 1 : 0, ...(hasCoupon && loaves.length > 0 ? { redeems: byCoupon ? 1 : 0 } : {}) }
}

function tipOf({ exchanges }: Market): number {
  const tip = exchanges
    .filter(({ kind, author, undone }) => kind === 'gift' && author === GUEST && !undone)
    .reduce((sum, { gives }) => sum + (gives.coins ?? 0), 0)
  return Math.min(MOST_TIP, tip)
}

export const candy: Scenario = {
  id: 'S8',
  title: 'Candy with the bill',
  modes: ['target'],
  arms,
  primary: ['onePlusOne', 'none'],
  roles: ['guest', 'porter'],
  people: { target: ['guest'], requester: [] },
  purse: PURSE,
  mostGiven: MOST_TIP,
  stages,
  choices,
  bot(role, armId) {
    const arm = armId as Arm
    if (role === 'porter')
      return played(`S8/${arm}/porter`, 'followsScript', () =>
        isShop(arm) ? (scene) => sells(scene, arm) : serves(arm),
      )
    return played(`S8/${arm}/guest`, 'followsModel', (chance) => {
      if (isShop(arm)) return shopper(chance.happens(P_BUYS[arm]), arm === 'coupon' && chance.happens(P_REDEEMS))
      const { mean, sd } = TIPS[arm]
      const tip = Math.round(Math.min(MOST_TIP, Math.max(0, mean + sd * normal(chance))))
      return (scene) => {
        if (!scene.market.seats.get(PORTER)?.done) return 'wait'
        if (tip === 0 || tipOf(scene.market) > 0) return 'done'
        return { type: 'give', to: PORTER, goods: { coins: tip } }
      }
    })
  },
  measures: [
    { id: 'tip', kind: 'mean' },
    { id: 'buys', kind: 'rate' },
    { id: 'redeems', kind: 'rate' },
  ],
  alsoShown: ['buys', 'redeems'],
  observe: (market) => {
    const arm = armOf(market)
    return [{ seat: GUEST, values: isShop(arm) ? bought(market, arm === 'coupon') : { tip: tipOf(market) / 100 } }]
  },
  compare: { kind: 'direction', higher: 'onePlusOne' },
  publishedArms: {
    none: { figure: 'candy', key: 'none' },
    one: { figure: 'candy', key: 'one' },
    two: { figure: 'candy', key: 'two' },
    onePlusOne: { figure: 'candy', key: 'onePlusOne' },
  },
}
