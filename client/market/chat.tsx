// Free chat: the lines one has heard, and one's own to write.

import './chat.css'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { MOST_CHAT } from '../../shared/game/actions/chat.ts'
import { graphemes } from '../../shared/game/plain-text.ts'
import type { ChatLine, Market, SeatId } from '../../shared/game/state.ts'
import { Button } from '../components/button.tsx'
import { t } from '../text/i18n.ts'
import { nameOf, usePlace } from './table.ts'

export function Chat({ to }: { to: SeatId | 'all' }) {
  const { market, table, own } = usePlace()
  const [text, setText] = useState('')
  const id = useId()
  const left = MOST_CHAT - graphemes(text.trim())
  // Only the markets of a class share a clock.
  const isClass = market.settings.clock === 'shared'
  const pending = table.pending.value.some(({ action }) => action.type === 'chat')
  const send = (event: Event) => {
    event.preventDefault()
    if (text.trim() === '' || left < 0) return
    table.act({ type: 'chat', to, text })
    setText('')
  }
  return (
    <section class="chat" aria-label={t('chat.title')}>
      <Lines lines={linesWith(market, to)} />
      {own.hushed ? (
        <p>{t('refusal.hushed')}</p>
      ) : (
        <form onSubmit={send}>
          <label htmlFor={id}>{to === 'all' ? t('chat.toAll') : t('chat.toOne', { name: nameOf(market, to) })}</label>
          <div class="chat-entry">
            <input
              id={id}
              class="field"
              type="text"
              dir="auto"
              autoComplete="off"
              enterKeyHint="send"
              value={text}
              aria-invalid={left < 0}
              aria-describedby={`${id}-rule`}
              onInput={(event) => setText(event.currentTarget.value)}
            />
            <Button tone="primary" type="submit" pending={pending} disabled={pending || text.trim() === '' || left < 0}>
              {t('chat.send')}
            </Button>
          </div>
          <p id={`${id}-rule`} class="second" role={left < 0 ? 'alert' : undefined}>
            {left < 0 ? t('chat.tooLong', { most: MOST_CHAT }) : t(isClass ? 'chat.ruleInClass' : 'chat.rule')}
          </p>
        </form>
      )}
    </section>
  )
}

function Lines({ lines }: { lines: readonly ChatLine[] }) {
  const { market, table } = usePlace()
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight })
  }, [lines.length])
  if (lines.length === 0) return <p class="second">{t('chat.none')}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by keyboard too.
    <ul ref={list} class="chat-lines" tabIndex={0} aria-label={t('chat.lines')}>
      {lines.map((line) => (
        <li key={`${line.seat} ${line.atMs}`} class={line.seat === table.me ? 'mine' : ''}>
          <b dir="auto">{line.seat === table.me ? t('stall.me') : nameOf(market, line.seat)}</b>{' '}
          {line.to !== 'all' && <span class="second">{t('chat.onlyTwo')}</span>} <span dir="auto">{line.text}</span>
        </li>
      ))}
    </ul>
  )
}

/** With one stall: what the two said to each other, and what it said to all. */
function linesWith({ talk }: Market, to: SeatId | 'all'): ChatLine[] {
  return talk.filter((line) => (to === 'all' ? line.to === 'all' : line.seat === to || line.to === to))
}
