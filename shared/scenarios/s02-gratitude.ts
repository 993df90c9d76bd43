// S2, how long gratitude lasts: a favour, then a request after none, one, two or four months. Source: Chuan et al.; Burger 1997; science notes, part D, S2.

import type { Stage } from '../game/stage.ts'
import type { Market } from '../game/state.ts'
import { drawTemper, saysYes } from './response.ts'
import type { ArmId, Choice, Mode, Scenario } from './scenario.ts'
import { asksOnce, granted, no, played, waitingFor, wasAsked, yes } from './scene.ts'
import { stage } from './stages.ts'

const arms = ['now', 'fourMonths', 'oneMonth', 'twoMonths', 'noGift'] as const
type Arm = (typeof arms)[number]

const [PERSON, HEALER] = ['s1', 's2'] as const
/** A quarter of the purse, and what is asked. Source: as above. */
const FAVOUR_COINS = 25
const ASKED_COINS = 10
const FIRST_MS = 2_000
const THINKS_MS = 3_000
/** A month of the story. Guess: long enough to feel that time goes by. */
const SEASON_S = 15

/** Between the favour and the request. */
const MONTHS = { now: 0, oneMonth: 1, twoMonths: 2, fourMonths: 4 } as const
/** .400, .280, .196 and .096: 30% less a month. Without a favour there is no figure: Guess, as after four months. Source: as above. */
const ALPHA: Readonly<Record<Arm, number>> = {
  now: -0.462,
  oneMonth: -1.071,
  twoMonths: -1.59,
  fourMonths: -2.487,
  noGift: -2.487,
}

/** Who forgets nothing: the same at any time. Source: as above, "culture switch". */
const STEADY_ALPHA: Readonly<Record<Arm, number>> = {
  now: ALPHA.now,
  oneMonth: ALPHA.now,
  twoMonths: ALPHA.now,
  fourMonths: ALPHA.now,
  noGift: ALPHA.noGift,
}

function stages(armId: ArmId, mode: Mode): readonly Stage[] {
  const arm = armId as Arm
  const gift = arm !== 'noGift'
  const seasons = Array.from({ length: arm === 'noGift' ? 0 : MONTHS[arm] }, (_, month) =>
    stage(`season${month + 1}`, 'reading', SEASON_S, { early: false }),
  )
  const grants = gift ? [{ seat: HEALER, goods: { coins: FAVOUR_COINS } }] : []
  return [
    stage('story', 'reading', 60, { grants }),
    stage(gift ? 'cure' : 'meet', 'encounter', 30, { can: gift && mode === 'requester' ? ['give'] : [] }),
    ...seasons,
    stage('ask', 'encounter', 60, { can: [mode === 'target' ? 'answer' : 'request'] }),
  ]
}

function choices(_arm: ArmId, stageId: string): readonly Choice[] {
  if (stageId !== 'ask') return []
  return [{ id: 'ask', action: { type: 'request', to: PERSON, wants: { coins: ASKED_COINS } } }]
}

/** Without the favour there is no gratitude to last. */
function metBy({ exchanges }: Market, arm: Arm): Arm {
  return exchanges.some(({ kind, author }) => kind === 'gift' && author === HEALER) ? arm : 'noGift'
}

const answeredBy = (id: 'S2' | 'S2-steady', alpha: Readonly<Record<Arm, number>>): Scenario => ({
  id,
  title: 'How long does gratitude last?',
  modes: id === 'S2' ? ['target', 'requester'] : ['requester'],
  arms,
  primary: ['now', 'fourMonths'],
  roles: ['person', 'healer'],
  people: { target: ['person'], requester: ['healer'] },
  purse: 100,
  favour: FAVOUR_COINS,
  stages,
  choices,
  bot(role, armId) {
    const arm = armId as Arm
    if (role === 'healer')
      return played(`${id}/${arm}/healer`, 'followsScript', () => (scene) => {
        if (scene.stage.id === 'ask') return asksOnce(scene, PERSON, { wants: { coins: ASKED_COINS } }, FIRST_MS)
        const gave = scene.market.exchanges.some(({ author }) => author === HEALER)
        if (scene.stage.id !== 'cure' || gave) return 'done'
        return scene.sinceMs < FIRST_MS ? 'wait' : { type: 'give', to: PERSON, goods: { coins: FAVOUR_COINS } }
      })
    return played(`${id}/${arm}/person`, 'followsModel', (chance) => {
      const temper = drawTemper(chance)
      return (scene) => {
        const request = waitingFor(scene)
        if (!request) return scene.market.seats.get(HEALER)?.done ? 'done' : 'wait'
        if (scene.atMs - request.atMs < THINKS_MS) return 'wait'
        return saysYes(chance, alpha[metBy(scene.market, arm)], temper) ? yes(request) : no(request)
      }
    })
  },
  met: (market, arm) => metBy(market, arm as Arm),
  measures: [{ id: 'saysYes', kind: 'rate' }],
  observe: (market) => [
    wasAsked(market, PERSON)
      ? { seat: PERSON, values: { saysYes: granted(market, PERSON) ? 1 : 0 } }
      : { seat: PERSON, excluded: 'notAsked' },
  ],
  // A minute is not a month: people are not compared with the published curve; the bots show it.
  compare: { kind: 'decay', figure: 'S2', months: MONTHS },
  publishedArms: {},
})

export const gratitude: Scenario = { ...answeredBy('S2', ALPHA), variants: [answeredBy('S2-steady', STEADY_ALPHA)] }
