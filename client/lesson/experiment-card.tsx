// What a class's experiment came to: each condition beside the published figure, the verdict, every script, and what article and paper say.

import './experiment-card.css'
import type { ExperimentOutcome } from '../../shared/lesson/experiment-outcome.ts'
import { mayShow, publishedFigure } from '../../shared/reciprocity/published.ts'
import { comparedWith } from '../../shared/scenarios/compared.ts'
import { scenarioOf } from '../../shared/scenarios/index.ts'
import type { ArmResult } from '../../shared/scenarios/results.ts'
import type { Scenario } from '../../shared/scenarios/scenario.ts'
import type { Judged } from '../../shared/scenarios/verdict.ts'
import { experimentTitle, experimentWords, scriptOf } from '../text/experiments/words-of.ts'
import { t } from '../text/i18n.ts'
import { DecayVerdict } from './decay-verdict.tsx'
import { ExperimentArms } from './experiment-arms.tsx'

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
      <div class="experiment-found">
        <h2>{experimentTitle(outcome.scenario)}</h2>
        {outcome.judged.map((one) => (
          <Verdict key={one.measure ?? one.verdict} judged={one} outcome={outcome} scenario={scenario} />
        ))}
        <ExperimentArms outcome={outcome} scenario={scenario} />
        <LeftOut arms={outcome.arms} />
      </div>
      <div class="experiment-told">
        <h3>{t('experiment.arranged')}</h3>
        <p>{scriptOf(outcome.scenario, outcome.mode === 'requester')}</p>
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
      </div>
    </article>
  )
}

function Verdict({ judged, outcome, scenario }: { judged: Judged; outcome: ExperimentOutcome; scenario: Scenario }) {
  const words = experimentWords(outcome.scenario)
  const { verdict, measure, casesAnArm } = judged
  if (scenario.compare.kind === 'decay') return <DecayVerdict judged={judged} figure={scenario.compare.figure} />
  const enough = casesAnArm !== undefined && (verdict === 'cannotTell' || verdict === 'tooFew')
  // Where several sit together, what counts is how many such groups there were.
  const inGroups = scenario.people.target.length > 1
  const isDirection = verdict === 'higher' || verdict === 'lower'
  return (
    <p class="experiment-verdict">
      <b>
        {measure !== undefined && `${words?.measures[measure] ?? measure}: `}
        {isDirection
          ? t(`experimentResult.direction.${directionKind(scenario)}.${verdict}`, directionOf(scenario))
          : t(`experimentResult.verdict.${verdict === 'tooFew' && inGroups ? 'tooFewGroups' : verdict}`)}
      </b>{' '}
      {enough && t('experimentResult.needed', { count: casesAnArm, students: casesAnArm * outcome.arms.length })}
    </p>
  )
}

function directionKind({ compare }: Scenario): 'within' | 'direction' {
  return compare.kind === 'within' ? compare.kind : 'direction'
}

/** What is set against what, in words. */
function directionOf({ id, compare, measures, primary }: Scenario): { what: string; first: string; second: string } {
  const words = experimentWords(id)
  const measure = (one: string | undefined) => words?.measures[one ?? ''] ?? one ?? ''
  const arm = (one: string) => words?.arms[one] ?? one
  const [main, next] = measures
  if (compare.kind === 'within')
    return { what: measure(compare.measure), first: measure(main?.id), second: measure(next?.id) }
  return { what: measure(main?.id), first: arm(primary[0]), second: arm(primary[1]) }
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

const reasons = ['bot', 'covered', 'cutShort', 'practice', 'saidYesToLarge', 'notAsked', 'answeredNothing'] as const
function whyWords(why: string): string {
  const known = reasons.find((one) => one === why)
  return t(`experimentResult.why.${known ?? 'other'}`)
}

function Sources({ scenario }: { scenario: Scenario }) {
  const figures = [
    ...Object.values(scenario.publishedArms).map(({ figure }) => publishedFigure(figure)),
    ...comparedWith(scenario),
  ]
  // A study is named once, with all that is said of its figures.
  const cited = new Map<string, Set<string>>()
  for (const figure of figures) {
    const showing = figure && mayShow(figure.mark, figure.from)
    if (!figure || !showing || showing === 'no') continue
    const said = cited.get(figure.source) ?? new Set()
    if (figure.n !== undefined) said.add(`n = ${figure.n}.`)
    said.add(t(`experiment.showing.${showing}`, { source: figure.reportedBy ?? '' }))
    cited.set(figure.source, said)
  }
  return (
    <ul class="second experiment-cited">
      {[...cited].map(([source, said]) => (
        <li key={source}>{[source, ...said].join(' ')}</li>
      ))}
    </ul>
  )
}
