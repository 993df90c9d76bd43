// What a deal comes to, in the one sentence under its gauge.

import type { Label } from '../../shared/reciprocity/label.ts'
import { t } from '../text/i18n.ts'

export type Reading = {
  readonly label: Label | undefined
  /** 0 to 1. */
  readonly confidence: number
  /** Whom a negative label speaks against: the author unless said otherwise. */
  readonly against: 'author' | 'other' | undefined
  /** The other needs what the author gives. */
  readonly needy: boolean
  /** How much of each kind it has; together 1. */
  readonly soft: Readonly<Record<Label, number>>
}

/** @param got undefined: a gift, for which nothing can come back */
export function gaugeSentence(given: number, got: number | undefined, reading: Reading | undefined): string {
  if (given === 0 && !got) return t(got === undefined ? 'gauge.emptyGift' : 'gauge.empty')
  if (!reading) return t('gauge.worths', { given, got: got ?? 0 })
  if (!got) return t('gauge.gift')
  const { label, against, needy } = reading
  if (given === 0) return t('gauge.half')
  if (label === 'negative' && against === 'other') return t('gauge.distress', { count: given - got })
  if (got > given)
    return t(label === 'negative' && needy ? 'gauge.askMoreNeedy' : 'gauge.askMore', { count: got - given })
  return given > got ? t('gauge.giveMore', { count: given - got }) : t('gauge.even')
}
