// The word for one value of a setting.

import { t } from '../../text/i18n.ts'

/** Values are those of the schemas: each has its word in the catalogue, and numbers speak for themselves. */
export function optionWord(id: string, value: string | number | boolean): string {
  if (typeof value === 'number') return String(value)
  return t(`desk.options.${id}.${value}` as 'desk.options.labels.live')
}
