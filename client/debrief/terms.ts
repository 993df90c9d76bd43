// What the columns and the coded values of a debrief's tables are called.

import { t } from '../text/i18n.ts'

/** A column as the catalogue names it; one that it does not know is shown as it is, which a test forbids. */
export function columnWords(id: string): string {
  // Ids come with the data: the catalogue is asked for whatever they are.
  return t(`debrief.column.${id}` as 'debrief.column.round', { defaultValue: id })
}

/** A coded value of a table, by the same rule. */
export function termWords(value: string): string {
  // A dot would lead the catalogue one level down.
  return t(`debrief.term.${value.replaceAll('.', '_')}` as 'debrief.term.game', { defaultValue: value })
}
