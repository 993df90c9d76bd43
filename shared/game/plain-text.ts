// What people write, as it is kept: any script, and nothing that draws nothing or turns what stands after it.

/** Control characters, lone surrogates, and marks that turn the reading direction of what follows. */
const unwanted = /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** Something that can be seen: not only spaces, marks, joiners and other characters that draw nothing. */
const visible = /[^\p{Default_Ignorable_Code_Point}\p{Z}\p{M}\u2800]/u

/** Composed (NFC), without control and direction marks, single spaces. */
export function plainText(text: string): string {
  return text.normalize('NFC').replace(unwanted, '').replace(/\s+/gu, ' ').trim()
}

export function canBeSeen(text: string): boolean {
  return visible.test(text)
}

export function graphemes(text: string): number {
  return [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].length
}
