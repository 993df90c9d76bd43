// Each condition of an experiment: the class's own figure with its interval, and what was published.

import type { ExperimentOutcome } from '../../shared/lesson/experiment-outcome.ts'
import type { PublishedFigure } from '../../shared/reciprocity/published/figure.ts'
import { mayShow, publishedFigure } from '../../shared/reciprocity/published.ts'
import { type ArmResult, type MeasureResult, pooledRate } from '../../shared/scenarios/results.ts'
import type { Scenario } from '../../shared/scenarios/scenario.ts'
import type { Judged } from '../../shared/scenarios/verdict.ts'
import { Chip } from '../components/chip.tsx'
import { experimentWords } from '../text/experiments/words-of.ts'
import { percent, twoPlaces } from '../text/figures.ts'
import { t } from '../text/i18n.ts'

/** Of these a projector has room in large letters. Measured: three measures of two conditions at 1366x768, 2026-11-27. */
const MOST_ROWS = 6

/** A row a condition: the class's own figure with its interval, and beneath it what was published. */
export function ExperimentArms({ outcome, scenario }: { outcome: ExperimentOutcome; scenario: Scenario }) {
  const words = experimentWords(scenario.id)
  const judged = judgedMeasures(scenario, outcome.judged)
  const shown = [...judged, ...scenario.measures.filter(({ id }) => scenario.alsoShown?.includes(id))]
  const rowsOf = (id: string): readonly Row[] => {
    // Asked of everybody alike: the conditions are about something else.
    if (scenario.compare.kind === 'share' && id === scenario.measures[0]?.id) {
      const result = pooledRate(outcome.arms, id)
      return [{ id: scenario.primary[0], label: t('experiment.allConditions'), result }]
    }
    const isJudged = judged.some((one) => one.id === id)
    return inOrder(scenario, outcome.arms)
      .filter(({ n, measures }) => (measures[id]?.n ?? 0) > 0 || (isJudged && n === 0))
      .map((arm) => ({ id: arm.id, label: words?.arms[arm.id] ?? arm.id, result: arm.measures[id] }))
  }
  const isMany = shown.reduce((sum, { id }) => sum + rowsOf(id).length, 0) > MOST_ROWS
  return (
    <>
      {shown.map(({ id, kind, scale: ends }) => {
        const results = outcome.arms.map(({ measures }) => measures[id])
        const tops = [
          ...results.map((one) => (one?.kind === 'mean' ? (one.interval?.high ?? one.mean) : 0)),
          ...outcome.arms.map((arm) => publishedFor(scenario, arm.id, id)?.value ?? 0),
        ]
        const isShare = kind === 'rate' || (words?.shares?.some((one) => one === id) ?? false)
        const isDifference = scenario.compare.kind === 'within' && scenario.compare.measure === id
        const scale = {
          least: ends?.[0] ?? (isDifference ? -1 : 0),
          most: ends?.[1] ?? (isShare ? 1 : Math.max(1, ...tops)),
          figure: isShare ? percent : twoPlaces,
        }
        const rows = rowsOf(id)
        // Nobody played a condition in which it can be done.
        if (rows.length === 0) return null
        return (
          <section key={id}>
            <h3>{words?.measures[id] ?? id}</h3>
            <ul class={isMany ? 'experiment-arms many' : 'experiment-arms'}>
              {rows.map(({ id: arm, label, result }) => (
                <li key={arm}>
                  <b>{label}</b>
                  <Own result={result} scale={scale} />
                  <Published
                    at={publishedFor(scenario, arm, id)}
                    isAlone={judged.length === 1 && judged[0]?.id === id && !isOfMany.has(scenario.compare.kind)}
                    scale={scale}
                  />
                </li>
              ))}
              {shown.length === 1 && <AlsoPublished scenario={scenario} shown={outcome.arms} scale={scale} />}
            </ul>
          </section>
        )
      })}
    </>
  )
}

/** What fades is read from the first delay to the last; without one comes after. */
function inOrder({ compare }: Scenario, arms: readonly ArmResult[]): readonly ArmResult[] {
  if (compare.kind !== 'decay') return arms
  const at = ({ id }: ArmResult) => compare.months[id] ?? Number.MAX_VALUE
  return arms.toSorted((one, other) => at(one) - at(other))
}

/** What was published is of several conditions together: none has a figure of its own to miss. */
const isOfMany: ReadonlySet<Scenario['compare']['kind']> = new Set(['within', 'decay'])

/** Those that the verdict is about. */
function judgedMeasures({ compare, measures }: Scenario, judged: readonly Judged[]): Scenario['measures'] {
  const named = judged.flatMap(({ measure }) => measure ?? [])
  if (named.length > 0) return measures.filter(({ id }) => named.includes(id))
  if (compare.kind === 'within') return measures.slice(0, measures.findIndex(({ id }) => id === compare.measure) + 1)
  if (compare.kind === 'measures') return measures.filter(({ id }) => id === compare.first || id === compare.second)
  return measures.slice(0, 1)
}

/** A condition in which nobody could do this has no row for it; where nobody was measured at all, what the verdict is about has. */
type Row = { readonly id: string; readonly label: string; readonly result: MeasureResult | undefined }

/** `least`: no figure can be below it. */
type Scale = { readonly least: number; readonly most: number; readonly figure: (value: number) => string }

function Own({ result, scale: { least, most, figure } }: { result: MeasureResult | undefined; scale: Scale }) {
  if (!result || result.n === 0) return <span class="second experiment-wide">{t('experimentResult.nobody')}</span>
  const value = result.kind === 'rate' ? result.rate : result.mean
  // Student's interval knows nothing of where a scale ends.
  const interval = result.interval && {
    low: Math.max(least, result.interval.low),
    high: Math.min(most, result.interval.high),
  }
  return (
    <>
      <Bar value={value} interval={interval} most={most} kind="own" />
      <span>
        <b class="number">{figure(value)}</b>{' '}
        <span class="second">
          {result.kind === 'rate'
            ? t('experimentResult.of', { yes: result.yes, n: result.n })
            : t('experimentResult.n', { n: result.n })}
          {interval && ` ${t('experimentResult.interval', { low: figure(interval.low), high: figure(interval.high) })}`}
        </span>
      </span>
    </>
  )
}

/** `isPart`: its number of cases is that of several conditions together. */
type PublishedAt = { readonly figure: PublishedFigure; readonly value: number; readonly isPart?: boolean }

/** Of a condition for its main measure, or of each measure that many studies have. */
function publishedFor({ compare, publishedArms, measures }: Scenario, arm: string, measure: string) {
  const at = (id: string | undefined, key: string): PublishedAt | undefined => {
    const figure = publishedFigure(id ?? '')
    const value = figure?.figures[key]
    return figure && value !== undefined ? { figure, value } : undefined
  }
  if (compare.kind === 'studies') return arm === compare.arm ? at(compare.figures[measure], 'mean') : undefined
  const own = publishedArms[arm]
  const found = own && measure === measures[0]?.id ? at(own.figure, own.key) : undefined
  const keys = new Set(Object.values(publishedArms).flatMap(({ figure, key }) => (figure === own?.figure ? [key] : [])))
  return found && { ...found, isPart: keys.size > 1 }
}

/** @param isAlone the verdict is about no other measure: that nothing was published for a condition is said */
function Published({ at, isAlone, scale }: { at: PublishedAt | undefined; isAlone: boolean; scale: Scale }) {
  if (at) return <PublishedFigureLine {...at} scale={scale} />
  return isAlone ? <span class="second experiment-wide">{t('experimentResult.noFigure')}</span> : null
}

function PublishedFigureLine({ figure, value, isPart, scale }: PublishedAt & { scale: Scale }) {
  const showing = mayShow(figure.mark, figure.from)
  if (showing === 'no') return null
  return (
    <>
      <span class="experiment-published second">{t('experimentResult.published')}</span>
      <Bar value={value} most={scale.most} kind="published" />
      <span>
        <b class="number">{scale.figure(value)}</b>{' '}
        {figure.n !== undefined && (
          <span class="second">{t(isPart ? 'experimentResult.nInAll' : 'experimentResult.n', { n: figure.n })}</span>
        )}{' '}
        {showing === 'unchecked' && <Chip>{t('published.unchecked')}</Chip>}
      </span>
    </>
  )
}

type AlsoProps = { scenario: Scenario; shown: readonly ArmResult[]; scale: Scale }

/** What a later study found of the same condition: the class may be nearer to that one. */
function AlsoPublished({ scenario, shown, scale }: AlsoProps) {
  if (scenario.compare.kind !== 'shares') return null
  const figure = publishedFigure(scenario.compare.second)
  const value = figure?.figures['share']
  if (!figure || value === undefined || shown.some(({ id }) => id === 'replication')) return null
  return (
    <li>
      <b>{experimentWords(scenario.id)?.arms['replication']}</b>
      <PublishedFigureLine figure={figure} value={value} scale={scale} />
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
