// A portrait in words: acts with their counts, and nobody's name in the picture that is shared.

import { expect, test } from 'vitest'
import { portraitWords } from '../../../client/debrief/portrait-words.ts'
import type { OwnExchange, Portrait } from '../../../shared/debrief/portrait.ts'

const swap: OwnExchange = {
  exchange: 'x1',
  kind: 'swap',
  with: 's2',
  round: 1,
  mine: true,
  label: 'balanced',
  subtype: 'swap',
  gave: { bread: 3 },
  got: { tool: 1 },
  gaveCoins: 6,
  gotCoins: 6,
  techniques: [],
}
const gouge: OwnExchange = {
  ...swap,
  exchange: 'x2',
  label: 'negative',
  subtype: 'gouging',
  got: { coins: 9 },
  gotCoins: 9,
}
const gift: OwnExchange = {
  ...swap,
  exchange: 'x3',
  kind: 'gift',
  label: 'generalized',
  subtype: 'open_gift',
  got: {},
  gotCoins: 0,
}

const portrait: Portrait = {
  seat: 's1',
  did: { generalized: 2, balanced: 5, negative: 1 },
  met: { generalized: 1, balanced: 0, negative: 2 },
  givenCoins: 12,
  gotCoins: 6,
  partners: 3,
  examples: [gift, swap, gouge],
  felt: [
    { exchange: 'x1', feeling: 'fair', computed: 'fair' },
    { exchange: 'x2', feeling: 'fair', computed: 'theyOwe' },
  ],
  pledges: { kept: 2, late: 1, broken: 1, open: 1 },
  needs: { dealt: 10, met: 8, shared: 6 },
  prosperity: 100,
  wellbeing: 80,
  coins: 20,
  awards: [{ award: 'mostTrusted', seat: 's1', figures: [3] }],
}
const named = () => 'Ben'

test('the title names the acts of which there were most, with their count', () => {
  expect(portraitWords(portrait, named).title).toBe('5 of your 8 acts were even trades')
})

test('one act is said as one', () => {
  const { title } = portraitWords({ ...portrait, did: { generalized: 0, balanced: 0, negative: 1 } }, named)

  expect(title).toBe('Your one act was at someone’s cost')
})

test('acts that were all of one kind are said to be all', () => {
  const { title } = portraitWords({ ...portrait, did: { generalized: 4, balanced: 0, negative: 0 } }, named)

  expect(title).toBe('All 4 of your acts were given freely')
})

test('who did nothing is told so, without a kind and without an example', () => {
  const none = { generalized: 0, balanced: 0, negative: 0 }
  const words = portraitWords({ ...portrait, did: none, met: none, examples: [], felt: [] }, named)

  expect(words).toMatchObject({ title: 'Nothing given, nothing taken', met: undefined, felt: undefined, examples: [] })
})

test('what others did is told as far as it was done', () => {
  const onlyGifts = { generalized: 2, balanced: 0, negative: 0 }

  expect(portraitWords(portrait, named).met).toBe('Others to you: 1 gift, 2 times at your cost.')
  expect(portraitWords({ ...portrait, met: onlyGifts }, named).met).toBe('Others to you: 2 gifts.')
})

test('its examples are the seat’s own deals, in amounts and coins', () => {
  expect(portraitWords(portrait, named).examples.map(({ text }) => text)).toEqual([
    'You gave Ben 3 bread, nothing asked.',
    '3 bread for 1 tool with Ben: 6 for 6.',
    'You gave Ben 3 bread for 9 coins: 6 for 9.',
  ])
})

test('a steep price that the seat paid is told from its side', () => {
  const paid = { ...gouge, mine: false, gave: { coins: 9 }, got: { bread: 3 }, gaveCoins: 9, gotCoins: 6 }
  const [example] = portraitWords({ ...portrait, examples: [paid] }, named).examples

  expect(example?.text).toBe('You got 3 bread from Ben for 9 coins: 6 for 9.')
})

test('a promise that was broken is told as one, whoever broke it', () => {
  const broken: OwnExchange = { ...gouge, subtype: 'default' }
  const examples = [broken, { ...broken, mine: false }].map(
    (one) => portraitWords({ ...portrait, examples: [one] }, named).examples[0]?.text,
  )

  expect(examples).toEqual(['A promise of yours to Ben was broken.', 'A promise to you was broken by Ben.'])
})

test('felt stands beside counted as a count', () => {
  expect(portraitWords(portrait, named).felt).toBe('You said how 2 deals felt. In 1 of them it is what was counted.')
})

test('a promise kept late is kept, one still open is not counted', () => {
  expect(portraitWords(portrait, named).facts).toEqual(['3 of 4 promises kept', '8 of 10 needs met'])
})

test('no name is in it but those that are asked for', () => {
  expect(JSON.stringify(portraitWords(portrait, () => 'a neighbour'))).not.toContain('Ben')
})
