// My portrait: the card of what one did, as it can be shared, and every exchange of one's own below it.

import './portrait-tab.css'
import type { Portrait } from '../../shared/debrief/portrait.ts'
import type { Results } from '../../shared/game/results.ts'
import type { Exchange } from '../../shared/game/state.ts'
import { Awning } from '../components/awning.tsx'
import { Chip, type Kind, KindBadge, kindGlyphs } from '../components/chip.tsx'
import { Face } from '../components/face.tsx'
import { Glyph } from '../components/glyph.tsx'
import { Icon } from '../components/icon.tsx'
import { ExchangeLine } from '../market/exchange-line.tsx'
import { nameOf, usePlace } from '../market/table.ts'
import { t } from '../text/i18n.ts'
import type { Measured } from './ask-debrief.ts'
import { FilledBar, Fills, kindFills } from './charts/fills.tsx'
import { Coming } from './coming.tsx'
import type { Later } from './later.ts'
import { portraitWords } from './portrait-words.ts'

const kinds: readonly Kind[] = ['generalized', 'balanced', 'negative', 'neutral']

export function PortraitTab({ results, measured }: { results: Results; measured: Later<Measured> }) {
  const { market, table } = usePlace()
  const figures = results.seats.find(({ seat }) => seat === table.me)
  const mine = market.exchanges.filter(
    ({ author, other, kind }) => kind !== 'passed' && (author === table.me || other === table.me),
  )
  return (
    <div class="portrait-columns">
      <Fills />
      {measured.at !== 'here' ? (
        <Coming later={measured} failure={t('debrief.failed')} />
      ) : (
        measured.value.mine && <PortraitCard portrait={measured.value.mine} />
      )}
      <section class="card debrief-own">
        <h2>{t('debrief.mine')}</h2>
        {figures && (
          <p class="second">
            {t('debrief.myFigures', {
              met: figures.needsMet,
              dealt: figures.needsDealt,
              coins: figures.coins,
              prosperity: figures.prosperity,
            })}
          </p>
        )}
        {mine.length === 0 ? (
          <p>{t('debrief.none')}</p>
        ) : (
          kinds.map((kind) => (
            <Acts key={kind} kind={kind} exchanges={mine.filter(({ label }) => (label ?? 'neutral') === kind)} />
          ))
        )}
      </section>
    </div>
  )
}

function PortraitCard({ portrait }: { portrait: Portrait }) {
  const { market, mine } = usePlace()
  const words = portraitWords(portrait, (seat) => nameOf(market, seat))
  const most = Math.max(1, ...words.counts.map(({ count }) => count))
  return (
    <article class="card portrait" aria-labelledby="portrait-title">
      <Awning />
      <header class="portrait-head">
        <span class="portrait-frame">
          <Face face={mine.face} mood="happy" size={92} />
        </span>
        <div>
          <p class="second" dir="auto">
            {t('debrief.portrait.of', { name: mine.name })}
          </p>
          <h1 id="portrait-title">{words.title}</h1>
          <p class="portrait-lead">{words.lead}</p>
        </div>
      </header>
      <dl class="tray portrait-counts">
        {words.counts.map(({ label, word, count }) => (
          <div key={label} class={`legend-${kindFills[label]}`}>
            <dt>
              <Glyph name={kindGlyphs[label]} size={20} /> <span>{word}</span>
            </dt>
            <dd>
              <FilledBar fill={kindFills[label]} share={count / most} />
              <b class="number">{count}</b>
            </dd>
          </div>
        ))}
      </dl>
      {words.met && <p class="second">{words.met}</p>}
      {words.examples.length > 0 && (
        <>
          <h2>{t('debrief.portrait.examples', { count: words.examples.length })}</h2>
          <ul class="portrait-examples">
            {words.examples.map(({ label, word, text }) => (
              <li key={label} class="row">
                <KindBadge kind={label} />
                <span>
                  <b>{word}.</b> {text}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {words.felt && (
        <p class="tray portrait-felt">
          <b>{t('debrief.portrait.feltTitle')}</b> {words.felt}
        </p>
      )}
      <div class="portrait-chips">
        {words.awards.map((award) => (
          <span key={award} class="chip portrait-award">
            <Icon name="trophy" size={18} />
            {award}
          </span>
        ))}
        {words.facts.map((fact) => (
          <Chip key={fact}>{fact}</Chip>
        ))}
      </div>
    </article>
  )
}

function Acts({ kind, exchanges }: { kind: Kind; exchanges: readonly Exchange[] }) {
  const { market } = usePlace()
  if (exchanges.length === 0) return null
  return (
    <details class="debrief-acts" open={exchanges.length <= 4}>
      <summary>
        <Glyph name={kindGlyphs[kind]} /> <b>{t(`debrief.acts.${kind}`)}</b>{' '}
        <span class="second">{t('debrief.mineCount', { count: exchanges.length })}</span>
      </summary>
      <ul>
        {exchanges.map((exchange) => (
          <ExchangeLine key={exchange.id} exchange={exchange} market={market} />
        ))}
      </ul>
    </details>
  )
}
