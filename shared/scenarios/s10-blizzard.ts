// S10, the blizzard: which prices are fair, and what happens at them. Source: Kahneman, Knetsch & Thaler 1986; ultimatum games; science notes, part D, S10.

import type { Chance } from '../game/chance.ts'
import type { Stage } from '../game/stage.ts'
import type { Market, SeatId } from '../game/state.ts'
import { publishedFigure } from '../reciprocity/published.ts'
import { type ArmId, armOf, type Choice, type Mode, type Scenario } from './scenario.ts'
import { no, played, type Scene, waitingFor, yes } from './scene.ts'
import { stage } from './stages.ts'

/** Between people: a price above the list, or a discount that ends; the last doll sold for oneself, or for charity. */
const arms = ['surcharge', 'discountEnds'] as const

const [BUYER, SELLER] = ['s1', 's2'] as const
/** 1 quite fair, 2 acceptable, 3 unfair, 4 very unfair. Source: as above. */
const SCALE = { from: 1, to: 4 } as const
const UNFAIR_FROM = 3
const FIRST_MS = 2_000
/** Guess: as long as it takes to think of what the wood is worth. */
const THINKS_MS = 3_000

/** An urgent need met and not missed is worth 36 to the buyer, the lot 6 to the seller: 30 to be shared. Source: game design, section 2. */
const WORTH = 36
const COST = 6
const lot = { wood: 3 } as const

/** Shares of the 30 that are left to the buyer, and how often. Guess: a mean of .39 and .16 refused, as in the 75 results of Oosterbeek and others (2004). */
const SHARES = [
  { share: 0.1, weight: 0.065 },
  { share: 0.2, weight: 0.105 },
  { share: 0.3, weight: 0.13 },
  { share: 0.4, weight: 0.24 },
  { share: 0.5, weight: 0.46 },
] as const
const priceAt = (share: number) => Math.round(WORTH - (WORTH - COST) * share)

type Notice = 'storm' | 'frame' | 'cost' | 'sole' | 'doll'
const noticesOf = (arm: ArmId): readonly { readonly id: string; readonly notice: Notice }[] => [
  { id: 'storm', notice: 'storm' },
  { id: arm === 'surcharge' ? 'surcharge' : 'discountEnds', notice: 'frame' },
  { id: 'cost', notice: 'cost' },
  { id: 'sole', notice: 'sole' },
  { id: arm === 'surcharge' ? 'doll' : 'dollCharity', notice: 'doll' },
]

/** P(unfair) = sigma(-2.87 + 15.25 ln(price / reference)), less 2.87 where a cost is passed on. Source: science notes, part D, S10. */
const RATING = { constant: -2.87, slope: 15.25, costPassed: -2.87 } as const
function unfairAt(ratio: number, costPassed = false): number {
  return 1 / (1 + Math.exp(-(RATING.constant + RATING.slope * Math.log(ratio) + (costPassed ? RATING.costPassed : 0))))
}

/** The storm and the sole shipment by the formula; the others as the published share. */
function pUnfair(id: string): number {
  const share = (figure: string, key: string) => publishedFigure(figure)?.figures[key] ?? Number.NaN
  switch (id) {
    case 'storm':
      return unfairAt(20 / 15)
    case 'sole':
      return unfairAt(1.25)
    case 'cost':
      return unfairAt(4 / 3, true)
    case 'surcharge':
      return 1 - share('fairCarShortage', 'surchargeAcceptable')
    case 'discountEnds':
      return 1 - share('fairCarShortage', 'discountWithdrawnAcceptable')
    default:
      return id === 'doll' ? DOLL.own : DOLL.charity
  }
}
/** The last doll by auction, for the shop or for UNICEF. Source: science notes, section 7, rows 15 and 15-UNICEF. */
const DOLL = { own: 0.74, charity: 0.21 } as const

/** P(reject | share) = 1 / (1 + exp((s - .20) / .0773)). Source: science notes, part D, S10. */
function pReject(share: number): number {
  return 1 / (1 + Math.exp((share - 0.2) / 0.0773))
}

function stages(arm: ArmId, mode: Mode): readonly Stage[] {
  return [
    stage('story', 'reading', 60),
    stage('notices', 'rating', 150, { can: ['rate'], questions: noticesOf(arm).map(({ id }) => ({ id, ...SCALE })) }),
    stage('storm', 'encounter', 90, {
      can: [mode === 'target' ? 'answer' : 'offer'],
      grants: [{ seat: SELLER, goods: lot }],
      needs: [{ seat: BUYER, good: 'wood', level: 3 }],
    }),
  ]
}

function choices(_arm: ArmId, stageId: string): readonly Choice[] {
  if (stageId !== 'storm') return []
  return SHARES.map(({ share }) => ({
    id: `price${priceAt(share)}`,
    action: { type: 'offer' as const, to: BUYER, gives: lot, wants: { coins: priceAt(share) } },
  }))
}

function drawPrice(chance: Chance): number {
  let left = chance.next()
  for (const { share, weight } of SHARES) {
    left -= weight
    if (left < 0) return priceAt(share)
  }
  return priceAt(0.5)
}

function rates({ own, stage: { questions } }: Scene, chance: Chance) {
  const next = questions.find(({ id }) => !own.ratings.has(id))
  if (!next) return 'done'
  // Fair and unfair come in two strengths each; which one is nothing that was published.
  const value = chance.happens(pUnfair(next.id)) ? UNFAIR_FROM + chance.whole(0, 1) : chance.whole(1, 2)
  return { type: 'rate' as const, question: next.id, value }
}

function sells({ market, sinceMs }: Scene, price: number) {
  if (market.bygone.some(({ author, round }) => author === SELLER && round === market.round)) return 'done'
  const open = [...market.offers.values()].some(({ author }) => author === SELLER)
  if (open || sinceMs < FIRST_MS) return 'wait'
  return { type: 'offer' as const, to: BUYER, gives: lot, wants: { coins: price } }
}

function observed(market: Market, seat: SeatId) {
  const ratings = market.seats.get(seat)?.own?.ratings
  const values: Record<string, number> = {}
  for (const { id, notice } of noticesOf(armOf(market))) {
    const value = ratings?.get(id)
    if (value !== undefined) values[`${notice}Unfair`] = value >= UNFAIR_FROM ? 1 : 0
  }
  const offer = market.bygone.find(({ author, to }) => author === SELLER && to === BUYER)
  if (offer) {
    // An offer that ran out was not refused. Source: science notes, part C.
    const { how } = offer.ended
    if (how === 'accepted' || how === 'declined') values['refuses'] = how === 'declined' ? 1 : 0
    values['share'] = (WORTH - (offer.versions.at(-1)?.wants.coins ?? 0)) / (WORTH - COST)
  }
  return [{ seat, values }]
}

export const blizzard: Scenario = {
  id: 'S10',
  title: 'The blizzard',
  modes: ['target', 'requester'],
  arms,
  primary: ['discountEnds', 'surcharge'],
  roles: ['buyer', 'seller'],
  people: { target: ['buyer'], requester: ['seller'] },
  purse: 100,
  stages,
  choices,
  lastWord: true,
  bot(role, arm) {
    const part = `S10/${arm}/${role}`
    if (role === 'seller')
      return played(part, 'followsScript', (chance) => {
        const price = drawPrice(chance)
        return (scene) => (scene.stage.kind === 'rating' ? 'done' : sells(scene, price))
      })
    return played(part, 'followsModel', (chance) => (scene) => {
      if (scene.stage.kind === 'rating') return rates(scene, chance)
      const offer = waitingFor(scene)
      if (!offer) return scene.market.seats.get(SELLER)?.done ? 'done' : 'wait'
      if (scene.atMs - offer.atMs < THINKS_MS) return 'wait'
      const share = (WORTH - (offer.wants.coins ?? 0)) / (WORTH - COST)
      return chance.happens(pReject(share)) ? no(offer) : yes(offer)
    })
  },
  measures: [
    { id: 'stormUnfair', kind: 'rate' },
    { id: 'frameUnfair', kind: 'rate' },
    { id: 'costUnfair', kind: 'rate' },
    { id: 'soleUnfair', kind: 'rate' },
    { id: 'dollUnfair', kind: 'rate' },
    { id: 'refuses', kind: 'rate' },
    { id: 'share', kind: 'mean', by: 'seller' },
  ],
  alsoShown: ['frameUnfair'],
  observe: (market) => observed(market, BUYER),
  compare: { kind: 'share', figure: 'S10' },
  publishedArms: { surcharge: { figure: 'S10', key: 'unfair' }, discountEnds: { figure: 'S10', key: 'unfair' } },
}
