// Where bots were hidden: whom this player takes for one, then who they were, how often it was right, and the room.

import './guess-card.css'
import { useState } from 'preact/hooks'
import type { Seat, SeatId } from '../../shared/game/state.ts'
import { Button } from '../components/button.tsx'
import { Face } from '../components/face.tsx'
import { Glyph } from '../components/glyph.tsx'
import { usePlace } from '../market/table.ts'
import { session } from '../session.ts'
import { t } from '../text/i18n.ts'

export const GUESS_TITLE = 'guess-title'

/** @param onSkip the player wants to be told without a guess */
export function GuessCard({ onSkip }: { onSkip: () => void }) {
  const { market, table, mine } = usePlace()
  const [marked, setMarked] = useState<readonly SeatId[]>([])
  const pending = table.pending.value.some(({ action }) => action.type === 'guess')
  const others = [...market.seats.values()].filter(({ id }) => id !== table.me)
  return (
    <section class="card guess" aria-labelledby={GUESS_TITLE}>
      <h2 id={GUESS_TITLE}>{t('company.guess.title')}</h2>
      <p class="second">
        {t('company.guess.lead')} {t('company.guess.you', { name: mine.name })}
      </p>
      <ul class="guess-list">
        {others.map(({ id, name, face }) => {
          const on = marked.includes(id)
          return (
            <li key={id}>
              <button
                type="button"
                class={on ? 'cared-face on' : 'cared-face'}
                aria-pressed={on}
                onClick={() => setMarked(on ? marked.filter((one) => one !== id) : [...marked, id])}
              >
                <Face face={face} size={48} />
                <span dir="auto">{name}</span>
                {on && (
                  <i>
                    <Glyph name="bot" size={13} />
                  </i>
                )}
              </button>
            </li>
          )
        })}
      </ul>
      <Button tone="primary" pending={pending} onClick={() => table.act({ type: 'guess', bots: [...marked] })}>
        {t(marked.length === 0 ? 'company.guess.nobody' : 'company.guess.tell')}
      </Button>
      <Button tone="ghost" onClick={onSkip}>
        {t('company.guess.skip')}
      </Button>
    </section>
  )
}

/** The reveal; who did not guess sees the room's rate alone. */
export function GuessTold() {
  const { market, table, own } = usePlace()
  const others = [...market.seats.values()].filter(({ id }) => id !== table.me)
  const { guess } = own
  const isRight = ({ id, keeper }: Seat) => guess?.includes(id) === (keeper === 'bot')
  const { players, right, of } = market.guesses
  return (
    <section class="card guess" aria-labelledby={GUESS_TITLE}>
      <h2 id={GUESS_TITLE}>
        {guess
          ? t('company.guess.right', { right: others.filter(isRight).length, count: others.length })
          : t('company.guess.title')}
      </h2>
      <p class="second" role="status">
        {players === 0
          ? t('company.guess.noneYet')
          : t('company.guess.room', { count: players, percent: Math.round((100 * right) / Math.max(1, of)) })}
      </p>
      <ul class="guess-told">
        {others.map((seat) => (
          <li key={seat.id} class="row">
            <Face face={seat.face} size={40} />
            <span>
              <b dir="auto">{seat.name}</b>
              <br />
              <span class="second">{whoWas(seat)}</span>
            </span>
            <span class="spread" />
            {guess && (
              <span class={isRight(seat) ? 'hit' : 'miss'}>
                <span class="unseen">{t(isRight(seat) ? 'company.guess.hit' : 'company.guess.miss')}</span>
                <Glyph name={isRight(seat) ? 'check' : 'x'} size={18} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Among friends the room knows who sat there; in a class nobody is told. */
function whoWas({ id, keeper }: Seat): string {
  if (keeper === 'bot') return t('company.guess.wasBot')
  const friend = session.room.value?.people.find(({ seat }) => seat === id)
  return friend?.name ?? t('company.guess.wasPerson')
}
