// The light of the phases: the palettes of day, dusk and night, and how much of each a moment of the game has.

import type { VillageModel } from './village-model.ts'

export type Light = 'day' | 'dusk' | 'night'

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

/** Source: the design's look, section 2, and its drawing kit. */
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

/** How far the light has come: dusk over day, night over both, and how late it is (the moon of the dark theme grows). */
export type Moment = { readonly dusk: number; readonly night: number; readonly late: boolean }

/** Morning is day and evening night; the market goes from day to dusk in three steps, at 100, 60 and 20 percent of its time. */
export function momentOf({ phase, marketLeft }: Pick<VillageModel, 'phase' | 'marketLeft'>, dark: boolean): Moment {
  const late = phase === 'evening' || (phase === 'market' && marketLeft <= 0.2)
  if (dark) return { dusk: 1, night: 1, late }
  if (phase === 'evening') return { dusk: 1, night: 1, late }
  if (phase === 'morning') return { dusk: 0, night: 0, late }
  return { dusk: marketLeft > 0.6 ? 1 / 3 : marketLeft > 0.2 ? 2 / 3 : 1, night: 0, late }
}
