// A bot's character in one line.

import { botIds } from '../../shared/bots/index.ts'
import { t } from '../text/i18n.ts'

/** Undefined where nobody may know it, or a log of another version has a bot that this page does not know. */
export function characterWords(strategy: string | undefined): string | undefined {
  const id = botIds.find((known) => known === strategy)
  return id && t(`bots.character.${id}`)
}
