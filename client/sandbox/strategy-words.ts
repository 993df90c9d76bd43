// What a strategy is called, the line that says how it plays, and its figures in words.

import type { BotId } from '../../shared/bots/index.ts'
import { tenth } from '../text/figures.ts'
import { t } from '../text/i18n.ts'

/** Ids come with the outcomes of matches: the catalogue is asked for whatever they are. */
export function strategyName(id: string): string {
  return t(`bots.name.${id}` as 'bots.name.hearth', { defaultValue: id })
}

export function strategyLine(id: BotId): string {
  return t(`bots.character.${id}`)
}

/** @param parts of a thousand */
export function mutationWords(parts: number): string {
  return `${tenth(parts / 10)}%`
}
