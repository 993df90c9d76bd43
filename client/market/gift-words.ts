// A gift in a line: plain, at the well, or comfort with its word.

import type { ComfortWord } from '../../shared/game/phrases.ts'
import { t } from '../text/i18n.ts'

type Facts = { readonly from: string; readonly to: string; readonly what: string }

/** @param side `Me`: the player gave; `ToMe`: the player was given; else neither, and the word was for the two */
export function giftWords(facts: Facts, side: 'Me' | 'ToMe' | '', atWell: boolean, word?: ComfortWord): string {
  if (word !== undefined && side !== '') {
    return t(`feed.comfort${side}`, { ...facts, word: t(`comfort.words.${word}`) })
  }
  return t(`${atWell ? 'feed.wellGift' : 'feed.gift'}${side}`, facts)
}
