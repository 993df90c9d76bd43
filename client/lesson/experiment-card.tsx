// What a class's experiment came to: each condition beside the published figure, the verdict, every script, and what article and paper say.

import './experiment-card.css'
import type { ExperimentOutcome } from '../../shared/lesson/experiment-outcome.ts'
import type { PublishedFigure } from '../../shared/reciprocity/published/figure.ts'
import { mayShow, publishedFigure } from '../../shared/reciprocity/published.ts'
import { scenarioOf } from '../../shared/scenarios/index.ts'
import type { ArmResult, MeasureResult } from '../../shared/scenarios/results.ts'
import type { Scenario } from '../../shared/scenarios/scenario.ts'
import type { Judged } from '../../shared/scenarios/verdict.ts'
import { Chip } from '../components/chip.tsx'
import { experimentWords } from '../text/experiments/words-of.ts'
import { percent } from '../text/figures.ts'
import { t } from '../text/i18n.ts'

export function ExperimentCard({ outcome }: { outcome: ExperimentOutcome | undefined }) {
  const scenario = scenarioOf(outcome?.scenario ?? '')
  const words = experimentWords(outcome?.scenario ?? '')
  if (!outcome || !scenario || !words)
    return (
      <article class="card lesson-card">
        <h2>{t('experimentResult.none')}</h2>
      </article>
    )
  return (
    <article class="card lesson-card experiment-result">
      <h2>{words.title}</h2>
      {outcome.judged.map((one) => (
        <Verdict key={one.measure ?? one.verdict} judged={one} outcome={outcome} />
      ))}
      <Arms outcome={outcome} scenario={scenario} />
      <LeftOut arms={outcome.arms} />
      <h3>{t('experiment.arranged')}</h3>
      <p>{words.script}</p>
      <div class="experiment-said">
        <section>
          <h3>{t('experiment.article')}</h3>
          <p>{words.article}</p>
        </section>
        <section>
          <h3>{t('experiment.paper')}</h3>
          <p>{words.paper}</p>
        </section>
      </div>
      <Sources scenario={scenario} />
    </article>
  )
}

function Verdict({ judged, outcome }: { judged: Judged; outcome: ExperimentOutcome }) {
  const words = experimentWords(outcome.scenario)
  const { verdict, measure, casesAnArm } = judged
  const enough = casesAnArm !== undefined && (verdict === 'cannotTell' || verdict === 'tooFew')
  return (
    <p class="experiment-verdict">
      <b>
        {measure !== undefined && `${words?.measures[measure] ?? measure}: `}
        {t(`experimentResult.verdict.${verdict}`)}
      </b>{' '}
      {enough && t('experimentResult.needed', { count: casesAnArm, students: casesAnArm * outcome.arms.length })}
    </p>
  )
}

/** A row a condition: the class's own figure with its interval, and beneath it what was published. */
function Arms({ outcome, scenario }: { outcome: ExperimentOutcome; scenario: Scenario }) {
  const words = experimentWords(scenario.id)
  const rows = scenario.measures.slice(0, outcome.judged.some(({ measure }) => measure) ? undefined : 1)
  return (
    <>
      {rows.map(({ id }, index) => {
        const means = outcome.arms.map(({ measures }) => measures[id])
        const most = Math.max(1, ...means.map((one) => (one?.kind === 'mean' ? (one.interval?.high ?? one.mean) : 0)))
        return (
          <section key={id}>
            <h3>{words?.measures[id] ?? id}</h3>
            <ul class="experiment-arms">
              {outcome.arms.map((arm) => (
                <li key={arm.id}>
                  <b>{words?.arms[arm.id] ?? arm.id}</b>
                  <Own result={arm.measures[id]} most={most} />
                  {index === 0 && <Published scenario={scenario} arm={arm.id} most={most} />}
                </li>
              ))}
              {index === 0 && <AlsoPublished scenario={scenario} shown={outcome.arms} most={most} />}
            </ul>
          </section>
        )
      })}
    </>
  )
}

function Own({ result, most }: { result: MeasureResult | undefined; most: number }) {
  if (!result || result.n === 0) return <span class="second">{t('experimentResult.nobody')}</span>
  const value = result.kind === 'rate' ? result.rate : result.mean
  const shown = result.kind === 'rate' ? percent : twoPlaces
  const { interval } = result
  return (
    <>
      <Bar value={value} interval={interval} most={most} kind="own" />
      <span>
        <b class="number">{shown(value)}</b>{' '}
        <span class="second">
          {result.kind === 'rate'
            ? t('experimentResult.of', { yes: result.yes, n: result.n })
            : t('experimentResult.n', { n: result.n })}
          {interval && ` ${t('experimentResult.interval', { low: shown(interval.low), high: shown(interval.high) })}`}
        </span>
      </span>
    </>
  )
}

type ArmProps = { scenario: Scenario; arm: string; most: number }

function Published({ scenario, arm, most }: ArmProps) {
  const at = scenario.publishedArms[arm]
  const figure = at && publishedFigure(at.figure)
  const value = at && figure?.figures[at.key]
  if (!figure || value === undefined)
    return <span class="second experiment-wide">{t('experimentResult.noFigure')}</span>
  return <PublishedFigureLine figure={figure} value={value} most={most} />
}

function PublishedFigureLine({ figure, value, most }: { figure: PublishedFigure; value: number; most: number }) {
  const showing = mayShow(figure.mark, figure.from)
  if (showing === 'no') return null
  return (
    <>
      <span class="experiment-published second">{t('experimentResult.published')}</span>
      <Bar value={value} most={most} kind="published" />
      <span>
        <b class="number">{most > 1 ? twoPlaces(value) : percent(value)}</b>{' '}
        {figure.n !== undefined && <span class="second">{t('experimentResult.n', { n: figure.n })}</span>}{' '}
        {showing === 'unchecked' && <Chip>{t('published.unchecked')}</Chip>}
      </span>
    </>
  )
}

/** What a later study found of the same condition: the class may be nearer to that one. */
function AlsoPublished({ scenario, shown, most }: { scenario: Scenario; shown: readonly ArmResult[]; most: number }) {
  if (scenario.compare.kind !== 'shares') return null
  const figure = publishedFigure(scenario.compare.second)
  const value = figure?.figures['share']
  if (!figure || value === undefined || shown.some(({ id }) => id === 'replication')) return null
  return (
    <li>
      <b>{experimentWords(scenario.id)?.arms['replication']}</b>
      <PublishedFigureLine figure={figure} value={value} most={most} />
    </li>
  )
}

type BarProps = { value: number; interval?: { low: number; high: number } | undefined; most: number; kind: string }

function Bar({ value, interval, most, kind }: BarProps) {
  const at = (one: number) => 100 * Math.max(0, Math.min(1, one / most))
  return (
    <svg viewBox="0 0 100 8" preserveAspectRatio="none" class={`experiment-bar-${kind}`} aria-hidden="true">
      <rect class="track" width="100" height="8" />
      <rect class="value" width={at(value)} height="8" />
      {interval && (
        <path d={`M${at(interval.low)} 4H${at(interval.high)}M${at(interval.low)} 1v6M${at(interval.high)} 1v6`} />
      )}
    </svg>
  )
}

function LeftOut({ arms }: { arms: readonly ArmResult[] }) {
  const counts = new Map<string, number>()
  for (const { excluded } of arms)
    for (const [why, count] of Object.entries(excluded)) counts.set(why, (counts.get(why) ?? 0) + count)
  if (counts.size === 0) return null
  return (
    <p class="second">
      {t('experimentResult.leftOut')} {[...counts].map(([why, count]) => `${whyWords(why)}: ${count}`).join(', ')}.
    </p>
  )
}

const reasons = ['bot', 'covered', 'cutShort', 'practice', 'saidYesToLarge'] as const
function whyWords(why: string): string {
  const known = reasons.find((one) => one === why)
  return t(`experimentResult.why.${known ?? 'other'}`)
}

function Sources({ scenario }: { scenario: Scenario }) {
  const { compare } = scenario
  const ids = [
    ...Object.values(scenario.publishedArms).map(({ figure }) => figure),
    ...('figure' in compare ? [compare.figure] : []),
    ...('second' in compare && compare.kind === 'shares' ? [compare.first, compare.second] : []),
    ...('figures' in compare ? Object.values(compare.figures) : []),
  ]
  const cited = [...new Set(ids)].flatMap((id) => {
    const figure = publishedFigure(id)
    const showing = figure && mayShow(figure.mark, figure.from)
    if (!figure || !showing || showing === 'no') return []
    const cases = figure.n === undefined ? '' : ` n = ${figure.n}.`
    return `${figure.source}${cases} ${t(`experiment.showing.${showing}`, { source: figure.reportedBy ?? '' })}`
  })
  return (
    <ul class="second experiment-cited">
      {[...new Set(cited)].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

const twoPlaces = (value: number) => value.toFixed(2)
