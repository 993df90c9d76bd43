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
  const words = experimentWords(scenario.id)
  const rows = scenario.arms.flatMap((arm) => {
    const at = scenario.publishedArms[arm]
    const figure = at && publishedFigure(at.figure)
    const value = at && figure?.figures[at.key]
    const showing = figure && mayShow(figure.mark, figure.from)
    if (value === undefined || !figure || !showing || showing === 'no') return []
    return [{ arm, label: words?.arms[arm] ?? arm, value, figure, showing, key: `${at.figure} ${at.key}` }]
  })
  const [first] = rows
  const [main] = scenario.measures
  if (!first || !main) return null
  // One figure for all conditions is one bar.
  const shared = rows.every(({ key }) => key === first.key)
  const shown = shared ? [{ ...first, label: t('experiment.allConditions'), arm: mine?.arm ?? first.arm }] : rows
  // Nothing was published for it, and yet it was played: it is told so.
  const withoutFigure = shared
    ? []
    : scenario.arms.filter(
        (arm) => (scenario.primary.includes(arm) || arm === mine?.arm) && !rows.some((row) => row.arm === arm),
      )
  const named = (arm: string, label: string) =>
    arm === mine?.arm ? t('experiment.besideYou', { label, said: mine.said }) : label
  const most = Math.max(1, ...shown.map(({ value }) => value))
  const figureOf = (value: number) => (most > 1 ? twoPlaces(value) : percent(value))
  return (
    <>
      <h2>{t(mine ? 'experiment.besideOthers' : 'experiment.published')}</h2>
      <p class="second">
        {t(main.kind === 'mean' ? 'experiment.ofMeans' : 'experiment.ofPeople', {
          what: words?.measures[main.id] ?? main.id,
        })}
      </p>
      <Bars
        rows={[
          ...shown.map(({ arm, label, value }) => ({
            label: named(arm, label),
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

function sourceOf({ figure: { source, n, reportedBy = '' }, showing }: Row): string {
  const cases = n === undefined ? '' : ` n = ${n}.`
  return `${source}${cases} ${t(`experiment.showing.${showing}`, { source: reportedBy })}`
}
