// The published figure of each condition that has one and may be shown, with where it comes from and how far it was checked.

import type { PublishedFigure } from '../../shared/reciprocity/published/figure.ts'
import { mayShow, publishedFigure, type Showing } from '../../shared/reciprocity/published.ts'
import type { Scenario } from '../../shared/scenarios/scenario.ts'
import { experimentWords } from '../text/experiments/words-of.ts'
import { percent, twoPlaces } from '../text/figures.ts'
import { t } from '../text/i18n.ts'
import { Bars } from './bars.tsx'

type Row = { readonly figure: PublishedFigure; readonly showing: Exclude<Showing, 'no'> }

/** @param mine the condition of whoever looks, and what they did in it: 1 or 0, or a number */
export function Published({ scenario, mine }: { scenario: Scenario; mine?: { arm: string; said: string } }) {
  if (scenario.compare.kind === 'decay') return <PublishedDecay id={scenario.compare.figure} />
  const words = experimentWords(scenario.id)
  const rows = publishedIn(scenario).flatMap(({ arm, label, isMain, figure: id, key: which }) => {
    const figure = publishedFigure(id)
    const value = figure?.figures[which]
    const showing = figure && mayShow(figure.mark, figure.from)
    if (value === undefined || !figure || !showing || showing === 'no') return []
    return [{ arm, label, isMain, value, figure, showing, key: `${id} ${which}` }]
  })
  const [first] = rows
  const [main] = scenario.measures
  if (!first || !main) return null
  const isOfMeasures = scenario.compare.kind === 'studies'
  // One figure for all conditions is one bar.
  const shared = !isOfMeasures && rows.every(({ key }) => key === first.key)
  const shown = shared ? [{ ...first, label: t('experiment.allConditions'), arm: mine?.arm ?? first.arm }] : rows
  // Nothing was published for it, and yet it was played: it is told so.
  const withoutFigure =
    shared || isOfMeasures
      ? []
      : scenario.arms.filter(
          (arm) => (scenario.primary.includes(arm) || arm === mine?.arm) && !rows.some((row) => row.arm === arm),
        )
  const named = (arm: string, label: string, isMain = true) =>
    isMain && arm === mine?.arm ? t('experiment.besideYou', { label, said: mine.said }) : label
  const most = Math.max(1, ...shown.map(({ value }) => value))
  const figureOf = (value: number) => (most > 1 ? twoPlaces(value) : percent(value))
  return (
    <>
      <h2>{t(mine ? 'experiment.besideOthers' : 'experiment.published')}</h2>
      <p class="second">
        {t(
          isOfMeasures ? 'experiment.ofStudies' : main.kind === 'mean' ? 'experiment.ofMeans' : 'experiment.ofPeople',
          {
            what: words?.measures[main.id] ?? main.id,
          },
        )}
      </p>
      <Bars
        rows={[
          ...shown.map(({ arm, label, isMain, value }) => ({
            label: named(arm, label, isMain),
            share: value / most,
            text: figureOf(value),
          })),
          ...withoutFigure.map((arm) => ({
            label: named(arm, words?.arms[arm] ?? arm),
            text: t('experimentResult.noFigure'),
          })),
        ]}
      />
      <ul class="experiment-sources second">
        {[...new Set(shown.map(sourceOf))].map((source) => (
          <li key={source}>{source}</li>
        ))}
      </ul>
    </>
  )
}

type At = {
  readonly arm: string
  readonly label: string
  /** Of the first measure: of the one that `mine` is about. */
  readonly isMain: boolean
  readonly figure: string
  readonly key: string
}

/** A figure for each condition, or where many studies are compared one for each measure. */
function publishedIn({ id, arms, compare, measures, publishedArms }: Scenario): readonly At[] {
  const words = experimentWords(id)
  if (compare.kind === 'studies')
    return Object.entries(compare.figures).map(([measure, figure]) => {
      const isMain = measure === measures[0]?.id
      return { arm: compare.arm, label: words?.measures[measure] ?? measure, isMain, figure, key: 'mean' }
    })
  return arms.flatMap((arm) => {
    const at = publishedArms[arm]
    return at ? [{ arm, label: words?.arms[arm] ?? arm, isMain: true, ...at }] : []
  })
}

/** One figure for the whole course of time: no condition has its own, and nobody is set beside it. */
function PublishedDecay({ id }: { id: string }) {
  const figure = publishedFigure(id)
  const left = figure?.figures['ratioPer30Days']
  const showing = figure && mayShow(figure.mark, figure.from)
  if (!figure || left === undefined || !showing || showing === 'no') return null
  return (
    <>
      <h2>{t('experiment.published')}</h2>
      <p class="second">{t('experiment.ofDecay')}</p>
      <Bars rows={[{ label: t('experiment.afterThirtyDays'), share: left, text: percent(left) }]} />
      <ul class="experiment-sources second">
        <li>{sourceOf({ figure, showing })}</li>
      </ul>
    </>
  )
}

function sourceOf({ figure: { source, n, reportedBy = '' }, showing }: Pick<Row, 'figure' | 'showing'>): string {
  const cases = n === undefined ? '' : ` n = ${n}.`
  return `${source}${cases} ${t(`experiment.showing.${showing}`, { source: reportedBy })}`
}
