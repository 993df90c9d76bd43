// Somebody is at the stall: what they gave, said and asked, and what one may do about it.

import { useState } from 'preact/hooks'
import { lacking } from '../../shared/game/bundle.ts'
import type { Stage } from '../../shared/game/stage.ts'
import type { Offer, SeatId } from '../../shared/game/state.ts'
import { wholeOf } from '../../shared/game/terms.ts'
import { scenarioOf } from '../../shared/scenarios/index.ts'
import type { Choice } from '../../shared/scenarios/scenario.ts'
import { Button } from '../components/button.tsx'
import { Face } from '../components/face.tsx'
import { Stepper } from '../components/stepper.tsx'
import { Amounts } from '../market/amounts.tsx'
import { nameOf, usePlace } from '../market/table.ts'
import { bundleWords } from '../text/amounts.ts'
import { experimentWords } from '../text/experiments/words-of.ts'
import { t } from '../text/i18n.ts'
import { happenings } from './happenings.ts'

export function Encounter({ stage }: { stage: Stage }) {
  const { market, table, desk } = usePlace()
  const others = [...market.seats.values()].filter(({ id }) => id !== table.me)
  const waiting = [...market.offers.values()].filter(({ to }) => to === table.me)
  const may = (act: Stage['can'][number]) => stage.can.includes(act)
  return (
    <>
      <ul class="experiment-others">
        {others.map(({ id, name, face }) => (
          <li key={id}>
            <Face face={face} mood="calm" size={others.length > 2 ? 40 : 56} />
            <b dir="auto">{name}</b>
          </li>
        ))}
      </ul>
      <ul class="experiment-feed" aria-live="polite">
        {happenings(market, table.me, desk.feed.value).map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
      {waiting.map((offer) => (
        <Asked key={`${offer.id} ${offer.version}`} offer={offer} mayAnswer={may('answer')} />
      ))}
      {may('deliver') && <Owed />}
      <Choices stage={stage} />
      {may('give') && <Giving stage={stage} />}
      {may('fine') && <Fines />}
      {waiting.length === 0 && (
        <Button glyph="check" onClick={() => table.act({ type: 'done', done: true })}>
          {t('experiment.done')}
        </Button>
      )}
    </>
  )
}

function Asked({ offer, mayAnswer }: { offer: Offer; mayAnswer: boolean }) {
  const { market, table, own } = usePlace()
  const { id, version, kind } = offer
  const { gives, gets } = wholeOf(offer)
  const short = lacking(own.held, offer.wants)
  const busy = table.pending.value.some(({ action }) => 'offer' in action && action.offer === id)
  const later = Object.keys(offer.wantsLater).length > 0
  return (
    <article class="experiment-asked">
      <b>{t(kind === 'ask' ? 'experiment.asksYou' : 'experiment.offersYou', { name: nameOf(market, offer.author) })}</b>
      <div class="experiment-terms">
        {kind === 'offer' && (
          <span>
            <small class="second">{t('offer.youGet')}</small>
            <Amounts bundle={gives} />
          </span>
        )}
        <span>
          <small class="second">{t(later ? 'experiment.youGiveLater' : 'offer.youGive')}</small>
          <Amounts bundle={gets} />
        </span>
      </div>
      {mayAnswer && (
        <div class="experiment-answers">
          <Button disabled={busy} onClick={() => table.act({ type: 'decline', offer: id, version, reason: 'notNow' })}>
            {t('experiment.no')}
          </Button>
          <Button
            tone="primary"
            disabled={busy || short !== undefined}
            onClick={() => table.act({ type: 'accept', offer: id, version })}
          >
            {t('experiment.yes')}
          </Button>
        </div>
      )}
    </article>
  )
}

/** What was promised: it is handed over here, or not at all. */
function Owed() {
  const { market, table } = usePlace()
  const owed = [...market.deals.values()].flatMap(({ id, pledges }) =>
    pledges.flatMap(({ debtor, owed, outcome }) => (debtor === table.me && outcome === 'open' ? [{ id, owed }] : [])),
  )
  return (
    <>
      {owed.map(({ id, owed }) => (
        <Button
          key={id}
          tone="primary"
          glyph="heart"
          onClick={() => table.act({ type: 'deliver', deal: id, goods: owed })}
        >
          {t('experiment.handOver', { goods: bundleWords(owed) })}
        </Button>
      ))}
    </>
  )
}

/** What one may say or offer here: the experiment has a few lines, and no more. */
function Choices({ stage }: { stage: Stage }) {
  const { market, table, own } = usePlace()
  if (!stage.can.includes('request') && !stage.can.includes('offer')) return null
  const scenario = scenarioOf(market.scenario ?? '')
  const words = experimentWords(market.scenario ?? '')
  const mine = [...market.offers.values()].find(({ author }) => author === table.me)
  const busy = table.pending.value.length > 0
  // The lines are the same in every condition that this page could be in.
  const lines =
    scenario?.arms.map((arm) => scenario.choices?.(arm, stage.id) ?? []).find((list) => list.length > 0) ?? []
  const say = ({ action, amends }: Choice) => {
    if (!amends) return table.act(action)
    if (!mine || action.type !== 'offer') return
    const { to: _, type: __, ...terms } = action
    table.act({ type: 'amend', offer: mine.id, ...terms })
  }
  const isPossible = ({ action, amends }: Choice) =>
    action.to !== table.me &&
    (amends ? mine !== undefined : mine === undefined) &&
    (action.type !== 'offer' || amends || lacking(own.held, action.gives) === undefined)
  return (
    <div class="experiment-choices">
      {lines.map((line) => (
        <Button key={line.id} disabled={busy || !isPossible(line)} onClick={() => say(line)}>
          {words?.choices?.[line.id] ?? line.id}
        </Button>
      ))}
    </div>
  )
}

function Giving({ stage }: { stage: Stage }) {
  const { market, table, own } = usePlace()
  const [coins, setCoins] = useState(0)
  const to = receiverOf()
  if (to === undefined) return stage.pairs.length > 0 ? <p class="second">{t('experiment.notYourTurn')}</p> : null
  return (
    <div class="experiment-amount">
      <Stepper
        label={t('experiment.howMany')}
        what={t('item.coins')}
        value={coins}
        most={own.held.coins}
        step={1}
        onChange={setCoins}
      />
      <Button
        tone="gift"
        glyph="heart"
        disabled={coins === 0}
        onClick={() => {
          table.act({ type: 'give', to, goods: { coins } })
          setCoins(0)
        }}
      >
        {t(stage.grows > 1 ? 'experiment.giveGrows' : 'experiment.give', {
          count: coins,
          name: nameOf(market, to),
          arrives: coins * stage.grows,
        })}
      </Button>
    </div>
  )

  /** Whom the stage pairs one with; where it pairs nobody, whoever came first. */
  function receiverOf(): SeatId | undefined {
    if (stage.pairs.length > 0) return stage.pairs.find(({ from }) => from === table.me)?.to
    return [...market.seats.keys()].find((id) => id !== table.me)
  }
}

function Fines() {
  const { market, table, own } = usePlace()
  const round = market.granary?.gifts.at(-1)?.round
  const gave = (seat: SeatId) =>
    market.granary?.gifts.find((gift) => gift.seat === seat && gift.round === round)?.coins ?? 0
  return (
    <ul class="experiment-fines">
      {[...market.seats.values()].map(({ id, name }) => (
        <li key={id}>
          <span dir="auto">
            {t('experiment.gave', { name: id === table.me ? t('experiment.you') : name, count: gave(id) })}
          </span>
          {id !== table.me && (
            <Button disabled={own.held.coins < 1} onClick={() => table.act({ type: 'fine', to: id })}>
              {t('experiment.fine')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
