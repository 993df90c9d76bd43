// Giving coins to whom one has met, or to whom the stage pairs one with; and fining in a common store.

import { useEffect, useState } from 'preact/hooks'
import type { Stage } from '../../shared/game/stage.ts'
import type { Market, SeatId } from '../../shared/game/state.ts'
import { scenarioOf } from '../../shared/scenarios/index.ts'
import { Button } from '../components/button.tsx'
import { Stepper } from '../components/stepper.tsx'
import { nameOf, usePlace } from '../market/table.ts'
import { bundleWords } from '../text/amounts.ts'
import { t } from '../text/i18n.ts'
import { sideOf } from './side.ts'

/** Whom the stage pairs one with; where it pairs nobody, whoever came first. */
export function receiverOf({ seats }: Market, stage: Stage, me: SeatId): SeatId | undefined {
  if (stage.pairs.length > 0) return stage.pairs.find(({ from }) => from === me)?.to
  return [...seats.keys()].find((id) => id !== me)
}

export function Giving({ stage, to }: { stage: Stage; to: SeatId }) {
  const { market, table, own } = usePlace()
  const scenario = scenarioOf(market.scenario ?? '')
  // Who asks by letter gives what lies in it, and no coins.
  const encloses =
    scenario !== undefined && stage.can.includes('request') && sideOf(scenario, market, table.me) === 'requester'
  const paired = stage.pairs.length > 0
  const [coins, setCoins] = useState(paired ? 1 : 0)
  const mine = market.exchanges.filter(({ author, round }) => author === table.me && round === market.round)
  const given = mine.reduce((sum, { gives, undone }) => sum + (undone ? 0 : (gives.coins ?? 0)), 0)
  const gave = mine.length > 0
  if (paired && gave) return null
  if (encloses) {
    const goods = { token: own.held.token ?? 0 }
    if (goods.token === 0) return null
    return (
      <Button
        tone="gift"
        glyph="heart"
        disabled={table.pending.value.length > 0}
        onClick={() => table.act({ type: 'give', to, goods })}
      >
        {t('experiment.enclose', { goods: bundleWords(goods) })}
      </Button>
    )
  }
  if (own.held.coins === 0) return <p class="second">{t('experiment.noCoins')}</p>
  const most = Math.min(own.held.coins, (scenario?.mostGiven ?? own.held.coins + given) - given)
  if (most <= 0) return null
  return (
    <div class="experiment-amount">
      {!paired && (
        <Stepper
          label={t('experiment.howMany')}
          what={t('item.coins')}
          value={coins}
          most={most}
          step={1}
          onChange={setCoins}
        />
      )}
      <Button
        tone="gift"
        glyph="heart"
        disabled={coins === 0 || table.pending.value.length > 0}
        onClick={() => {
          table.act({ type: 'give', to, goods: { coins } })
          if (!paired) setCoins(0)
        }}
      >
        {coins === 0
          ? t('experiment.giveWhat', { name: nameOf(market, to) })
          : t(stage.grows > 1 ? 'experiment.giveGrows' : 'experiment.give', {
              count: coins,
              name: nameOf(market, to),
              arrives: coins * stage.grows,
            })}
      </Button>
    </div>
  )
}

/** Whoever the stage pairs with nobody has nothing to do in it: they need not say so. */
export function NotYourTurn() {
  const { market, table, mine } = usePlace()
  useEffect(() => {
    if (!mine.done) table.act({ type: 'done', done: true })
  }, [market.round])
  return (
    <p class="second experiment-wait" role="status">
      {t('experiment.notYourTurn')}
    </p>
  )
}

export function Fines() {
  const { market, table, own } = usePlace()
  const round = market.granary?.gifts.at(-1)?.round
  const last = round === market.round - 1 ? round : undefined
  const gave = (seat: SeatId) =>
    market.granary?.gifts.find((gift) => gift.seat === seat && gift.round === last)?.coins ?? 0
  const fined = (seat: SeatId) =>
    market.fines.filter((fine) => fine.by === table.me && fine.to === seat && fine.round === market.round).length
  return (
    <>
      <CameBack round={last} />
      <ul class="experiment-fines">
        {[...market.seats.values()].map(({ id, name }) => (
          <li key={id}>
            <span dir="auto">
              {t('experiment.gave', { name: id === table.me ? t('experiment.you') : name, count: gave(id) })}{' '}
              {fined(id) > 0 && <small class="second">{t('experiment.finedTimes', { count: fined(id) })}</small>}
            </span>
            {id !== table.me && (
              <Button
                disabled={own.held.coins < 1 || table.pending.value.length > 0}
                onClick={() => table.act({ type: 'fine', to: id })}
              >
                {t('experiment.fine', { name })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

/** What came back of the common store after this round; the feed alone knows it. */
function CameBack({ round }: { round: number | undefined }) {
  const { desk } = usePlace()
  const line = desk.feed.value.find((one) => one.glyph === 'people' && one.round === round)
  return line ? <p class="experiment-feed">{line.text}</p> : null
}

/** What everybody gave to the common store the last time, and what came back. */
export function LastGifts() {
  const { market, table } = usePlace()
  const gifts = market.granary?.gifts ?? []
  const round = gifts.at(-1)?.round
  if (round === undefined) return null
  const gave = (seat: SeatId) => gifts.find((gift) => gift.seat === seat && gift.round === round)?.coins ?? 0
  return (
    <>
      <ul class="experiment-feed">
        {[...market.seats.values()].map(({ id, name }) => (
          <li key={id}>
            {t('experiment.gave', { name: id === table.me ? t('experiment.you') : name, count: gave(id) })}
          </li>
        ))}
      </ul>
      <CameBack round={round} />
    </>
  )
}
