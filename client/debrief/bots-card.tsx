// Who the bots were, and what the village thought of each: told at the end, never before.

import './bots-card.css'
import { useState } from 'preact/hooks'
import type { Results } from '../../shared/game/results.ts'
import type { SeatId } from '../../shared/game/state.ts'
import { Face } from '../components/face.tsx'
import { Glyph } from '../components/glyph.tsx'
import { CompanyButton } from '../home/company.tsx'
import { characterWords } from '../market/character-words.ts'
import { nameOf, usePlace } from '../market/table.ts'
import { session } from '../session.ts'
import { t } from '../text/i18n.ts'
import { BotSheet } from './bot-sheet.tsx'

export function BotsCard({ results }: { results: Results }) {
  const { market } = usePlace()
  const [open, setOpen] = useState<SeatId | undefined>(undefined)
  const bots = results.seats.flatMap(({ seat: id, strategy }) => {
    const seat = market.seats.get(id)
    return seat?.keeper === 'bot' && strategy !== undefined ? [{ seat, strategy }] : []
  })
  const chosen = bots.find(({ seat }) => seat.id === open)
  return (
    <section class="card">
      {bots.length > 0 && (
        <>
          <h2>{t('debrief.told')}</h2>
          <ul class="debrief-list">
            {bots.map(({ seat: { id, name, face }, strategy }) => (
              <li key={id}>
                <button
                  type="button"
                  class="bot-line"
                  title={t('company.moves.open', { name })}
                  onClick={() => setOpen(id)}
                >
                  <Face face={face} size={40} />
                  <span>
                    <b>{name}</b>
                    <br />
                    <span class="second">{characterWords(strategy) ?? t('company.aBot')}</span>
                  </span>
                  <span class="spread" />
                  <Glyph name="next" />
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {session.room.value?.kind === 'solo' && (
        <div class="bots-next">
          <span class="second">{t('company.next')}</span>
          <CompanyButton />
        </div>
      )}
      <Reputations results={results} />
      <p class="second debrief-caveat">{t('debrief.caveat')}</p>
      {chosen && <BotSheet bot={chosen.seat} strategy={chosen.strategy} onClose={() => setOpen(undefined)} />}
    </section>
  )
}

/** Where it was hidden all along, what the village thought of each is told now. */
function Reputations({ results }: { results: Results }) {
  const { market } = usePlace()
  if (market.settings.reputation !== 'hidden') return null
  const words = results.seats.flatMap(({ seat, reputation }) =>
    reputation === undefined ? [] : [t('debrief.reputation', { name: nameOf(market, seat), count: reputation })],
  )
  return (
    <>
      <h2>{t('debrief.reputations')}</h2>
      <p>{words.join(' · ')}</p>
    </>
  )
}
