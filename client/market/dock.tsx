// The bottom row: the one suggested act, sharing as long as there is something to share, and done.

import './dock.css'
import type { SeatActionInput } from '../../shared/game/actions/index.ts'
import type { Market, SeatId } from '../../shared/game/state.ts'
import { type Suggestion, suggest, suggestedAction } from '../../shared/game/suggest.ts'
import { Button } from '../components/button.tsx'
import type { GlyphName } from '../icons/glyphs.ts'
import { amountWords } from '../text/amounts.ts'
import { t } from '../text/i18n.ts'
import { nameOf, usePlace } from './table.ts'

export function Dock() {
  const { market, table, mine } = usePlace()
  const open = market.phase === 'market'
  const suggestion = suggest(market)
  const isPending = (type: SeatActionInput['type']) => table.pending.value.some(({ action }) => action.type === type)
  const hidesSome = mine.needs.some((need) => need.shared !== 'all')
  const waiting = [...market.seats.values()].filter((seat) => !seat.done).length
  return (
    <nav class="dock">
      {mine.done ? (
        <p class="dock-done" role="status">
          {t('day.doneSay', { count: waiting })}
        </p>
      ) : (
        <Suggested suggestion={suggestion} />
      )}
      {open && hidesSome && suggestion?.act !== 'shareAll' && (
        <Button
          class="dock-share"
          pending={isPending('share')}
          onClick={() => table.act({ type: 'share', needs: 'all', with: 'all' })}
        >
          {t('suggest.shareAll')}
        </Button>
      )}
      <Button
        glyph="check"
        class="dock-end"
        aria-pressed={mine.done}
        disabled={!open}
        pending={isPending('done')}
        onClick={() => table.act({ type: 'done', done: !mine.done })}
      >
        {t('day.done')}
      </Button>
    </nav>
  )
}

function Suggested({ suggestion }: { suggestion: Suggestion | undefined }) {
  const { market, table, mine } = usePlace()
  if (!suggestion) return <p class="dock-done second">{t('suggest.waiting')}</p>
  const { words, glyph, tone } = shown(suggestion, market)
  const action = suggestedAction(suggestion, market)
  const pending = action !== undefined && table.pending.value.some((one) => one.action.type === action.type)
  if (suggestion.act === 'done') return <p class="dock-done second">{words}</p>
  return (
    <Button
      tone={tone}
      glyph={glyph}
      class="dock-suggested"
      title={t('suggest.label')}
      pending={pending}
      disabled={pending || mine.done}
      onClick={() => {
        if (action) table.act(action)
        else document.querySelector<HTMLElement>('.offers .button.primary')?.focus()
      }}
    >
      {words}
    </Button>
  )
}

function shown(
  suggestion: Suggestion,
  market: Market,
): { words: string; glyph: GlyphName; tone: 'plain' | 'gift' | 'balanced' } {
  const name = (seat: SeatId) => nameOf(market, seat)
  switch (suggestion.act) {
    case 'answer':
      return { words: t('suggest.answer', { name: name(suggestion.from) }), glyph: 'bell', tone: 'plain' }
    case 'shareAll':
      return { words: t('suggest.shareAll'), glyph: 'share', tone: 'plain' }
    case 'deliver':
      return { words: t('suggest.deliver', { name: name(suggestion.to) }), glyph: 'knot', tone: 'balanced' }
    case 'giveAtWell':
      return {
        words: t('suggest.giveAtWell', { what: amountWords(suggestion.good, suggestion.units) }),
        glyph: 'heart',
        tone: 'gift',
      }
    case 'give': {
      const what = amountWords(suggestion.good, suggestion.units)
      return { words: t('suggest.give', { name: name(suggestion.to), what }), glyph: 'heart', tone: 'gift' }
    }
    case 'buy': {
      const what = amountWords(suggestion.good, suggestion.units)
      return { words: t('suggest.buy', { name: name(suggestion.from), what }), glyph: 'swap', tone: 'balanced' }
    }
    case 'ask':
      return {
        words: t('suggest.ask', { name: name(suggestion.from), what: t(`item.${suggestion.good}`) }),
        glyph: 'ask',
        tone: 'plain',
      }
    case 'sell': {
      const what = amountWords(suggestion.good, suggestion.units)
      return { words: t('suggest.sell', { name: name(suggestion.to), what }), glyph: 'swap', tone: 'balanced' }
    }
    case 'lendAHand':
      return { words: t('suggest.lendAHand'), glyph: 'people', tone: 'gift' }
    case 'done':
      return { words: t('suggest.done'), glyph: 'check', tone: 'plain' }
  }
}
