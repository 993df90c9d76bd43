// The standings: what share of its possible gains the village reached, then the awards, then who the bots were. Nobody is ranked.

import type { Award, Results } from '../../shared/game/results.ts'
import { Awning } from '../components/awning.tsx'
import { Face } from '../components/face.tsx'
import { Glyph } from '../components/glyph.tsx'
import { nameOf, usePlace } from '../market/table.ts'
import { t } from '../text/i18n.ts'
import { BotsCard } from './bots-card.tsx'
import { FilledBar, Fills } from './charts/fills.tsx'
import { GuessCard, GuessTold } from './guess-card.tsx'
import { TrustForm } from './trust-form.tsx'

/** `none`: everybody saw who the bots were. */
type Guessing = 'none' | 'open' | 'over'
type Props = { results: Results; guessing: Guessing; onSkip: () => void }

/** @param guessing bots were hidden, and this player has yet to say whom it takes for one, or that it will not */
export function VillageTab({ results, guessing, onSkip }: Props) {
  const { gained, possible, rounds } = results
  return (
    <div class="debrief-columns">
      <header class="card debrief-head">
        <Awning />
        {possible > 0 ? (
          <>
            <h1>{t('debrief.title', { percent: Math.round((100 * gained) / possible) })}</h1>
            <p class="second">{t('debrief.lead', { gained, possible, count: rounds })}</p>
            <Fills />
            <FilledBar fill="lantern" share={Math.max(0, gained / possible)} height={20} />
          </>
        ) : (
          <>
            <h1>{t('debrief.titleEarly')}</h1>
            <p class="second">{t('debrief.leadEarly')}</p>
          </>
        )}
      </header>
      <section class="card">
        <h2>{t('debrief.awards')}</h2>
        {results.awards.length === 0 ? (
          <p class="second">{t('debrief.noAwards')}</p>
        ) : (
          <Awards awards={results.awards} />
        )}
      </section>
      {/* Before the bots are told, which would colour the answers. */}
      <TrustForm />
      <div class="debrief-bots">
        {guessing === 'open' && <GuessCard onSkip={onSkip} />}
        {guessing === 'over' && <GuessTold />}
        {guessing !== 'open' && <BotsCard results={results} />}
      </div>
    </div>
  )
}

const awardGlyphs = { biggestGiver: 'heart', fairestTrader: 'scales', mostTrusted: 'knot' } as const
const awardKinds = { biggestGiver: 'generalized', fairestTrader: 'balanced', mostTrusted: 'generalized' } as const

function Awards({ awards }: { awards: readonly Award[] }) {
  const { market } = usePlace()
  return (
    <ul class="debrief-list">
      {awards.map(({ award, seat, figures: [a = 0, b = 0, c = 0] }) => (
        <li key={award} class="row">
          <Face face={market.seats.get(seat)?.face ?? 0} mood="happy" size={50} />
          <span>
            <b>{t(`debrief.award.${award}`)}</b>
            <br />
            <span class="second">
              {t(`debrief.awardFacts.${award}`, { name: nameOf(market, seat), count: a, b, c })}
            </span>
          </span>
          <span class="spread" />
          <span class={`debrief-badge kind-${awardKinds[award]}`}>
            <Glyph name={awardGlyphs[award]} size={20} />
          </span>
        </li>
      ))}
    </ul>
  )
}
