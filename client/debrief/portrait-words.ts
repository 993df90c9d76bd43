// A portrait in words: what this player did, never what kind of person does it. Without names for the picture that is shared.

import type { OwnExchange, Portrait } from '../../shared/debrief/portrait.ts'
import type { SeatId } from '../../shared/game/state.ts'
import { type Label, labels } from '../../shared/reciprocity/label.ts'
import { bundleWords } from '../text/amounts.ts'
import { t } from '../text/i18n.ts'

export type PortraitWords = {
  /** The largest part of what was done, with its count. */
  readonly title: string
  readonly lead: string
  readonly counts: readonly { readonly label: Label; readonly word: string; readonly count: number }[]
  /** What others did to this seat; absent: nothing that was not even. */
  readonly met: string | undefined
  readonly examples: readonly { readonly label: Label; readonly word: string; readonly text: string }[]
  /** Felt beside counted; absent: nothing was tapped. */
  readonly felt: string | undefined
  readonly awards: readonly string[]
  readonly facts: readonly string[]
}

/** @param name what a seat is called: never the reader's own */
export function portraitWords(portrait: Portrait, name: (seat: SeatId) => string): PortraitWords {
  const { did, met, partners, givenCoins, gotCoins, examples, pledges, needs, awards } = portrait
  const total = did.generalized + did.balanced + did.negative
  const ended = pledges.kept + pledges.late + pledges.broken
  return {
    title: titleWords(did, total),
    lead: t('debrief.portrait.lead', { count: partners, gave: givenCoins, got: gotCoins }),
    counts: labels.map((label) => ({ label, word: t(`debrief.portrait.kind.${label}`), count: did[label] })),
    met: metWords(met),
    examples: examples.map((exchange) => ({
      label: exchange.label,
      word: t(`debrief.acts.${exchange.label}`),
      text: exampleWords(exchange, name(exchange.with)),
    })),
    felt: feltWords(portrait),
    awards: awards.map(({ award }) => t(`debrief.award.${award}`)),
    facts: [
      ...(ended > 0 ? [t('debrief.portrait.promises', { kept: pledges.kept + pledges.late, count: ended })] : []),
      t('debrief.portrait.needs', { met: needs.met, count: needs.dealt }),
    ],
  }
}

function titleWords(did: Portrait['did'], total: number): string {
  // Of two equal the kinder.
  const [most = 'generalized'] = [...labels].sort((a, b) => did[b] - did[a])
  if (total === 0) return t('debrief.portrait.nothing')
  if (total === 1) return t(`debrief.portrait.only.${most}`)
  if (did[most] === total) return t(`debrief.portrait.all.${most}`, { total })
  return t(`debrief.portrait.title.${most}`, { count: did[most], total })
}

/** An even trade is counted as done by both: here is what was not even. */
function metWords({ generalized, negative }: Portrait['met']): string | undefined {
  const parts = [
    ...(generalized > 0 ? [t('debrief.portrait.metGifts', { count: generalized })] : []),
    ...(negative > 0 ? [t('debrief.portrait.metGouges', { count: negative })] : []),
  ]
  return parts.length > 0 ? t('debrief.portrait.met', { parts: parts.join(', ') }) : undefined
}

function exampleWords({ label, subtype, mine, gave, got, gaveCoins, gotCoins }: OwnExchange, name: string): string {
  const facts = { name, gave: bundleWords(gave), got: bundleWords(got), gaveCoins, gotCoins }
  if (subtype === 'default' || subtype === 'default_insolvent')
    return mine ? t('debrief.example.brokenMine', facts) : t('debrief.example.brokenTheirs', facts)
  if (label === 'balanced') return t('debrief.example.balanced', facts)
  if (gotCoins === 0) return t('debrief.example.gave', facts)
  if (gaveCoins === 0) return t('debrief.example.got', facts)
  if (label === 'negative') return mine ? t('debrief.example.dearMine', facts) : t('debrief.example.dearTheirs', facts)
  return mine ? t('debrief.example.kindMine', facts) : t('debrief.example.kindTheirs', facts)
}

/** Fair beside even, owing beside having got more: a count, no verdict. */
function feltWords({ felt }: Portrait): string | undefined {
  if (felt.length === 0) return undefined
  const alike = felt.filter(({ feeling, computed }) => feeling === computed).length
  return t('debrief.portrait.felt', { count: felt.length, alike })
}
