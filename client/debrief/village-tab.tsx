// The standings: what share of its possible gains the village reached, then the awards, then who the bots were. Nobody is ranked.

import type { Award, Results } from '../../shared/game/results.ts'
import { Awning } from '../components/awning.tsx'
import { Face } from '../components/face.tsx'
import { Glyph } from '../components/glyph.tsx'
import { nameOf, usePlace } from '../market/table.ts'
import { debriefWords } from '../text/en-debrief.ts'
import { t } from '../text/i18n.ts'
import { FilledBar, Fills } from './charts/fills.tsx'
import { TrustForm } from './trust-form.tsx'

export function VillageTab({ results }: { results: Results }) {
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
      <Bots results={results} />
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

/** Told at the end, never before. */
function Bots({ results }: { results: Results }) {
  const { market } = usePlace()
  const bots = results.seats.flatMap(({ seat: id, strategy }) => {
    const seat = market.seats.get(id)
    return seat?.keeper === 'bot' && strategy !== undefined ? [{ ...seat, strategy }] : []
  })
  return (
    <section class="card">
      {bots.length > 0 && (
        <>
          <h2>{t('debrief.told')}</h2>
          <ul class="debrief-list">
            {bots.map(({ id, name, face, strategy }) => (
              <li key={id} class="row">
                <Face face={face} size={40} />
                <span>{t(`debrief.strategy.${known(strategy)}`, { name })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Reputations results={results} />
      <p class="second debrief-caveat">{t('debrief.caveat')}</p>
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

type Strategy = keyof typeof debriefWords.strategy

function known(strategy: string): Strategy {
  const id = strategy.toLowerCase()
  return isKnown(id) ? id : 'other'
}

function isKnown(id: string): id is Strategy {
  return Object.hasOwn(debriefWords.strategy, id)
}
