// What was going on: what was arranged, what this one did, and what was published. Nothing is left unsaid.

import { publishedFigure } from '../../shared/reciprocity/published.ts'
import { scenarioOf } from '../../shared/scenarios/index.ts'
import { armOf, type Scenario } from '../../shared/scenarios/scenario.ts'
import { Awning } from '../components/awning.tsx'
import { Button } from '../components/button.tsx'
import { usePlace } from '../market/table.ts'
import { go, replayPath } from '../router.ts'
import { session } from '../session.ts'
import { experimentWords } from '../text/experiments/words-of.ts'
import { percent } from '../text/figures.ts'
import { t } from '../text/i18n.ts'
import { Bars } from './bars.tsx'

export function Reveal() {
  const { market, table } = usePlace()
  const scenario = scenarioOf(market.scenario ?? '')
  const words = experimentWords(market.scenario ?? '')
  const room = session.room.value
  if (!scenario || !words) return null
  const arm = armOf(market)
  const mine = scenario.observe(market, []).find(({ seat }) => seat === table.me)
  return (
    <main class="experiment">
      <section class="experiment-page card">
        <Awning />
        <h1>{words.title}</h1>
        <h2>{t('experiment.arranged')}</h2>
        <p>{words.script}</p>
        <p class="experiment-yours">{t('experiment.yourCondition', { condition: words.arms[arm] ?? arm })}</p>
        {mine?.values && <Yours scenario={scenario} values={mine.values} words={words.measures} />}
        {mine?.excluded !== undefined && <p class="second">{t('experiment.notCounted')}</p>}
        <Published scenario={scenario} />
        <h2>{t('experiment.article')}</h2>
        <p>{words.article}</p>
        <h2>{t('experiment.paper')}</h2>
        <p>{words.paper}</p>
        <div class="experiment-answers">
          {room?.kind === 'solo' && (
            <Button
              onClick={() => {
                session.close()
                go('/learn')
              }}
            >
              {t('experiment.toLearn')}
            </Button>
          )}
          {room && (
            <Button glyph="play" onClick={() => go(replayPath(room.code))}>
              {t('debrief.replay')}
            </Button>
          )}
        </div>
      </section>
    </main>
  )
}

type YoursProps = {
  scenario: Scenario
  values: Readonly<Record<string, number>>
  words: Readonly<Record<string, string>>
}

function Yours({ scenario, values, words }: YoursProps) {
  const known = scenario.measures.filter(({ id }) => values[id] !== undefined)
  if (known.length === 0) return null
  return (
    <>
      <h2>{t('experiment.yours')}</h2>
      <ul>
        {known.map(({ id, kind }) => {
          const value = values[id] ?? 0
          const said =
            kind === 'rate' ? t(value > 0 ? 'experiment.did' : 'experiment.didNot') : value.toFixed(value < 1 ? 2 : 0)
          return (
            <li key={id}>
              {words[id]}: <b>{said}</b>
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** The published figure of each condition that has one, with where it comes from and how far it was checked. */
function Published({ scenario }: { scenario: Scenario }) {
  const words = experimentWords(scenario.id)
  const rows = scenario.arms.flatMap((arm) => {
    const at = scenario.publishedArms[arm]
    const figure = at && publishedFigure(at.figure)
    const value = at && figure?.figures[at.key]
    return value === undefined || !figure ? [] : [{ label: words?.arms[arm] ?? arm, value, figure }]
  })
  const [first] = rows
  if (!first) return null
  const most = Math.max(1, ...rows.map(({ value }) => value))
  const shown = (value: number) => (most > 1 ? value.toFixed(2) : percent(value))
  return (
    <>
      <h2>{t('experiment.published')}</h2>
      <Bars rows={rows.map(({ label, value }) => ({ label, share: value / most, text: shown(value) }))} />
      <ul class="experiment-sources second">
        {[...new Set(rows.map(({ figure }) => figure))].map((figure) => (
          <li key={figure.id}>
            {figure.source}
            {figure.n === undefined ? '' : ` n = ${figure.n}.`}{' '}
            {t(`experiment.mark.${figure.mark}`, { source: figure.reportedBy ?? '' })}
          </li>
        ))}
      </ul>
    </>
  )
}
