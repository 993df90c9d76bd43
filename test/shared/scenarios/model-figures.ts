// What the model of each scenario must come to. Source of all: science notes, part D, the row of each scenario.

/** By measure: the scale on which a point counts (1 for a share), and the figure of each condition. */
export type Figures = Readonly<
  Record<string, { readonly scale: number; readonly arms: Readonly<Record<string, number>> }>
>

const share = (arms: Readonly<Record<string, number>>) => ({ scale: 1, arms })
const both = (value: number) => share({ surcharge: value, discountEnds: value })

/** What a month leaves of the yes: within .03. */
export const modelDecay: Readonly<Record<string, number>> = { S2: 0.7, 'S2-steady': 1 }

export const modelFigures: Readonly<Record<string, Figures>> = {
  S1: { sendsBack: share({ plain: 0.202, replication: 0.02 }) },
  S2: { saysYes: share({ now: 0.4, oneMonth: 0.28, twoMonths: 0.196, fourMonths: 0.096 }) },
  'S2-steady': { saysYes: share({ now: 0.4, oneMonth: 0.4, twoMonths: 0.4, fourMonths: 0.4 }) },
  S3: { donates: share({ none: 0.122, small: 0.144, large: 0.206, conditional: 0.122 }) },
  // Variants: the conditions in which they differ.
  // The penalty of a first meeting is a design choice: -.4 on the logit where there is a gift.
  'S3-first': { donates: share({ small: 0.104, large: 0.153 }) },
  S4: {
    saysYes: share({ ditf: 0.5, exposure: 0.25, target: 0.167, twoRequesters: 0.105, delayed: 0.5 }),
    delivers: share({ ditf: 0.5, exposure: 0.25, target: 0.167, twoRequesters: 0.105, delayed: 0.35 }),
  },
  'S4-meta': {
    saysYes: share({ ditf: 0.453, target: 0.33, delayed: 0.453 }),
    delivers: share({ ditf: 0.38, target: 0.33, delayed: 0.317 }),
  },
  S5: { grantsLarge: share({ performed: 0.528, agreed: 0.333, met: 0.278, cold: 0.222 }) },
  S6: { buys: share({ tna: 0.733, control: 0.4, discount: 0.733, discountControl: 0.44 }) },
  // Tickets: a point is a hundredth of the six that can be bought; sums are cut off at six.
  S7: {
    tickets: {
      scale: 6,
      arms: { favour: 1.91, irrelevant: 1.5, none: 0.8, favourRude: 1.6, irrelevantRude: 1, noneRude: 0.8 },
    },
  },
  S8: {
    tip: { scale: 0.3, arms: { none: 0.1895, one: 0.1959, two: 0.2162, onePlusOne: 0.2299 } },
    buys: share({ shelfCut: 0.2, coupon: 0.27 }),
    redeems: share({ coupon: 0.55 }),
  },
  S9: { sent: share({ noHistory: 0.516, history: 0.516 }), returned: share({ noHistory: 0.367, history: 0.367 }) },
  S10: {
    stormUnfair: both(0.82),
    soleUnfair: both(0.63),
    costUnfair: both(0.21),
    frameUnfair: share({ surcharge: 0.71, discountEnds: 0.42 }),
    refuses: both(0.16),
  },
  S11: {
    without: share({ plainFirst: 0.37, finesFirst: 0.37 }),
    with: share({ plainFirst: 0.85, finesFirst: 0.85 }),
  },
  'S11-strangers': {
    without: share({ plainFirst: 0.22, finesFirst: 0.22 }),
    with: share({ plainFirst: 0.63, finesFirst: 0.63 }),
  },
  // With scores seen and acts recorded .74, with neither .33; to good scores .84, to bad .47.
  S12: {
    recorded: share({ visible: 0.74 }),
    unrecorded: share({ hidden: 0.33 }),
  },
}
