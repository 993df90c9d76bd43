// Every setting of a class, each with its range: what does not fit says so in one sentence and changes nothing.

import './setup-form.css'
import { useEffect, useId, useState } from 'preact/hooks'
import type { ClassSetup } from '../../../shared/protocol/class-setup.ts'
import { Choice } from '../../components/choice.tsx'
import { Switch } from '../../components/switch.tsx'
import { t } from '../../text/i18n.ts'
import { ComparisonChoice } from './comparison-choice.tsx'
import { ExperimentChoice } from './experiment-choice.tsx'
import { optionWord } from './option-words.ts'
import { named } from './presets.ts'
import { type Field, fieldGroups, fieldValue, withValue } from './setup-fields.ts'

type Props = {
  setup: ClassSetup
  onChange: (setup: ClassSetup) => void
  /** The class was to be opened without the teacher's tick on the experiment. */
  unticked?: boolean
}

export function SetupForm({ setup, onChange, unticked = false }: Props) {
  const set = (field: Field, value: unknown) => {
    const next = withValue(setup, field.id, value)
    if (next) onChange(named(next))
    return next !== undefined
  }
  return (
    <div class="setup-form">
      <fieldset class="setup-group setup-wide">
        <legend>{t('desk.experiment.title')}</legend>
        <ExperimentChoice
          experiment={setup.experiment}
          unticked={unticked}
          onChange={(experiment) => {
            // Its conditions are what is compared.
            const { experiment: _, treatment, ...rest } = setup
            const kept = treatment ? { ...rest, treatment } : rest
            // The guesses are about villages.
            const predict = setup.experiment ? rest.predict : false
            onChange(named(experiment ? { ...rest, predict, experiment } : kept))
          }}
        />
      </fieldset>
      {fieldGroups.map(({ id, fields }) => (
        <fieldset key={id} class="setup-group">
          <legend>{t(`desk.groups.${id}`)}</legend>
          {fields.map((field) => (
            <FieldView
              key={field.id}
              field={field}
              value={fieldValue(setup, field.id)}
              onChange={(value) => set(field, value)}
            />
          ))}
        </fieldset>
      ))}
      {!setup.experiment && (
        <fieldset class="setup-group setup-wide">
          <legend>{t('desk.setup.comparison')}</legend>
          <ComparisonChoice
            treatment={setup.treatment}
            onChange={(treatment) => {
              const { treatment: _, ...rest } = setup
              onChange(named(treatment ? { ...rest, treatment } : rest))
            }}
          />
        </fieldset>
      )}
    </div>
  )
}

type FieldProps = {
  field: Field
  value: string | number | boolean
  /** False: it does not fit. */
  onChange: (value: unknown) => boolean
}

function FieldView({ field, value, onChange }: FieldProps) {
  const label = t(`desk.fields.${field.id}`)
  switch (field.kind) {
    case 'switch':
      return <Switch label={label} on={value === true} onChange={onChange} />
    case 'choice':
      return (
        <Choice
          label={label}
          value={String(value)}
          options={field.options.map((option) => ({ value: option, label: optionWord(field.id, option) }))}
          onChange={onChange}
        />
      )
    case 'number':
      return (
        <NumberField label={label} least={field.least} most={field.most} value={Number(value)} onChange={onChange} />
      )
    case 'rounds':
      return <RoundsField field={field} label={label} value={value} onChange={onChange} />
  }
}

/** Where the number of rounds was hidden, this many are a whole match. */
const USUAL_ROUNDS = 5

function RoundsField({
  field,
  label,
  value,
  onChange,
}: FieldProps & { field: { least: number; most: number }; label: string }) {
  return (
    <div class="setup-rounds">
      <Choice
        label={label}
        value={typeof value === 'number' ? 'number' : 'hidden'}
        options={[
          { value: 'number', label: t('desk.setup.numberOfRounds') },
          { value: 'hidden', label: t('desk.setup.hiddenRounds') },
        ]}
        onChange={(kind) => onChange(kind === 'hidden' ? 'hidden' : USUAL_ROUNDS)}
      />
      {typeof value === 'number' && (
        <NumberField quiet label={label} least={field.least} most={field.most} value={value} onChange={onChange} />
      )}
    </div>
  )
}

type NumberProps = {
  label: string
  /** The label is for screen readers only. */
  quiet?: boolean
  least: number
  most: number
  value: number
  onChange: (value: number) => boolean
}

function NumberField({ label, quiet = false, least, most, value, onChange }: NumberProps) {
  const [text, setText] = useState(String(value))
  const [wrong, setWrong] = useState(false)
  const id = useId()
  useEffect(() => {
    if (Number(text) === value) return
    setText(String(value))
    setWrong(false)
  }, [value])
  const typed = (written: string) => {
    setText(written)
    setWrong(!(/^\s*\d+\s*$/.test(written) && onChange(Number(written))))
  }
  return (
    <div class="setup-number">
      <label htmlFor={id} class={quiet ? 'unseen' : ''}>
        {label}
      </label>
      <input
        id={id}
        class="field number"
        type="text"
        inputMode="numeric"
        value={text}
        aria-invalid={wrong}
        aria-describedby={`${id}-range`}
        onInput={(event) => typed(event.currentTarget.value)}
      />
      <span id={`${id}-range`} class="second">
        {t('desk.setup.range', { least, most })}
      </span>
      {wrong && <p role="alert">{t('desk.setup.badRange', { what: label, least, most })}</p>}
    </div>
  )
}
