// An experiment in place of matches: which one, from which side, with which conditions, how likely it comes to an answer, and the teacher's tick.

import { useState } from 'preact/hooks'
import { type ClassExperiment, MOST_STUDENTS } from '../../../shared/protocol/class-setup.ts'
import { classChance, opensWith } from '../../../shared/scenarios/class-chance.ts'
import { scenarioOf, scenarios } from '../../../shared/scenarios/index.ts'
import { baseOf, type Scenario, variantOf } from '../../../shared/scenarios/scenario.ts'
import { Choice } from '../../components/choice.tsx'
import { experimentWords } from '../../text/experiments/words-of.ts'
import { t } from '../../text/i18n.ts'

type Props = {
  experiment: ClassExperiment | undefined
  unticked: boolean
  onChange: (experiment: ClassExperiment | undefined) => void
}

export function ExperimentChoice({ experiment, unticked, onChange }: Props) {
  const scenario = scenarioOf(experiment?.scenario ?? '')
  return (
    <>
      <label class="experiment-pick">
        <span class="unseen">{t('desk.experiment.choose')}</span>
        <select
          class="field"
          value={baseOf(scenario?.id ?? '')}
          onChange={(event) => {
            const chosen = scenarioOf(event.currentTarget.value)
            onChange(chosen && { scenario: chosen.id, mode: 'target', arms: primaryOf(chosen), agreed: false })
          }}
        >
          <option value="">{t('desk.experiment.none')}</option>
          {scenarios.map(({ id }) => (
            <option key={id} value={id}>
              {experimentWords(id)?.title ?? id}
            </option>
          ))}
        </select>
      </label>
      {experiment && scenario && (
        <Chosen experiment={experiment} scenario={scenario} unticked={unticked} onChange={onChange} />
      )}
    </>
  )
}

type ChosenProps = {
  experiment: ClassExperiment
  scenario: Scenario
  unticked: boolean
  onChange: (experiment: ClassExperiment) => void
}

function Chosen({ experiment, scenario, unticked, onChange }: ChosenProps) {
  const [students, setStudents] = useState(USUAL_STUDENTS)
  const { mode, agreed } = experiment
  const words = experimentWords(scenario.id)
  const primary = primaryOf(scenario)
  const base = scenarioOf(baseOf(scenario.id)) ?? scenario
  const ways = waysOf(base, mode)
  const named = (arm: string | undefined) => words?.arms[arm ?? ''] ?? arm ?? ''
  return (
    <>
      <p>{words?.lead}</p>
      {base.modes.length > 1 && (
        <Choice
          label={t('desk.experiment.mode')}
          value={mode}
          options={base.modes.map((value) => ({ value, label: t(`desk.experiment.modes.${value}`) }))}
          onChange={(next) => onChange({ ...experiment, mode: next, ...playableIn(scenario, next, experiment.arms) })}
        />
      )}
      {ways.length > 1 && words?.variants && (
        <Choice
          label={words.variants.label}
          value={scenario.id}
          options={ways.map(({ id }) => ({ value: id, label: words.variants?.names[variantOf(id) ?? 'usual'] ?? id }))}
          onChange={(id) =>
            onChange({ ...experiment, ...playableIn(scenarioOf(id) ?? scenario, mode, experiment.arms) })
          }
        />
      )}
      {mode === 'requester' && <p class="second">{t('desk.experiment.requesterLead')}</p>}
      <p>
        <b>{t('desk.experiment.conditions')}</b>{' '}
        {primary.length > 1
          ? t('desk.experiment.primary', { first: named(primary[0]), second: named(primary[1]) })
          : t('desk.experiment.alone')}
      </p>
      {scenario.people[mode].length > 1 && <p class="second">{groupWords(scenario, mode)}</p>}
      {mode === 'target' && (
        <Chance experiment={experiment} scenario={scenario} students={students} onStudents={setStudents} />
      )}
      <Further experiment={experiment} scenario={scenario} students={students} onChange={onChange} />
      <label class="experiment-agree">
        <input
          type="checkbox"
          checked={agreed}
          onChange={(event) => onChange({ ...experiment, agreed: event.currentTarget.checked })}
        />
        <b>{t('desk.experiment.agree')}</b>
      </label>
      {unticked && !agreed && <p role="alert">{t('refusal.experimentNotAgreed')}</p>}
      <p class="second">{t('desk.experiment.agreeLead')}</p>
    </>
  )
}

/** How many students sit together, and what becomes of a group that they do not fill. (SPEC: CEX-8) */
function groupWords({ people, ofAll }: Scenario, mode: ClassExperiment['mode']): string {
  const count = people[mode].length
  return t(ofAll || count === 2 ? 'desk.experiment.groupsWhole' : 'desk.experiment.groups', { count })
}

type FurtherProps = Omit<ChosenProps, 'unticked'> & { students: number }

/** Conditions beside the two of the primary comparison: open where each still gets its number of students. */
function Further({ experiment, scenario, students, onChange }: FurtherProps) {
  const { mode, arms } = experiment
  const words = experimentWords(scenario.id)
  const primary = primaryOf(scenario)
  const further = scenario.arms.filter((arm) => !primary.includes(arm))
  if (further.length === 0) return null
  const needed = opensWith(scenario, mode, arms)
  const isOpen = needed !== undefined && students >= needed
  return (
    <fieldset class="experiment-further">
      <legend>{t('desk.experiment.further')}</legend>
      {further.map((arm) => (
        <label key={arm}>
          <input
            type="checkbox"
            checked={arms.includes(arm)}
            disabled={!isOpen && !arms.includes(arm)}
            onChange={({ currentTarget: { checked } }) =>
              onChange({ ...experiment, arms: checked ? [...arms, arm] : arms.filter((one) => one !== arm) })
            }
          />
          {words?.arms[arm] ?? arm}
        </label>
      ))}
      {further.some((arm) => !arms.includes(arm)) && <p class="second">{opening(needed, isOpen)}</p>}
    </fieldset>
  )
}

function opening(needed: number | undefined, isOpen: boolean): string {
  if (needed === undefined) return t('desk.experiment.furtherNever')
  if (needed === 0) return t('desk.experiment.furtherLead')
  return t(isOpen ? 'desk.experiment.furtherOpen' : 'desk.experiment.furtherWith', { count: needed })
}

/** A class as large as most. Guess. */
const USUAL_STUDENTS = 24

type ChanceProps = Pick<ChosenProps, 'experiment' | 'scenario'> & {
  students: number
  onStudents: (students: number) => void
}

function Chance({ experiment: { mode, arms }, scenario, students, onStudents }: ChanceProps) {
  const known = classChance(scenario, mode, arms, students)
  if (scenario.compare.kind === 'studies') return <p class="second">{t('desk.experiment.studies')}</p>
  if (!known) return <p class="second">{t('desk.experiment.noChance')}</p>
  return (
    <div class="experiment-chance tray">
      <label>
        {t('desk.experiment.students')}
        <input
          class="field number"
          type="number"
          min={1}
          max={MOST_STUDENTS}
          value={students}
          onInput={(event) => {
            const typed = Math.round(event.currentTarget.valueAsNumber)
            if (typed >= 1 && typed <= MOST_STUDENTS) onStudents(typed)
          }}
        />
      </label>
      <p role="status">
        <b>{t('desk.experiment.chance', { anArm: known.anArm, percent: Math.round(100 * known.chance) })}</b>{' '}
        {known.students === undefined
          ? t('desk.experiment.neededMany')
          : t('desk.experiment.needed', { count: known.students })}
      </p>
    </div>
  )
}

/** The usual way to play it and its variants, from one side. */
function waysOf(base: Scenario, mode: ClassExperiment['mode']): readonly Scenario[] {
  return [base, ...(base.variants ?? [])].filter(({ modes }) => modes.includes(mode))
}

/** A variant that is not played from this side is left for the usual way, and conditions that it has not are left out. */
function playableIn(scenario: Scenario, mode: ClassExperiment['mode'], arms: readonly string[]) {
  const ways = waysOf(scenarioOf(baseOf(scenario.id)) ?? scenario, mode)
  const way = ways.find(({ id }) => id === scenario.id) ?? ways[0] ?? scenario
  return { scenario: way.id, arms: arms.filter((arm) => way.arms.includes(arm)) }
}

/** Some play the same condition throughout. */
function primaryOf({ primary }: Scenario): string[] {
  return [...new Set(primary)]
}
