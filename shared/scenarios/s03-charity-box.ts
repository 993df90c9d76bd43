// S3, the charity box: a school asks for 10, with nothing, one token or four enclosed, or four promised to who gives. Source: Falk 2007; Eckel et al.; science notes, part D, S3.

import type { Stage } from '../game/stage.ts'
import type { Market } from '../game/state.ts'
import { drawTemper, saysYes } from './response.ts'
import type { ArmId, Choice, Mode, Scenario } from './scenario.ts'
import { asksOnce, endedOf, granted, no, played, type Scene, waitingFor, wasAsked, yes } from './scene.ts'
import { stage } from './stages.ts'

const arms = ['large', 'none', 'small', 'conditional'] as const
type Arm = (typeof arms)[number]

const [PERSON, SCHOOL] = ['s1', 's2'] as const
const ASKED_COINS = 10
const FIRST_MS = 2_000
/** Guess: longer than it takes to give another sum than what was asked. */
const SECOND_THOUGHTS_MS = 20_000
const ASKS_MS = 6_000
const THINKS_MS = 3_000

/** Tokens in the envelope. Source: as above. */
const ENCLOSED: Readonly<Record<Arm, number>> = { none: 0, small: 1, large: 4, conditional: 0 }
const PROMISED = 4
/** Source: as above; a promise gains nothing. */
const ALPHA: Readonly<Record<Arm, number>> = { none: -2.203, small: -1.997, large: -1.518, conditional: -2.203 }

/** Who has never met the asker takes a gift amiss: .4 less where there is one (DC, after Maréchal & Thöni). Source: as above. */
const AT_FIRST_MEETING = -0.4
const FIRST_ALPHA: Readonly<Record<Arm, number>> = {
  ...ALPHA,
  small: ALPHA.small + AT_FIRST_MEETING,
  large: ALPHA.large + AT_FIRST_MEETING,
}

function stages(armId: ArmId, mode: Mode): readonly Stage[] {
  const arm = armId as Arm
  const tokens = arm === 'conditional' ? PROMISED : ENCLOSED[arm]
  const grants = tokens > 0 ? [{ seat: SCHOOL, goods: { token: tokens } }] : []
  return [
    stage('story', 'reading', 60, { grants }),
    stage(arm === 'conditional' ? 'letterPromise' : 'letter', 'encounter', 90, {
      can: mode === 'target' ? ['answer', 'give'] : ['request', 'give'],
    }),
  ]
}

function choices(_arm: ArmId, stageId: string): readonly Choice[] {
  if (!stageId.startsWith('letter')) return []
  return [{ id: 'ask', action: { type: 'request', to: PERSON, wants: { coins: ASKED_COINS } } }]
}

function writes(scene: Scene, arm: Arm) {
  if (scene.stage.kind === 'reading') return 'done'
  const sent = scene.market.exchanges.some(({ author, kind }) => author === SCHOOL && kind === 'gift')
  if (ENCLOSED[arm] > 0 && !sent)
    return scene.sinceMs < FIRST_MS ? 'wait' : { type: 'give' as const, to: PERSON, goods: { token: ENCLOSED[arm] } }
  const cue = asksOnce(scene, PERSON, { wants: { coins: ASKED_COINS } }, ASKS_MS)
  if (arm !== 'conditional' || cue !== 'done' || sent) return cue
  // Whoever gives something after all, having said no, is owed the tokens too.
  if (donated(scene.market) === 0) return isThrough(scene) ? 'done' : 'wait'
  return { type: 'give' as const, to: PERSON, goods: { token: PROMISED } }
}

/** Who was asked says so, or has had time to think again. */
function isThrough(scene: Scene): boolean {
  const [answered] = endedOf(scene, SCHOOL, PERSON)
  const isDone = scene.market.seats.get(PERSON)?.done ?? false
  return isDone || scene.atMs - (answered?.ended.atMs ?? 0) >= SECOND_THOUGHTS_MS
}

/** Coins, by the request or freely. */
function donated(market: Market): number {
  const asked = granted(market, PERSON) ? ASKED_COINS : 0
  return market.exchanges
    .filter(({ kind, author, undone }) => kind === 'gift' && author === PERSON && !undone)
    .reduce((sum, { gives }) => sum + (gives.coins ?? 0), asked)
}

/** By the tokens that had come when the answer was given. */
function metBy({ exchanges, bygone }: Market, arm: Arm): Arm {
  const answeredAtMs = bygone.find(({ kind, author }) => kind === 'ask' && author === SCHOOL)?.ended.atMs
  const tokens = exchanges
    .filter(({ kind, author, atMs }) => kind === 'gift' && author === SCHOOL && atMs < (answeredAtMs ?? Infinity))
    .reduce((sum, { gives }) => sum + (gives.token ?? 0), 0)
  if (tokens >= ENCLOSED.large) return 'large'
  return tokens >= ENCLOSED.small ? 'small' : arm === 'conditional' ? 'conditional' : 'none'
}

const answeredBy = (id: 'S3' | 'S3-first', alpha: Readonly<Record<Arm, number>>): Scenario => ({
  id,
  title: 'The charity box',
  modes: id === 'S3' ? ['target', 'requester'] : ['requester'],
  arms,
  primary: ['large', 'none'],
  roles: ['person', 'school'],
  people: { target: ['person'], requester: ['school'] },
  purse: 100,
  stages,
  choices,
  bot(role, armId) {
    const arm = armId as Arm
    if (role === 'school') return played(`${id}/${arm}/school`, 'followsScript', () => (scene) => writes(scene, arm))
    return played(`${id}/${arm}/person`, 'followsModel', (chance) => {
      const temper = drawTemper(chance)
      return (scene) => {
        const request = waitingFor(scene)
        if (!request) return scene.market.seats.get(SCHOOL)?.done ? 'done' : 'wait'
        if (scene.atMs - request.atMs < THINKS_MS) return 'wait'
        return saysYes(chance, alpha[metBy(scene.market, arm)], temper) ? yes(request) : no(request)
      }
    })
  },
  met: (market, arm) => metBy(market, arm as Arm),
  measures: [
    { id: 'donates', kind: 'rate' },
    { id: 'amount', kind: 'mean' },
  ],
  observe(market) {
    if (!wasAsked(market, PERSON)) return [{ seat: PERSON, excluded: 'notAsked' }]
    const amount = donated(market)
    return [{ seat: PERSON, values: { donates: amount > 0 ? 1 : 0, amount } }]
  },
  compare: { kind: 'logOdds', figure: 'S3l' },
  publishedArms: {
    large: { figure: 'falkShares', key: 'large' },
    small: { figure: 'falkShares', key: 'small' },
    none: { figure: 'falkShares', key: 'none' },
  },
})

export const charityBox: Scenario = { ...answeredBy('S3', ALPHA), variants: [answeredBy('S3-first', FIRST_ALPHA)] }
