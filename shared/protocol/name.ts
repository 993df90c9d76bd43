// Names: 1 to 24 graphemes in any script.

import * as z from 'zod'

/** Source: the rule, 1 to 24 graphemes; the length in code units is bounded so that no name is a flood of marks. */
export const MOST_GRAPHEMES = 24
const MOST_CODE_UNITS = 200

/** Control characters, lone surrogates, and marks that turn the reading direction of what follows. */
const unwanted = /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** Something that can be seen: not only spaces, marks, joiners and other characters that draw nothing. */
const visible = /[^\p{Default_Ignorable_Code_Point}\p{Z}\p{M}\u2800]/u

/** A name as it is kept: composed (NFC), without control and direction marks, single spaces. */
export const nameSchema = z
  .string()
  .max(MOST_CODE_UNITS)
  .transform((name) => name.normalize('NFC').replace(unwanted, '').replace(/\s+/gu, ' ').trim())
  .refine((name) => visible.test(name) && graphemes(name) <= MOST_GRAPHEMES)

export function graphemes(text: string): number {
  return [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].length
}
