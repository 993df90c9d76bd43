// Every setting a teacher may choose: where it stands in the setup, what may be in it, and what is wrong with a value.

import type * as z from 'zod'
import { type Settings, settingsSchema } from '../../../shared/game/settings.ts'
import { type ClassSetup, classSetupSchema } from '../../../shared/protocol/class-setup.ts'

/** Fixed in a class: its markets set the seats, and all keep one clock. */
type FixedSetting = 'seats' | 'clock'
type ClassField = Exclude<keyof ClassSetup, 'preset' | 'settings' | 'treatment' | 'experiment'>
type GameField = Exclude<keyof Settings, FixedSetting>
export type FieldId = ClassField | GameField

export type Field =
  | { readonly id: FieldId; readonly kind: 'number'; readonly least: number; readonly most: number }
  | { readonly id: 'rounds'; readonly kind: 'rounds'; readonly least: number; readonly most: number }
  | { readonly id: FieldId; readonly kind: 'switch' }
  | { readonly id: FieldId; readonly kind: 'choice'; readonly options: readonly string[] }

const lesson = classSetupSchema.shape
const game = settingsSchema.shape

const number = (id: FieldId, { minValue, maxValue }: z.ZodNumber): Field => ({
  id,
  kind: 'number',
  least: minValue ?? 0,
  most: maxValue ?? 0,
})
const choice = (id: FieldId, { options }: { readonly options: readonly string[] }): Field => ({
  id,
  kind: 'choice',
  options,
})
const onOff = (id: FieldId): Field => ({ id, kind: 'switch' })

const [roundNumbers] = game.rounds.unwrap().options

/** In the order of the page, by what they are about. Ranges are those of the schemas. */
export const fieldGroups: readonly {
  readonly id: 'lesson' | 'markets' | 'rules' | 'seen' | 'data'
  readonly fields: readonly Field[]
}[] = [
  {
    id: 'lesson',
    fields: [
      onOff('predict'),
      onOff('quiz'),
      onOff('friendlyNames'),
      onOff('latecomers'),
      onOff('approve'),
      onOff('wallNames'),
    ],
  },
  {
    id: 'markets',
    fields: [
      number('marketSize', lesson.marketSize.unwrap()),
      choice('matching', lesson.matching.unwrap()),
      { id: 'rounds', kind: 'rounds', least: roundNumbers.minValue ?? 1, most: roundNumbers.maxValue ?? 1 },
      number('marketSeconds', game.marketSeconds.unwrap()),
      number('eveningSeconds', game.eveningSeconds.unwrap()),
    ],
  },
  {
    id: 'rules',
    fields: [
      onOff('barn'),
      onOff('granary'),
      onOff('fine'),
      onOff('households'),
      onOff('chat'),
      choice('shocks', game.shocks.unwrap()),
      choice('norm', game.norm.unwrap()),
    ],
  },
  {
    id: 'seen',
    fields: [
      choice('botSeats', game.botSeats.unwrap()),
      choice('reputation', game.reputation.unwrap()),
      choice('labels', game.labels.unwrap()),
      choice('hints', game.hints.unwrap()),
      choice('ledger', game.ledger.unwrap()),
    ],
  },
  {
    id: 'data',
    fields: [
      onOff('consent'),
      number('keepDays', lesson.keepDays.unwrap()),
      number('seatCap', lesson.seatCap.unwrap()),
    ],
  },
]
const fields = fieldGroups.flatMap(({ fields }) => fields)

export function fieldValue(setup: ClassSetup, id: FieldId): string | number | boolean {
  return isGame(id) ? setup.settings[id] : setup[id]
}

/** Undefined where the schema does not take it. */
export function withValue(setup: ClassSetup, id: FieldId, value: unknown): ClassSetup | undefined {
  const next = isGame(id) ? { ...setup, settings: { ...setup.settings, [id]: value } } : { ...setup, [id]: value }
  const parsed = classSetupSchema.safeParse(next)
  return parsed.success ? parsed.data : undefined
}

/** What keeps something from being a setup: a field with what may be in it, or nothing that we know. */
export type SetupProblem = { readonly field: Field } | { readonly field?: undefined; readonly name: string }

export function problemOf(error: z.ZodError): SetupProblem {
  const [issue] = error.issues
  const path = (issue?.path ?? []).map(String).filter((part) => part !== 'settings')
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined
  const field = fields.find(({ id }) => id === path[0])
  return field && unknown === undefined ? { field } : { name: unknown ?? path[0] ?? '' }
}

function isGame(id: FieldId): id is GameField {
  return id in settingsSchema.shape
}
