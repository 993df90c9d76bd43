// S5, the foot in the door: a small favour done, promised or not asked, then a large one. Source: Freedman & Fraser 1966; Chartrand et al.; science notes, part D, S5.

import type { Stage } from '../game/stage.ts'
import { drawTemper, saysYes } from './response.ts'
import { type ArmId, armOf, type Choice, type Mode, type Scenario } from './scenario.ts'
import { asksOnce, granted, no, played, type Scene, waitingFor, wasAsked, yes } from './scene.ts'
import { stage } from './stages.ts'

const arms = ['performed', 'cold', 'agreed', 'met', 'sameAtOnce'] as const
type Arm = (typeof arms)[number]

const [PERSON, FIRST, SECOND] = ['s1', 's2', 's3'] as const
const SMALL = { salt: 1 } as const
const LARGE = { coins: 12 } as const
const FIRST_MS = 2_000
const THINKS_MS = 3_000
/** Between the two, where another one asks. Source: as above. */
const BETWEEN_S = 90

/** Source: as above; at once by the same requester -.5 (DC). */
const ALPHA: Readonly<Record<Arm, number>> = {
  performed: 0.128,
  agreed: -0.79,
  met: -1.082,
  cold: -1.416,
  sameAtOnce: -1.916,
}

const hasSmall = (arm: ArmId) => arm === 'performed' || arm === 'agreed' || arm === 'sameAtOnce'

function stages(arm: ArmId, mode: Mode): readonly Stage[] {
  const wait = arm === 'sameAtOnce' || arm === 'cold' ? [] : [stage('between', 'reading', BETWEEN_S, { early: false })]
  const can = [mode === 'target' ? ('answer' as const) : ('request' as const)]
  return [
    stage('story', 'reading', 60, { grants: [{ seat: PERSON, goods: { salt: 2 } }] }),
    ...(arm === 'cold' ? [] : [stage(arm === 'met' ? 'meet' : 'small', 'encounter', 60, { can })]),
    ...wait,
    stage('large', 'encounter', 60, { can }),
  ]
}

function choices(arm: ArmId, stageId: string): readonly Choice[] {
  const request = { type: 'request', to: PERSON } as const
  if (stageId === 'small') return [{ id: 'small', action: { ...request, ...smallTerms(arm) } }]
  return stageId === 'large' ? [{ id: 'large', action: { ...request, wants: LARGE } }] : []
}

/** Agreed only: it is promised, and nobody comes to fetch it before the large request. */
function smallTerms(arm: ArmId) {
  return arm === 'agreed' ? { wantsLater: SMALL, dueIn: 2 as const } : { wants: SMALL }
}

function asks(scene: Scene, arm: Arm, role: 'first' | 'second') {
  const large = arm === 'sameAtOnce' ? 'first' : 'second'
  if (scene.stage.id === 'large') return role === large ? asksOnce(scene, PERSON, { wants: LARGE }, FIRST_MS) : 'done'
  if (role === 'first' && scene.stage.id === 'small' && hasSmall(arm))
    return asksOnce(scene, PERSON, smallTerms(arm), FIRST_MS)
  return 'done'
}

export const footInTheDoor: Scenario = {
  id: 'S5',
  title: 'Foot in the door',
  modes: ['target', 'requester'],
  arms,
  primary: ['performed', 'cold'],
  roles: ['person', 'first', 'second'],
  people: { target: ['person'], requester: ['second'] },
  purse: 100,
  stages,
  choices,
  bot(role, armId) {
    const arm = armId as Arm
    if (role !== 'person')
      return played(`S5/${arm}/${role}`, 'followsScript', () => (scene) => asks(scene, arm, role as 'first' | 'second'))
    return played(`S5/${arm}/person`, 'followsModel', (chance) => {
      const temper = drawTemper(chance)
      return (scene) => {
        const request = waitingFor(scene)
        if (!request) {
          const asked = [FIRST, SECOND].every((seat) => scene.market.seats.get(seat)?.done)
          return asked ? 'done' : 'wait'
        }
        if (scene.atMs - request.atMs < THINKS_MS) return 'wait'
        if (!request.wants.coins) return yes(request)
        return saysYes(chance, ALPHA[arm], temper) ? yes(request) : no(request)
      }
    })
  },
  measures: [
    { id: 'grantsLarge', kind: 'rate' },
    { id: 'grantsSmall', kind: 'rate' },
  ],
  observe(market) {
    if (!wasAsked(market, PERSON)) return [{ seat: PERSON, excluded: 'notAsked' }]
    const small = hasSmall(armOf(market)) ? { grantsSmall: granted(market, PERSON, 'salt') ? 1 : 0 } : {}
    return [{ seat: PERSON, values: { grantsLarge: granted(market, PERSON) ? 1 : 0, ...small } }]
  },
  compare: { kind: 'logOdds', figure: 'S5' },
  publishedArms: {
    performed: { figure: 'fitdFirst', key: 'performance' },
    agreed: { figure: 'fitdFirst', key: 'agreeOnly' },
    met: { figure: 'fitdFirst', key: 'familiarisation' },
    cold: { figure: 'fitdFirst', key: 'oneContact' },
  },
}
