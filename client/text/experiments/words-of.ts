// The words of an experiment, in the language of this page.

import { askingWords } from './en-asking.ts'
import { tradingWords } from './en-trading.ts'
import type { ExperimentWords } from './experiment-words.ts'

const words: Readonly<Record<string, ExperimentWords>> = { ...askingWords, ...tradingWords }

/** Undefined: this page does not know it. */
export function experimentWords(id: string): ExperimentWords | undefined {
  return words[id]
}
