// How two of today's exchanges feel, one after the other; a tap keeps the answer, for this player alone.

import './felt-question.css'
import { useEffect, useState } from 'preact/hooks'
import type { Bundle } from '../../shared/game/bundle.ts'
import { items } from '../../shared/game/goods.ts'
import { type Exchange, feelings } from '../../shared/game/state.ts'
import { nameOf, usePlace } from '../market/table.ts'
import { bundleWords, itemWords } from '../text/amounts.ts'
import { t } from '../text/i18n.ts'
import { askedAbout } from './asked-about.ts'

/** Long enough to see what was tapped. Guess. */
const NEXT_AFTER_MS = 700

export function FeltQuestion() {
  const { market, table, own } = usePlace()
  const asked = askedAbout(market.exchanges, table.me, market.round)
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      asked.findIndex(({ id }) => !own.felt.has(id)),
    ),
  )
  const exchange = asked[at]
  const tapped = table.pending.value.findLast(
    ({ action }) => action.type === 'felt' && action.exchange === exchange?.id,
  )
  const felt = tapped?.action.type === 'felt' ? tapped.action.feeling : exchange && own.felt.get(exchange.id)?.feeling
  const isLast = at === asked.length - 1
  useEffect(() => {
    if (felt === undefined || isLast) return
    const timer = setTimeout(() => setAt(at + 1), NEXT_AFTER_MS)
    return () => clearTimeout(timer)
  }, [felt, at, isLast])
  if (!exchange) return null
  return (
    <fieldset class="felt">
      <legend aria-live="polite">
        {t('felt.question', { what: whatOf(exchange) })}
        {asked.length > 1 && <small class="second"> {t('felt.of', { at: at + 1, count: asked.length })}</small>}
      </legend>
      <div class="felt-answers">
        {feelings.map((feeling) => (
          <button
            key={feeling}
            type="button"
            class={felt === feeling ? 'button primary' : 'button'}
            aria-pressed={felt === feeling}
            aria-busy={(tapped !== undefined && felt === feeling) || undefined}
            onClick={() => table.act({ type: 'felt', exchange: exchange.id, feeling })}
          >
            {t(`felt.feelings.${feeling}`)}
          </button>
        ))}
      </div>
    </fieldset>
  )

  function whatOf({ kind, author, other, gives, gets, outcome, against }: Exchange): string {
    const mine = author === table.me
    const name = nameOf(market, mine ? other : author)
    if (outcome === 'lapsed') return t('felt.lapsed', { name })
    if (outcome === 'broken') return t(against === table.me ? 'felt.brokenMine' : 'felt.broken', { name })
    if (kind === 'swap' || kind === 'deal' || kind === 'coupon') {
      const [given, got] = mine ? [gives, gets] : [gets, gives]
      return t('felt.traded', { name, gives: bundleWords(given), gets: bundleWords(got) })
    }
    const iGave = (kind === 'grantedAsk') !== mine
    return t(iGave ? 'felt.gave' : 'felt.got', { name, what: namesIn(kind === 'grantedAsk' ? gets : gives) })
  }
}

/** What it was, without the amounts: Fatou’s cloth. */
function namesIn(bundle: Bundle): string {
  return itemWords(items.filter((item) => bundle[item]))
}
