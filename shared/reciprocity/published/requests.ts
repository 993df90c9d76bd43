// Published figures about requests in two steps and offers that grow. Source: science notes, sections 4 to 6.

import type { PublishedFigure } from './figure.ts'

const cialdini =
  'Cialdini, Vincent, Lewis, Catalan, Wheeler & Darby (1975). Journal of Personality and Social Psychology, 31(2), 206-215.'
const freedman = 'Freedman & Fraser (1966). Journal of Personality and Social Psychology, 4(2), 195-202.'
const burger = 'Burger (1986). Journal of Personality and Social Psychology, 51(2), 277-283.'
const feeley = 'Feeley, Anker & Aloe (2012). Communication Monographs, 79(3), 316-343.'
const dillard = 'Dillard, Hunter & Burgoon (1984).'
const doi = { freedman: '10.1037/h0023552', feeley: '10.1080/03637751.2012.697631' } as const

export const requests: readonly PublishedFigure[] = [
  {
    id: 'ditfFirst',
    scenario: 'S4',
    source: cialdini,
    reportedBy: 'notes of Babson College',
    figures: { ditf: 0.5, exposure: 0.25, targetOnly: 0.167 },
    mark: 'V-s',
  },
  { id: 'ditfFirstCells', scenario: 'S4', source: cialdini, figures: { anArm: 24 }, n: 72, mark: 'M-hi' },
  {
    id: 'ditfTwoRequesters',
    scenario: 'S4',
    source: cialdini,
    reportedBy: 'notes of Babson College',
    figures: { same: 0.55, twoRequesters: 0.105 },
    mark: 'V-s',
  },
  {
    id: 'ditfThird',
    scenario: 'S4',
    source: cialdini,
    figures: { ditf: 0.542, equivalent: 0.333, targetOnly: 0.333 },
    n: 72,
    mark: 'M-hi',
  },
  { id: 'S4', scenario: 'S4', source: cialdini, figures: { lnOr: 1.609, se: 0.683 }, n: 48, mark: 'M-hi' },
  {
    id: 'S4pool',
    scenario: 'S4',
    source: cialdini,
    figures: { lnOr: 1.119, se: 0.367 },
    n: 135,
    mark: 'M-hi',
  },
  {
    id: 'ditfOkeefe',
    scenario: 'S4',
    source: 'O’Keefe & Hale (1998). Communication Yearbook 21.',
    figures: { r: 0.1 },
    mark: 'V-o',
  },
  {
    id: 'ditfVerbal',
    scenario: 'S4',
    source: feeley,
    doi: doi.feeley,
    figures: { r: 0.126, studies: 78 },
    mark: 'V-o',
  },
  {
    id: 'ditfBehavioural',
    scenario: 'S4',
    source: feeley,
    doi: doi.feeley,
    figures: { r: 0.052, studies: 39 },
    mark: 'V-o',
  },
  {
    id: 'ditfDillard',
    scenario: 'S4',
    source: dillard,
    reportedBy: 'notes of WVU',
    figures: { rAtBest: 0.15, rMean: 0.08 },
    mark: 'V-s',
  },
  {
    id: 'fitdFirst',
    scenario: 'S5',
    source: freedman,
    doi: doi.freedman,
    reportedBy: 'notes of Babson College',
    figures: { performance: 0.528, agreeOnly: 0.333, familiarisation: 0.278, oneContact: 0.222 },
    mark: 'V-s',
  },
  {
    id: 'S5',
    scenario: 'S5',
    source: freedman,
    doi: doi.freedman,
    figures: { lnOr: 1.364, se: 0.522 },
    n: 72,
    mark: 'M-hi',
  },
  {
    id: 'fitdSign',
    scenario: 'S5',
    source: freedman,
    doi: doi.freedman,
    reportedBy: 'a secondary source',
    figures: { similarIssueAndTask: 0.76, control: 0.167 },
    mark: 'V-s',
  },
  {
    id: 'S5sign',
    scenario: 'S5',
    source: freedman,
    doi: doi.freedman,
    figures: { lnOr: 2.762, se: 0.721 },
    n: 49,
    mark: 'M-hi',
  },
  {
    id: 'fitdDillard',
    scenario: 'S5',
    source: dillard,
    reportedBy: 'notes of WVU',
    figures: { rMean: 0.11, rSd: 0.14, shareAboveZero: 0.79, rAtBest: 0.17 },
    mark: 'V-s',
  },
  {
    id: 'fitdEmail',
    source: 'Guéguen (2002). Computers in Human Behavior.',
    figures: { fitd: 0.76, control: 0.44 },
    n: 50,
    mark: 'M-mid',
  },
  {
    id: 'fitdAvatars',
    source: 'Barbier & Fointiat (2020). Frontiers in Computer Science.',
    doi: '10.3389/fcomp.2020.00015',
    figures: { study1: 200, study2: 200 },
    n: 400,
    mark: 'V-o',
  },
  {
    id: 'tnaFirst',
    scenario: 'S6',
    source: burger,
    reportedBy: 'two Warwick weblog posts',
    figures: { tna: 0.733, control: 0.4 },
    n: 60,
    mark: 'V-s',
  },
  {
    id: 'S6',
    scenario: 'S6',
    source: burger,
    reportedBy: 'two Warwick weblog posts',
    figures: { lnOr: 1.417, se: 0.556 },
    n: 60,
    mark: 'V-s',
  },
  { id: 'tnaDiscount', scenario: 'S6', source: burger, figures: { discount: 0.73, control: 0.44 }, mark: 'M-lo' },
]
