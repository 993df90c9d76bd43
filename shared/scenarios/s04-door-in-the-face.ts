// S4, the door in the face: a large request is refused, a small one follows. Source: Cialdini et al. 1975; science notes, part D, S4.

import type { Stage } from '../game/stage.ts'
import type { Market, SeatId } from '../game/state.ts'
import { drawTemper, saysYes } from './response.ts'
import type { ArmId, Choice, Mode, Observation, RoleId, Scenario } from './scenario.ts'
import { endedOf, no, openOf, played, type Scene, waitingFor, yes } from './scene.ts'
import { stage } from './stages.ts'

const arms = ['ditf', 'target', 'exposure', 'twoRequesters', 'delayed'] as const
type Arm = (typeof arms)[number]

/** Source: as above. */
const LARGE_COINS = 60
const SMALL_COINS = 10
const DELAYED_DELIVERS = 0.7
/** How the villagers answer, and with which probability who said yes hands it over. */
type Model = { readonly alpha: Readonly<Record<Arm, number>>; readonly delivers: Readonly<Record<Arm, number>> }
/** As in the first experiments: who says yes does it. Source: as above, "classic" and "delayed"; science notes, part E, free-play susceptibility. */
const CLASSIC: Model = {
  alpha: { ditf: 0, exposure: -1.243, target: -1.804, twoRequesters: -2.381, delayed: 0 },
  delivers: { ditf: 1, exposure: 1, target: 1, twoRequesters: 1, delayed: DELAYED_DELIVERS },
}
/** As in all studies together, which have these conditions only. Source: as above, "meta" and "delayed". */
const META: Model = {
  alpha: { ...CLASSIC.alpha, ditf: -0.215, target: -0.805, delayed: -0.215 },
  delivers: { ...CLASSIC.delivers, ditf: 0.84 },
}
const META_ARMS: readonly Arm[] = ['ditf', 'target', 'delayed']
const DELAY_S = 120

/** Guess: as long as it takes to read a line before one speaks. */
const FIRST_WORDS_MS = 2_000
const THINKS_MS = 3_000

const roles = ['target', 'requester', 'stranger'] as const
const [TARGET, REQUESTER, STRANGER] = ['s1', 's2', 's3'] as const

function stages(arm: ArmId, mode: Mode): readonly Stage[] {
  const wait = stage('wait', 'reading', DELAY_S, { early: false })
  return [
    stage('story', 'reading', 60),
    stage(arm === 'exposure' ? 'askTold' : 'ask', 'encounter', 90, {
      can: [mode === 'target' ? 'answer' : 'request'],
    }),
    ...(arm === 'delayed' ? [wait] : []),
    stage('deliver', 'encounter', 45, {
      can: mode === 'target' ? ['deliver'] : [],
      byHand: true,
    }),
  ]
}

function choices(arm: ArmId, stageId: string): readonly Choice[] {
  if (!stageId.startsWith('ask')) return []
  return [
    { id: 'large', action: { type: 'request', to: TARGET, wants: { coins: LARGE_COINS } } },
    {
      id: 'small',
      action: { type: 'request', to: TARGET, wantsLater: { coins: SMALL_COINS }, dueIn: dueIn(arm as Arm) },
    },
  ]
}

/** What the one who is asked has met: to the model the order of the requests is all that counts. */
function metBy({ bygone }: Market, arm: Arm): Arm {
  if (arm === 'twoRequesters') return arm
  const mine = bygone.filter(({ author, to }) => author === REQUESTER && to === TARGET)
  const small = mine.findIndex(({ versions }) => versions.some(({ wantsLater }) => wantsLater.coins))
  const before = small < 0 ? mine : mine.slice(0, small)
  const isRefused = before.some(
    ({ versions, ended }) => ended.how === 'declined' && versions.some(({ wants }) => wants.coins),
  )
  // Of a list that only mentions it nobody takes back what was asked aloud.
  if (isRefused) return arm === 'delayed' ? 'delayed' : 'ditf'
  return arm === 'exposure' ? 'exposure' : 'target'
}

/** The large request first, where the arm has one; the small one once that is refused. */
function asks(scene: Scene, arm: Arm, who: 'requester' | 'stranger') {
  if (!scene.stage.id.startsWith('ask')) return 'done'
  if (openOf(scene)) return 'wait'
  const large = endedOf(scene, arm === 'twoRequesters' ? STRANGER : REQUESTER, TARGET)
  const startsLarge = arm === 'ditf' || arm === 'delayed' || arm === 'twoRequesters'
  const small = { type: 'request' as const, to: TARGET, wantsLater: { coins: SMALL_COINS }, dueIn: dueIn(arm) }
  if (who === 'stranger') {
    if (arm !== 'twoRequesters' || large.length > 0) return 'done'
    return scene.sinceMs < FIRST_WORDS_MS
      ? 'wait'
      : ({ type: 'request', to: TARGET, wants: { coins: LARGE_COINS } } as const)
  }
  const mine = endedOf(scene, REQUESTER, TARGET)
  const isLast = mine.some(({ versions }) => versions.some(({ wantsLater }) => wantsLater.coins))
  if (isLast) return 'done'
  if (scene.sinceMs < FIRST_WORDS_MS) return 'wait'
  if (!startsLarge) return small
  if (arm === 'twoRequesters') return othersAsked(scene) ? small : 'wait'
  const [first] = mine
  if (!first) return { type: 'request' as const, to: TARGET, wants: { coins: LARGE_COINS } }
  return first.ended.how === 'accepted' ? 'done' : small
}

/** A requester does not see what another asked: the stranger's turn is over when it is done. */
function othersAsked({ market }: Scene): boolean {
  return market.seats.get(STRANGER)?.done === true
}

/** The promise falls due with the stage in which it is handed over. */
function dueIn(arm: Arm): 1 | 2 {
  return arm === 'delayed' ? 2 : 1
}

function observed(market: Market, seat: SeatId): Observation {
  const asked = market.bygone.filter(({ to, kind }) => to === seat && kind === 'ask')
  const granted = asked.filter(({ ended }) => ended.how === 'accepted')
  if (granted.some(({ versions }) => versions.some(({ wants }) => wants.coins)))
    return { seat, excluded: 'saidYesToLarge' }
  // The small request comes when the large one is refused: who left that unanswered has said nothing to it.
  if (!asked.some(({ versions }) => versions.some(({ wantsLater }) => wantsLater.coins)))
    return { seat, excluded: 'notAsked' }
  const said = granted.some(({ versions }) => versions.some(({ wantsLater }) => wantsLater.coins))
  const gave = market.exchanges.some(
    ({ other, kind, outcome }) => other === seat && kind === 'deal' && outcome === 'kept',
  )
  return { seat, values: { saysYes: said ? 1 : 0, delivers: said && gave ? 1 : 0 } }
}

const answeredBy = (id: 'S4' | 'S4-meta', { alpha, delivers }: Model): Scenario => ({
  id,
  title: 'Door in the face',
  modes: id === 'S4' ? ['target', 'requester'] : ['requester'],
  arms: id === 'S4' ? arms : META_ARMS,
  primary: ['ditf', 'target'],
  roles,
  people: { target: ['target'], requester: ['requester'] },
  purse: 100,
  stages,
  choices,
  bot(role: RoleId, armId: ArmId) {
    const arm = armId as Arm
    if (role !== 'target')
      return played(
        `${id}/${arm}/${role}`,
        'followsScript',
        () => (scene) => asks(scene, arm, role as 'requester' | 'stranger'),
      )
    return played(`${id}/${arm}/target`, 'followsModel', (chance) => {
      const temper = drawTemper(chance)
      return (scene) => {
        const request = waitingFor(scene)
        if (request) {
          if (scene.atMs - request.atMs < THINKS_MS) return 'wait'
          if (request.wants.coins) return no(request)
          return saysYes(chance, alpha[metBy(scene.market, arm)], temper) ? yes(request) : no(request)
        }
        if (scene.stage.id !== 'deliver') return scene.market.seats.get(REQUESTER)?.done ? 'done' : 'wait'
        const [deal] = scene.market.deals.values()
        if (!deal || !chance.happens(delivers[metBy(scene.market, arm)])) return 'done'
        return { type: 'deliver', deal: deal.id, goods: { coins: SMALL_COINS } }
      }
    })
  },
  met: (market, arm) => metBy(market, arm as Arm),
  measures: [
    { id: 'saysYes', kind: 'rate' },
    { id: 'delivers', kind: 'rate' },
  ],
  observe: (market) => [observed(market, TARGET)],
  // The three experiments together. Source: science notes, part D0.
  compare: { kind: 'logOdds', figure: 'S4pool' },
  publishedArms: {
    ditf: { figure: 'ditfFirst', key: 'ditf' },
    exposure: { figure: 'ditfFirst', key: 'exposure' },
    target: { figure: 'ditfFirst', key: 'targetOnly' },
    twoRequesters: { figure: 'ditfTwoRequesters', key: 'twoRequesters' },
  },
})

export const doorInTheFace: Scenario = { ...answeredBy('S4', CLASSIC), variants: [answeredBy('S4-meta', META)] }
