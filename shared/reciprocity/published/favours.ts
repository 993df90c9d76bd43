// Published figures about cards, fading favours, and gifts to donors and customers. Source: science notes, sections 1 to 3.

import type { PublishedFigure } from './figure.ts'

const kunz =
  'Kunz, P. R., & Woolcott, M. (1976). Season’s greetings: From my status to yours. Social Science Research, 5(3), 269-278.'
const meier = 'Meier, B. P. (2016). Bah humbug. Journal of Social Psychology.'
const chuan =
  'Chuan, A., Kessler, J. B., & Milkman, K. L. (2018). Proceedings of the National Academy of Sciences, 115(8), 1766-1771.'
const falk = 'Falk (2007). Gift exchange in the field. Econometrica, 75(5), 1501-1511.'
const strohmetz = 'Strohmetz, Rind, Fisher & Lynn (2002). Journal of Applied Social Psychology, 32(2), 300-309.'
const regan = 'Regan (1971). Journal of Experimental Social Psychology, 7, 627-639.'
const dhar = 'Dhar & Hoch (1996). Journal of Marketing, 60(1), 17-30.'
const doi = {
  kunz: '10.1016/0049-089X(76)90003-X',
  chuan: '10.1073/pnas.1708293115',
  falk: '10.1111/j.1468-0262.2007.00800.x',
  strohmetz: '10.1111/j.1559-1816.2002.tb00216.x',
} as const

export const favours: readonly PublishedFigure[] = [
  {
    id: 'S1',
    scenario: 'S1',
    source: kunz,
    doi: doi.kunz,
    reportedBy: 'Meier 2016; Discover',
    figures: { share: 0.202, low: 0.172, high: 0.237 },
    n: 578,
    mark: 'V-s',
  },
  { id: 'cardsCounted', scenario: 'S1', source: kunz, doi: doi.kunz, figures: { replies: 117 }, n: 578, mark: 'M-hi' },
  {
    id: 'S1b',
    scenario: 'S1',
    source: meier,
    figures: { share: 0.02, low: 0.012, high: 0.033 },
    n: 755,
    mark: 'V-o',
  },
  {
    id: 'kunz2000',
    scenario: 'S1',
    source: 'Kunz, J. (2000). Perceptual and Motor Skills, 90, 573-576.',
    reportedBy: 'Discover',
    figures: { share: 0.2 },
    n: 590,
    mark: 'V-s',
  },
  {
    id: 'S2',
    scenario: 'S2',
    source: chuan,
    doi: doi.chuan,
    figures: { ratioPer30Days: 0.7 },
    // The paper says over 18,000; the exact number is as reported by coglode.
    n: 18_515,
    mark: 'V-o',
  },
  {
    id: 'decayHalfLife',
    scenario: 'S2',
    source: chuan,
    doi: doi.chuan,
    figures: { halfLifeDays: 58.3 },
    mark: 'D',
    from: 'V-o',
  },
  {
    id: 'decayLevels',
    scenario: 'S2',
    source: chuan,
    doi: doi.chuan,
    reportedBy: 'NonProfit Times',
    figures: { early: 0.015, late: 0.004 },
    mark: 'V-s',
  },
  {
    id: 'goyal',
    source: 'Goyal & Miller (2018). Journal of Cross-Cultural Psychology, 49(3), 381-403.',
    doi: '10.1177/0022022117746239',
    figures: { study1: 153, study2: 141, study3: 129 },
    n: 423,
    mark: 'V-o',
  },
  {
    id: 'giftOfWages',
    source: 'Gneezy & List (2006). Econometrica, 74(5), 1365-1384.',
    figures: { books: 51.7, booksWithout: 40.7 },
    mark: 'M-hi',
  },
  {
    id: 'falkRatios',
    scenario: 'S3',
    source: falk,
    doi: doi.falk,
    figures: { small: 1.17, large: 1.75 },
    mark: 'V-o',
  },
  {
    id: 'falkShares',
    scenario: 'S3',
    source: falk,
    doi: doi.falk,
    figures: { none: 0.122, small: 0.144, large: 0.206 },
    n: 9846,
    mark: 'M-hi',
  },
  {
    id: 'S3s',
    scenario: 'S3',
    source: falk,
    doi: doi.falk,
    figures: { lnOr: 0.191, se: 0.073 },
    mark: 'M-hi',
  },
  {
    id: 'S3l',
    scenario: 'S3',
    source: falk,
    doi: doi.falk,
    figures: { lnOr: 0.63, se: 0.068 },
    mark: 'M-hi',
  },
  {
    id: 'eckel',
    scenario: 'S3',
    source: 'Eckel, Herberich & Meer (2016). NBER 22867.',
    figures: { ratioUnconditionalHighQuality: 2 },
    mark: 'V-o',
  },
  {
    id: 'hiddenPersuaders',
    source: 'Maréchal & Thöni (2019). Hidden persuaders. Management Science.',
    figures: { revenueRatioAtLeast: 2 },
    mark: 'V-o',
  },
  {
    id: 'candyFirst',
    scenario: 'S8',
    source: strohmetz,
    doi: doi.strohmetz,
    figures: { with: 0.1784, without: 0.1506 },
    mark: 'M-hi',
  },
  {
    id: 'candy',
    scenario: 'S8',
    source: strohmetz,
    doi: doi.strohmetz,
    figures: { none: 0.1895, one: 0.1959, two: 0.2162, onePlusOne: 0.2299 },
    n: 80,
    mark: 'M-hi',
  },
  {
    id: 'candyIncrease',
    scenario: 'S8',
    source: strohmetz,
    doi: doi.strohmetz,
    figures: { one: 0.034, two: 0.141, onePlusOne: 0.213 },
    mark: 'D',
    from: 'M-hi',
  },
  {
    id: 'chocolate',
    source: 'Lammers (1991). Journal of Consumer Marketing, 8(2), 31-37.',
    reportedBy: 'a Warwick weblog',
    figures: { withSample: 0.85, without: 0.56 },
    mark: 'V-s',
  },
  { id: 'couponSales', scenario: 'S8', source: dhar, figures: { salesRatio: 1.35, redeemed: 0.55 }, mark: 'V-o' },
  {
    id: 'reganTickets',
    scenario: 'S7',
    source: regan,
    reportedBy: 'E. Diehl',
    figures: {
      favourPleasant: 1.91,
      irrelevantPleasant: 1.5,
      nonePleasant: 0.8,
      favourRude: 1.6,
      irrelevantRude: 1,
      noneRude: 0.8,
    },
    n: 81,
    mark: 'V-s',
  },
  {
    id: 'S7',
    scenario: 'S7',
    source: regan,
    reportedBy: 'E. Diehl',
    figures: { rateRatio: 2.19, low: 1.3, high: 3.6 },
    n: 81,
    mark: 'V-s',
  },
]
