// Giving coins to whom one has met, or to whom the stage pairs one with.

import { useEffect, useState } from 'preact/hooks'
import type { Bundle } from '../../shared/game/bundle.ts'
import type { Stage } from '../../shared/game/stage.ts'
import type { Market, SeatId } from '../../shared/game/state.ts'
import { Button } from '../components/button.tsx'
import { Stepper } from '../components/stepper.tsx'
import { nameOf, usePlace } from '../market/table.ts'
import { bundleWords } from '../text/amounts.ts'
import { t } from '../text/i18n.ts'
import { giftNow } from './gift-now.ts'

/** Whom the stage pairs one with; where it pairs nobody, whoever came first. */
export function receiverOf({ seats }: Market, stage: Stage, me: SeatId): SeatId | undefined {
  if (stage.pairs.length > 0) return stage.pairs.find(({ from }) => from === me)?.to
  return [...seats.keys()].find((id) => id !== me)
}

export function Giving({ stage, to }: { stage: Stage; to: SeatId }) {
  const { market, table, own } = usePlace()
  const [chosen, setChosen] = useState(0)
  const now = giftNow(market, stage, table.me)
  if (!now) return own.held.coins === 0 ? <p class="second">{t('experiment.noCoins')}</p> : null
  const goods: Bundle = 'all' in now ? now.all : { coins: chosen }
  const { coins } = goods
  const name = nameOf(market, to)
  const words =
    coins === 0
      ? t('experiment.giveWhat', { name })
      : coins === undefined
        ? t('all' in now && now.enclosed ? 'experiment.enclose' : 'experiment.giveGoods', {
            name,
            goods: bundleWords(goods),
          })
        : t(stage.grows > 1 ? 'experiment.giveGrows' : 'experiment.give', {
            count: coins,
            name,
            arrives: coins * stage.grows,
          })
  return (
    <div class="experiment-amount">
      {'most' in now && (
        <Stepper
          label={t('experiment.howMany')}
          what={t('item.coins')}
          value={chosen}
          most={now.most}
          step={1}
          onChange={setChosen}
        />
      )}
      <Button
        tone="gift"
        glyph="heart"
        disabled={coins === 0 || table.pending.value.length > 0}
        onClick={() => {
          table.act({ type: 'give', to, goods })
          setChosen(0)
        }}
      >
        {words}
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
