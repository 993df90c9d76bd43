// S6, that's not all: the same loaf and two cakes for 7, offered at once, or loaf first and cakes added before an answer. Source: Burger 1986; science notes, part D, S6.

import type { Stage } from '../game/stage.ts'
import type { BygoneOffer, Market, Offer } from '../game/state.ts'
import { drawTemper, saysYes } from './response.ts'
import { type ArmId, armOf, type Choice, type Mode, type Observation, type Scenario } from './scenario.ts'
import { no, played, type Scene, waitingFor, yes } from './scene.ts'
import { stage } from './stages.ts'

const arms = ['tna', 'control', 'discount', 'discountControl', 'tnaDear', 'controlDear'] as const
type Arm = (typeof arms)[number]

const [BUYER, SELLER] = ['s1', 's2'] as const
const FIRST_MS = 2_000
/** Before an answer. Source: as above. */
const SWEETENS_MS = 4_000
/** Guess: as long as it takes to read the card again. */
const THINKS_MS = 3_000

const goods = { loaf: 1, cake: 2 } as const
/** Source: as above; the dear price is a quarter of the purse. */
const PRICE = 7
const FIRST_PRICE = 9
const DEAR_PRICE = 25

/** At the dear price no effect is expected, and none was published: both as the control (M-mid). Source: as above. */
const ALPHA: Readonly<Record<Arm, number>> = {
  tna: 1.144,
  control: -0.462,
  discount: 1.144,
  discountControl: -0.308,
  tnaDear: -0.462,
  controlDear: -0.462,
}

type Version = {
  readonly gives: { readonly loaf: number; readonly cake?: number }
  readonly wants: { readonly coins: number }
}

/** What the seller says, in order. The last version is the same to the byte in treatment and control. */
function versions(arm: Arm): readonly Version[] {
  const coins = arm.endsWith('Dear') ? DEAR_PRICE : PRICE
  const last = { gives: goods, wants: { coins } }
  if (arm === 'tna' || arm === 'tnaDear') return [{ gives: { loaf: goods.loaf }, wants: { coins } }, last]
  if (arm === 'discount') return [{ gives: goods, wants: { coins: FIRST_PRICE } }, last]
  return [last]
}

const stages = (_arm: ArmId, mode: Mode): readonly Stage[] => [
  stage('story', 'reading', 60, { grants: [{ seat: SELLER, goods }] }),
  stage('stall', 'encounter', 90, { can: [mode === 'target' ? 'answer' : 'offer'] }),
]

function choices(_arm: ArmId, stageId: string): readonly Choice[] {
  if (stageId !== 'stall') return []
  const offer = (coins: number, gives: Version['gives']) => ({
    type: 'offer' as const,
    to: BUYER,
    gives,
    wants: { coins },
  })
  return [
    { id: 'loafOnly', action: offer(PRICE, { loaf: goods.loaf }) },
    { id: 'whole', action: offer(PRICE, goods) },
    { id: 'dearer', action: offer(FIRST_PRICE, goods) },
    { id: 'addCakes', action: offer(PRICE, goods), amends: true },
  ]
}

/** What the buyer has met: the model goes by the order of the words. */
function metBy(earlier: Offer['earlier'], arm: Arm): Arm {
  if (arm !== 'tna' && arm !== 'control') return arm
  if (earlier.some(({ gives }) => !gives.cake)) return 'tna'
  return earlier.some(({ wants }) => (wants.coins ?? 0) > PRICE) ? 'discount' : 'control'
}

const isWhole = ({ gives, wants }: Pick<Offer, 'gives' | 'wants'>) =>
  gives.cake === goods.cake && wants.coins !== FIRST_PRICE

function sells({ market, sinceMs, atMs }: Scene, arm: Arm) {
  const said = versions(arm)
  if (market.bygone.some(({ author }) => author === SELLER)) return 'done'
  const open = [...market.offers.values()].find(({ author }) => author === SELLER)
  if (!open) return sinceMs < FIRST_MS || !said[0] ? 'wait' : { type: 'offer' as const, to: BUYER, ...said[0] }
  const next = said[open.version]
  return !next || atMs - open.atMs < SWEETENS_MS ? 'wait' : { type: 'amend' as const, offer: open.id, ...next }
}

/** The first one: later ones are no first trial. */
function offerIn({ bygone }: Market): BygoneOffer | undefined {
  return bygone.find(({ author, to }) => author === SELLER && to === BUYER)
}

function observed(market: Market): Observation {
  const offer = offerIn(market)
  const last = offer?.versions.at(-1)
  if (!offer || !last) return { seat: BUYER, excluded: 'notAsked' }
  // Who answers before the last word has not met the treatment. A student who sells has words of their own.
  const isScript = market.seats.get(SELLER)?.keeper === 'bot'
  const isAllSaid = isScript ? offer.versions.length >= versions(armOf(market) as Arm).length : isWhole(last)
  if (!isAllSaid) return { seat: BUYER, excluded: 'answeredEarly' }
  return { seat: BUYER, values: { buys: offer.ended.how === 'accepted' ? 1 : 0 } }
}

export const thatsNotAll: Scenario = {
  id: 'S6',
  title: 'That’s not all',
  modes: ['target', 'requester'],
  arms,
  primary: ['tna', 'control'],
  roles: ['buyer', 'seller'],
  people: { target: ['buyer'], requester: ['seller'] },
  purse: 100,
  stages,
  choices,
  bot(role, armId: ArmId) {
    const arm = armId as Arm
    if (role === 'seller') return played(`S6/${arm}/seller`, 'followsScript', () => (scene) => sells(scene, arm))
    return played(`S6/${arm}/buyer`, 'followsModel', (chance) => {
      const temper = drawTemper(chance)
      return (scene) => {
        const offer = waitingFor(scene)
        if (!offer) return scene.market.seats.get(SELLER)?.done ? 'done' : 'wait'
        // A seller may leave it at the loaf alone, or at the dearer price: in the end it is answered as it stands.
        const waits = isWhole(offer) ? THINKS_MS : 3 * SWEETENS_MS
        if (scene.atMs - offer.atMs < waits) return 'wait'
        return saysYes(chance, ALPHA[metBy(offer.earlier, arm)], temper) ? yes(offer) : no(offer)
      }
    })
  },
  met: (market, arm) => metBy(offerIn(market)?.versions.slice(0, -1) ?? [], arm as Arm),
  measures: [{ id: 'buys', kind: 'rate' }],
  observe: (market) => [observed(market)],
  compare: { kind: 'logOdds', figure: 'S6' },
  publishedArms: { tna: { figure: 'tnaFirst', key: 'tna' }, control: { figure: 'tnaFirst', key: 'control' } },
}
