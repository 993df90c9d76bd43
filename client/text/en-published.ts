// English: what was published, beside a chart's own figure. Each says what it was measured on, and what is not the same here.

import type { BesideId } from '../../shared/debrief/beside-published.ts'

type FigureWords = { readonly what: string; readonly there: string; readonly caveat: string }

export const publishedWords = {
  title: 'Beside what was published',
  villages_one: 'Here, {{count}} village',
  villages_other: 'Here, mean of {{count}} villages',
  taps_one: 'Here, {{count}} tap',
  taps_other: 'Here, {{count}} taps',
  verdict: { agrees: 'agrees', cannotTell: 'cannot tell', differs: 'differs', noVerdict: 'no verdict' },
  unchecked: 'unchecked',
  range: '95%: {{low}}–{{high}}',
  reportedBy: '(as reported by {{whom}})',
  figures: {
    S9ret: {
      what: 'How much goes back to who gave',
      there: 'Trust games, {{count}} studies',
      caveat:
        'There once, of an amount that was tripled, between strangers; here of gifts, over a match. The range is where a class would fall.',
    },
    S10: {
      what: 'Who paid a price raised on their need, and felt it as owed to them',
      there: 'Called the dearer snow shovel unfair, {{count}} people',
      caveat: 'There a story on the telephone, here a deal of one’s own; one player may have tapped more than once.',
    },
    S2: {
      what: 'How a favour fades',
      there: 'Asked 30 days later, 30% fewer gave ({{count}} requests by mail).',
      caveat: 'The lines above are a model built on this: they cannot agree or differ.',
    },
    tnaFirst: {
      what: 'That’s not all',
      there: 'Cakes with two cookies added before an answer: 73% bought, 40% when all was offered at once.',
      caveat: 'There by lot, here in free play.',
    },
    ditfVerbal: {
      what: 'Door in the face',
      there: 'Over 78 studies a small rise in saying yes (r = .13), and next to none in doing it.',
      caveat: 'There by lot, here in free play.',
    },
    fitdDillard: {
      what: 'Foot in the door',
      there: 'Over many studies a small rise (mean r = .11).',
      caveat: 'There by lot, here in free play.',
    },
    couponSales: {
      what: 'Coupons',
      there: 'In shops a coupon sold 35% more than the same price cut on the shelf.',
      caveat: 'There by lot, here in free play.',
    },
  } satisfies Readonly<Record<BesideId, FigureWords>>,
} as const
