// Giving coins to whom one has met, or to whom the stage pairs one with.

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
