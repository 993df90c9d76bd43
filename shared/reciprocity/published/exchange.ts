// Published figures about trust, fair prices, sanctions, reputation and repeated exchange. Source: science notes, sections 7 to 10.

import type { PublishedFigure } from './figure.ts'

const berg = 'Berg, Dickhaut & McCabe (1995). Games and Economic Behavior, 10, 122-142.'
const johnson = 'Johnson & Mislin (2011). Journal of Economic Psychology, 32(5), 865-889.'
const oosterbeek = 'Oosterbeek, Sloof & van de Kuilen (2004). Experimental Economics.'
const kahneman = 'Kahneman, Knetsch & Thaler (1986). American Economic Review, 76(4), 728-741.'
const transcription = 'a transcription checked against the paper'
const doi = { johnson: '10.1016/j.joep.2011.05.007' } as const

/** One vignette: the share that calls it unfair. */
const vignette = (id: string, n: number, unfair: number): PublishedFigure => ({
  id,
  scenario: 'S10',
  source: kahneman,
  reportedBy: transcription,
  figures: { unfair },
  n,
  mark: 'V-s',
})

export const exchange: readonly PublishedFigure[] = [
  {
    id: 'trustSent',
    scenario: 'S9',
    source: berg,
    reportedBy: 'EconPort',
    figures: { sentMean: 5.16, of: 10, pairs: 32 },
    mark: 'V-s',
  },
  { id: 'trustReturned', scenario: 'S9', source: berg, figures: { returnedMean: 4.66 }, mark: 'M-hi' },
  {
    id: 'trustReplications',
    scenario: 'S9',
    source: johnson,
    doi: doi.johnson,
    figures: { replications: 162, people: 23_000 },
    mark: 'V-o',
  },
  {
    id: 'trustMeans',
    scenario: 'S9',
    source: johnson,
    doi: doi.johnson,
    reportedBy: 'two code repositories',
    figures: { sent: 0.5, returned: 0.37 },
    mark: 'V-s',
  },
  {
    id: 'S9sent',
    scenario: 'S9',
    source: johnson,
    doi: doi.johnson,
    reportedBy: 'a quotation of the working paper, table 1',
    figures: { mean: 0.509, sdStudies: 0.138, studies: 84 },
    mark: 'V-s',
  },
  {
    id: 'S9ret',
    scenario: 'S9',
    source: johnson,
    doi: doi.johnson,
    reportedBy: 'a quotation of the working paper, table 1',
    figures: { mean: 0.365, sdStudies: 0.094, studies: 75 },
    mark: 'V-s',
  },
  {
    id: 'ultimatum',
    scenario: 'S10',
    source: oosterbeek,
    figures: { meanOffer: 0.4, rejected: 0.16, papers: 37, results: 75 },
    mark: 'V-o',
  },
  {
    id: 'S10',
    scenario: 'S10',
    source: kahneman,
    reportedBy: transcription,
    figures: { unfair: 0.82, low: 0.74, high: 0.88 },
    n: 107,
    mark: 'V-s',
  },
  {
    id: 'fairCarShortage',
    scenario: 'S10',
    source: kahneman,
    reportedBy: transcription,
    figures: { surchargeAcceptable: 0.29, surchargeN: 130, discountWithdrawnAcceptable: 0.58, discountWithdrawnN: 123 },
    n: 253,
    mark: 'V-s',
  },
  {
    id: 'S10frame',
    scenario: 'S10',
    source: kahneman,
    reportedBy: transcription,
    figures: { lnOr: 1.196, se: 0.266 },
    n: 253,
    mark: 'V-s',
  },
  vignette('fairCostPassedOn', 101, 0.21),
  vignette('fairOldStock', 147, 0.79),
  vignette('fairSoleShipment', 102, 0.63),
  vignette('fairNoCompetition', 101, 0.76),
  vignette('fairLandlord', 157, 0.91),
  vignette('fairLastDoll', 101, 0.74),
  {
    id: 'finesShares',
    scenario: 'S11',
    source: 'Fehr & Gächter (2000). American Economic Review, 90(4), 980-994.',
    figures: { strangersWithout: 0.19, strangersWith: 0.58, partnersWithout: 0.38, partnersWith: 0.85 },
    mark: 'M-mid',
  },
  {
    id: 'finesWhom',
    scenario: 'S11',
    source: 'Fehr & Gächter (2002). Nature, 415, 137-140.',
    doi: '10.1038/415137a',
    figures: { onBelowAverage: 0.742, punishedOnce: 0.843 },
    n: 240,
    mark: 'M-hi',
  },
  {
    id: 'types',
    scenario: 'S11',
    source: 'Fischbacher, Gächter & Fehr (2001).',
    reportedBy: 'a secondary source',
    figures: { conditional: 0.5, freeRider: 0.3, humpShaped: 0.14, other: 0.06 },
    mark: 'V-s',
  },
  {
    id: 'imageScoring',
    scenario: 'S12',
    source: 'Wedekind & Milinski (2000). Science, 288, 850-852.',
    figures: { groups: 8 },
    n: 79,
    mark: 'V-o',
  },
  {
    id: 'strategicReputation',
    scenario: 'S12',
    source: 'Engelmann & Fischbacher (2009). Games and Economic Behavior, 67, 399-407.',
    doi: '10.1016/j.geb.2008.12.006',
    figures: { helpingRatio: 2 },
    mark: 'M-lo',
  },
  {
    id: 'leaderExchange',
    scenario: 'S14',
    source: 'Nohe & Hertel (2017). Frontiers in Psychology, 8, 1364.',
    figures: { leadershipHelping: 0.27, leadershipExchange: 0.75, exchangeHelping: 0.31, samples: 761 },
    n: 227_419,
    mark: 'V-o',
  },
  {
    id: 'tournament',
    source: 'Axelrod (1980).',
    reportedBy: 'Rapoport, Seale & Colman 2015, PLoS ONE e0134128',
    figures: { titForTat: 504, tidemanChieruzzi: 500, nydegger: 486, grofman: 482 },
    mark: 'V-s',
  },
]
