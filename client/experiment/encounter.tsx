// Somebody is at the stall: what they gave, said and asked, and what one may do about it.

import { isOfStage, type Stage } from '../../shared/game/stage.ts'
import type { Market, Seat, SeatId } from '../../shared/game/state.ts'
import { scenarioOf } from '../../shared/scenarios/index.ts'
import { Button } from '../components/button.tsx'
import { Chip } from '../components/chip.tsx'
import { Face } from '../components/face.tsx'
import { nameOf, usePlace } from '../market/table.ts'
import { t } from '../text/i18n.ts'
import { Asked, Owed, Promised } from './asked.tsx'
import { Choices } from './choices.tsx'
import { Fines } from './common-store.tsx'
import { companyOf } from './company.ts'
import { Giving, NotYourTurn, receiverOf } from './giving.tsx'
import { happenings } from './happenings.ts'
import { linesNow, openOffer } from './lines.ts'
import { sideOf } from './side.ts'

export function Encounter({ stage }: { stage: Stage }) {
  const { market, table } = usePlace()
  const waiting = [...market.offers.values()].filter(({ to }) => to === table.me)
  const may = (act: Stage['can'][number]) => stage.can.includes(act)
  const to = receiverOf(market, stage, table.me)
  if (!isOfStage(stage, table.me))
    return (
      <>
        <NotYourTurn />
        <Happened />
      </>
    )
  const met =
    stage.pairs.length > 0
      ? [...market.seats.values()].filter(({ id }) => id === to)
      : companyOf(market, table.me, linesNow(market, table.me))
  return (
    <>
      {!may('fine') && <Met seats={met} />}
      <Happened still={may('give') && stage.pairs.length === 0 && !isAsking(market, table.me)} />
      {may('deliver') && <Owed />}
      {stage.byHand && !may('deliver') && <Promised />}
      <Choices />
      {may('give') && to !== undefined && <Giving stage={stage} to={to} />}
      {/* Below the rest: what is asked must not move another button under a finger. */}
      {waiting.map((offer) => (
        <Asked key={`${offer.id} ${offer.version}`} offer={offer} mayAnswer={may('answer')} />
      ))}
      {may('fine') && <Fines />}
      <Leave stage={stage} />
    </>
  )
}

/** `still`: with room for what comes while one chooses what to give, so that no button moves under a finger. */
function Happened({ still = false }: { still?: boolean }) {
  const { market, table, desk } = usePlace()
  return (
    <ul class={still ? 'experiment-feed still' : 'experiment-feed'} aria-live="polite">
      {happenings(market, table.me, desk.feed.value).map(({ key, text }) => (
        <li key={key}>{text}</li>
      ))}
    </ul>
  )
}

/** With the name they have made for themselves, where that is seen. */
function Met({ seats }: { seats: readonly Seat[] }) {
  const { market, table } = usePlace()
  const seen = market.settings.reputation === 'visible'
  const told = market.stage?.pairs.find(({ from }) => from === table.me)
  return (
    <ul class="experiment-others">
      {seats.map(({ id, name, face, reputation = 0 }) => {
        const score = seen ? reputation : told?.to === id ? told.score : undefined
        return (
          <li key={id}>
            <Face face={face} mood="calm" size={seats.length > 2 ? 40 : 56} />
            <b dir="auto">{name}</b>
            {score !== undefined && (
              <Chip>{t('experiment.score', { score: score > 0 ? `+${score}` : `${score}`.replace('-', '−') })}</Chip>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** On: when nobody waits for anybody. Who only answers is not sent on while the other is still about to speak. */
function Leave({ stage }: { stage: Stage }) {
  const { market, table, mine } = usePlace()
  if ([...market.offers.values()].some(({ to }) => to === table.me)) return null
  const asked = openOffer(market, table.me)
  const busy = [...market.seats.values()].some(({ id, done }) => id !== table.me && !done)
  const acts = stage.pairs.length > 0 || stage.can.some((act) => firstWords.includes(act)) || isAsking(market, table.me)
  if (asked) return <Waiting text={t('experiment.waitFor', { name: nameOf(market, asked.to) })} />
  if (mine.done) return <Waiting text={t('experiment.othersStill')} />
  if (!acts && busy) return <Waiting text={t('experiment.moment')} />
  return (
    <Button glyph="next" onClick={() => table.act({ type: 'done', done: true })}>
      {t('experiment.goOn')}
    </Button>
  )
}

/** With these one may begin, and so one may also leave. */
const firstWords: readonly Stage['can'][number][] = ['request', 'offer', 'fine']

function isAsking(market: Market, me: SeatId): boolean {
  const scenario = scenarioOf(market.scenario ?? '')
  return scenario !== undefined && sideOf(scenario, market, me) === 'requester'
}

function Waiting({ text }: { text: string }) {
  return (
    <p class="second experiment-wait" role="status">
      {text}
    </p>
  )
}
