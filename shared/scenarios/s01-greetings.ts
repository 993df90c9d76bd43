// S1, greetings from a stranger: a token arrives from somebody unknown, and nothing is asked. Source: Kunz & Woolcott 1976; science notes, part D, S1.

import type { Stage } from '../game/stage.ts'
import type { Market } from '../game/state.ts'
import { drawTemper, saysYes } from './response.ts'
import type { ArmId, Scenario } from './scenario.ts'
import { played, type Scene } from './scene.ts'
import { stage } from './stages.ts'

const arms = ['plain', 'control', 'fine', 'title', 'fineTitle', 'replication'] as const
type Arm = (typeof arms)[number]

const [PERSON, STRANGER] = ['s1', 's2'] as const
/** Counted are gifts within so long. Source: as above. */
const WINDOW_S = 300
const FIRST_MS = 3_000
/** Guess: as long as it takes to look at what came. */
const THINKS_MS = 4_000

/** What would be sent back, whatever it is worth. Guess: a card for a card. */
const RETURN_COINS = 2

/** Of 1976 and, for the replication, of 2016; a fine token or a title adds .3 (DC). The control has no figure: Guess, as low as the replication. Source: as above. */
const ALPHA: Readonly<Record<Arm, number>> = {
  plain: -1.545,
  fine: -1.245,
  title: -1.245,
  fineTitle: -0.945,
  replication: -4.2,
  control: -4.2,
}

const titled = (arm: ArmId) => arm === 'title' || arm === 'fineTitle'
const tokenOf = (arm: ArmId) =>
  arm === 'control' ? undefined : arm === 'fine' || arm === 'fineTitle' ? ('fineToken' as const) : ('token' as const)

function stages(arm: ArmId): readonly Stage[] {
  const token = tokenOf(arm)
  const grants = token ? [{ seat: STRANGER, goods: { [token]: 1 } }] : []
  return [
    stage(titled(arm) ? 'storyTitled' : 'story', 'reading', 60, { grants }),
    stage(token ? 'token' : 'meet', 'encounter', WINDOW_S, { can: ['give'] }),
  ]
}

/** What came has come: the stranger hands its token over once, and is done. */
function stranger(scene: Scene, arm: ArmId) {
  const token = tokenOf(arm)
  if (!token || !scene.own.held[token]) return 'done'
  return scene.sinceMs < FIRST_MS ? 'wait' : { type: 'give' as const, to: PERSON, goods: { [token]: 1 } }
}

function sentBack({ exchanges }: Market): boolean {
  return exchanges.some(
    ({ kind, author, other, undone }) => kind === 'gift' && author === PERSON && other === STRANGER && !undone,
  )
}

export const greetings: Scenario = {
  id: 'S1',
  title: 'Greetings from a stranger',
  modes: ['target'],
  arms,
  primary: ['plain', 'control'],
  roles: ['person', 'stranger'],
  people: { target: ['person'], requester: [] },
  purse: 100,
  stages,
  bot(role, armId) {
    const arm = armId as Arm
    if (role === 'stranger') return played(`S1/${arm}/stranger`, 'followsScript', () => (scene) => stranger(scene, arm))
    return played(`S1/${arm}/person`, 'followsModel', (chance) => {
      const sends = saysYes(chance, ALPHA[arm], drawTemper(chance))
      return (scene) => {
        if (!scene.market.seats.get(STRANGER)?.done) return 'wait'
        if (scene.sinceMs < FIRST_MS + THINKS_MS) return 'wait'
        if (!sends || sentBack(scene.market)) return 'done'
        return { type: 'give', to: STRANGER, goods: { coins: RETURN_COINS } }
      }
    })
  },
  measures: [{ id: 'sendsBack', kind: 'rate' }],
  observe: (market) => [{ seat: PERSON, values: { sendsBack: sentBack(market) ? 1 : 0 } }],
  compare: { kind: 'shares', arm: 'plain', first: 'S1', second: 'S1b' },
  publishedArms: { plain: { figure: 'S1', key: 'share' }, replication: { figure: 'S1b', key: 'share' } },
}
