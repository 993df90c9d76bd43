// A comparison: what differs between the villages, and the two values that are compared.

import type { Treatment, Varied } from '../../../shared/protocol/class-setup.ts'
import { treatmentSchema } from '../../../shared/protocol/class-setup.ts'
import { Choice } from '../../components/choice.tsx'
import { t } from '../../text/i18n.ts'
import { sides, type Side as Value } from './comparison-sides.ts'
import { optionWord } from './option-words.ts'

const all = Object.keys(sides) as Varied[]

type Props = { treatment: Treatment | undefined; onChange: (treatment: Treatment | undefined) => void }

export function ComparisonChoice({ treatment, onChange }: Props) {
  const compare = (vary: Varied, control: Value, treated: Value) =>
    onChange(treatmentSchema.parse({ vary, control, treated }))
  return (
    <>
      <Choice
        quiet
        label={t('desk.setup.comparison')}
        value={treatment?.vary ?? 'none'}
        options={[
          { value: 'none' as const, label: t('desk.compare.none') },
          ...all.map((vary) => ({ value: vary, label: t(`desk.fields.${vary}`) })),
        ]}
        onChange={(vary) => {
          if (vary === 'none') return onChange(undefined)
          const [control = '', treated = ''] = sides[vary]
          compare(vary, control, treated)
        }}
      />
      {treatment && (
        <div class="comparison">
          <Side
            label={t('desk.compare.half')}
            treatment={treatment}
            arm="control"
            onChange={(value) => compare(treatment.vary, value, otherThan(value, treatment.treated, treatment))}
          />
          <Side
            label={t('desk.compare.otherHalf')}
            treatment={treatment}
            arm="treated"
            onChange={(value) => compare(treatment.vary, otherThan(value, treatment.control, treatment), value)}
          />
          <p class="second">{t('desk.compare.lead')}</p>
        </div>
      )}
    </>
  )
}

type SideProps = {
  label: string
  treatment: Treatment
  arm: 'control' | 'treated'
  onChange: (value: Value) => void
}

function Side({ label, treatment, arm, onChange }: SideProps) {
  const values = sides[treatment.vary]
  const known = values.includes(treatment[arm]) ? values : [...values, treatment[arm]]
  return (
    <Choice
      label={label}
      value={String(treatment[arm])}
      options={known.map((value) => ({ value: String(value), label: optionWord(treatment.vary, value) }))}
      onChange={(text) => onChange(known.find((value) => String(value) === text) ?? text)}
    />
  )
}

/** The two sides of a comparison are never the same: what was chosen for the one leaves the other. */
function otherThan(chosen: Value, kept: Value, { vary }: Treatment): Value {
  if (kept !== chosen) return kept
  return sides[vary].find((value) => value !== chosen) ?? kept
}
