// What one did, in the measures of the experiment; on the other side, what the one did whom one asked.

import { useEffect, useState } from 'preact/hooks'
import type { MarketEvent } from '../../shared/game/events/index.ts'
import type { Market, SeatId } from '../../shared/game/state.ts'
import { type Observation, ownValues, type Scenario } from '../../shared/scenarios/scenario.ts'
import { askReplay } from '../replay/ask-replay.ts'
import { experimentWords } from '../text/experiments/words-of.ts'
import { decimal, percent } from '../text/figures.ts'
import { t } from '../text/i18n.ts'
import { sideOf } from './side.ts'

/** Undefined until what happened is known: some experiments are read from their log, which the server tells once it is over. */
export function useObservation(scenario: Scenario | undefined, market: Market, me: SeatId, code: string) {
  const [events, setEvents] = useState<readonly MarketEvent[] | undefined>(scenario?.readsLog ? undefined : [])
  useEffect(() => {
    if (!scenario?.readsLog || code === '') return undefined
    const stop = new AbortController()
    void askReplay(code, undefined, stop.signal).then((answer) => {
      if (answer.at === 'here') setEvents(answer.events.map(({ event }) => event))
    })
    return () => stop.abort()
  }, [scenario, code])
  if (!scenario || !events) return undefined
  const all = scenario.observe(market, events)
  const found = all.find(({ seat }) => seat === me) ?? (all.length === 1 ? all[0] : undefined)
  if (!found) return undefined
  const isOfAll = scenario.ofAll ?? false
  const asks = sideOf(scenario, market, me) === 'requester'
  const asked = asks ? ownValues(scenario, me, found) : {}
  return found.values
    ? { seat: found.seat, values: ownValues(scenario, asks ? found.seat : me, found), asked, isOfAll }
    : { ...found, asked, isOfAll }
}

/** What was done in one measure, in a word. */
export function saidOf(kind: 'rate' | 'mean', value: number, isShare: boolean): string {
  if (kind === 'rate') return t(value > 0 ? 'experiment.did' : 'experiment.didNot')
  return isShare ? percent(value) : decimal(value)
}

/** `isOfAll`: what came of what several did, not of one alone. `asked`: what who asks did themselves. */
type Seen = Observation & { readonly isOfAll: boolean; readonly asked: Values }
type Values = Readonly<Record<string, number>>
type Props = { scenario: Scenario; seen: Seen; asks: boolean }

export function Yours({ scenario, seen, asks }: Props) {
  if (!seen.values) {
    const why = asks && seen.excluded === 'notAsked' ? 'youAskedNothing' : seen.excluded
    return <p class="second">{t(`experiment.notCounted.${why}`)}</p>
  }
  const whose = asks ? 'theirs' : seen.isOfAll ? 'together' : 'yours'
  return (
    <>
      <Said scenario={scenario} values={seen.asked} whose="yours" />
      <Said scenario={scenario} values={seen.values} whose={whose} />
    </>
  )
}

function Said({ scenario, values, whose }: { scenario: Scenario; values: Values; whose: Whose }) {
  const words = experimentWords(scenario.id)
  // What is set against one another is told; the difference is for a class's verdict.
  const difference = scenario.compare.kind === 'within' ? scenario.compare.measure : undefined
  const known = scenario.measures.filter(({ id }) => values[id] !== undefined && id !== difference)
  if (known.length === 0) return null
  return (
    <>
      <h2>{t(`experiment.${whose}`)}</h2>
      {whose === 'theirs' && <p class="second">{t('experiment.builtSo')}</p>}
      <ul class="experiment-values">
        {known.map(({ id, kind }) => (
          <li key={id}>
            {t(kind === 'rate' ? 'experiment.didIt' : 'experiment.didMuch', {
              what: sentence(words?.measures[id] ?? id),
              said: sentence(saidOf(kind, values[id] ?? 0, words?.shares?.includes(id) ?? false)),
            })}
          </li>
        ))}
      </ul>
    </>
  )
}

type Whose = 'yours' | 'theirs' | 'together'

/** With a capital letter. */
function sentence(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
