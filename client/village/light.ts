// The light of the phases: the palettes from day to night, and how much of each a moment of the game has.

import type { VillageModel } from './village-model.ts'

/** In the order in which they are laid over one another. */
export const lights = ['day', 'gold', 'dusk', 'night'] as const
export type Light = (typeof lights)[number]

export type Palette = {
  readonly skyTop: string
  readonly skyLow: string
  readonly hills: readonly [string, string, string]
  readonly grass: string
  readonly grassShade: string
  readonly plaza: string
  readonly plazaShade: string
  readonly stone: string
  readonly stoneLight: string
  readonly tree: string
  readonly treeShade: string
  readonly roof: string
  readonly wall: string
  readonly pane: string
}

/** Source: the design's look, section 2, and its drawing kit. `gold` is ours: day and dusk laid over each other make a grey afternoon. */
export const palettes: Readonly<Record<Light, Palette>> = {
  day: {
    skyTop: '#BFE0E6',
    skyLow: '#F9EBC9',
    hills: ['#A9BFA0', '#8FAE83', '#6F9468'],
    grass: '#8DAA5E',
    grassShade: '#7B9A50',
    plaza: '#F3D9A8',
    plazaShade: '#E6C48A',
    stone: '#C9B9A6',
    stoneLight: '#E3D2BC',
    tree: '#5F8A52',
    treeShade: '#4B7344',
    roof: '#B5654A',
    wall: '#E9CFA5',
    pane: '#8A6A4A',
  },
  gold: {
    skyTop: '#F0C79B',
    skyLow: '#FCEBC4',
    hills: ['#C8AE86', '#AE9A70', '#8C8560'],
    grass: '#A0A858',
    grassShade: '#8C964A',
    plaza: '#F5D9A4',
    plazaShade: '#E7C184',
    stone: '#CCB7A0',
    stoneLight: '#E3D2BC',
    tree: '#6C8249',
    treeShade: '#56693A',
    roof: '#A25645',
    wall: '#DDB184',
    pane: '#FFE3A0',
  },
  dusk: {
    skyTop: '#E98F6B',
    skyLow: '#FBD79A',
    hills: ['#C9807A', '#9E6376', '#74506B'],
    grass: '#A99A56',
    grassShade: '#948748',
    plaza: '#F4D6A0',
    plazaShade: '#E5BC7E',
    stone: '#CDB49D',
    stoneLight: '#E3D2BC',
    tree: '#6B7446',
    treeShade: '#545C38',
    roof: '#7D3F4E',
    wall: '#B87B72',
    pane: '#FFD67A',
  },
  night: {
    skyTop: '#1A1430',
    skyLow: '#4A2F5C',
    hills: ['#3F2E58', '#33264A', '#281E3C'],
    grass: '#33402F',
    grassShade: '#2B3628',
    plaza: '#5A4660',
    plazaShade: '#4C3A54',
    stone: '#75667F',
    stoneLight: '#8A7A94',
    tree: '#25332D',
    treeShade: '#1D2924',
    roof: '#241A36',
    wall: '#33264A',
    pane: '#FFCE6B',
  },
}

/** How opaque each light lies over the one before, and how late it is (the moon of the dark theme grows). */
export type Moment = { readonly opacity: Readonly<Record<Light, number>>; readonly late: boolean }

/** Morning is day and evening night; the market goes from day to dusk in three steps, at 100, 60 and 20 percent of its time. */
export function momentOf({ phase, marketLeft }: Pick<VillageModel, 'phase' | 'marketLeft'>, dark: boolean): Moment {
  const isLast = phase === 'market' && marketLeft <= 0.2
  const market = { day: 1, gold: 1, dusk: marketLeft > 0.6 ? 0 : isLast ? 1 : 0.5, night: 0 }
  const opacity = { morning: { day: 1, gold: 0, dusk: 0, night: 0 }, market, evening: { ...market, night: 1 } }[phase]
  return { opacity: dark ? { ...opacity, night: 1 } : opacity, late: phase === 'evening' || isLast }
}

/** The same moment with no light half laid over another. */
export function withoutLayers({ opacity: { day, gold, dusk, night }, late }: Moment): Moment {
  return { opacity: { day, gold, dusk: Math.floor(dusk), night }, late }
}
