// The words of an experiment, in the language of this page.

import { baseOf, variantOf } from '../../../shared/scenarios/scenario.ts'
import { askingWords } from './en-asking.ts'
import { tradingWords } from './en-trading.ts'
import type { ExperimentWords } from './experiment-words.ts'

const words: Readonly<Record<string, ExperimentWords>> = { ...askingWords, ...tradingWords }

/** A variant is told in the words of what it is one of. Undefined: this page does not know it. */
export function experimentWords(id: string): ExperimentWords | undefined {
  return words[baseOf(id)]
}

/** With the name of its variant, where it is one. */
export function experimentTitle(id: string): string {
  const words = experimentWords(id)
  const variant = words?.variants?.names[variantOf(id) ?? '']
  const title = words?.title ?? id
  return variant === undefined ? title : `${title} (${variant.slice(0, 1).toLowerCase()}${variant.slice(1)})`
}

/** What was arranged, for who was asked or for who asked. */
export function scriptOf(id: string, asks: boolean): string {
  const words = experimentWords(id)
  const told = words?.variants?.told[variantOf(id) ?? '']
  return [(asks && words?.scriptAsking) || words?.script, told].filter((one) => one !== undefined).join(' ')
}
