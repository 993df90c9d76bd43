// What the markets of a class are called: after trees, so that a teacher can say them aloud.

const trees = [
  'Willow',
  'Alder',
  'Rowan',
  'Hazel',
  'Maple',
  'Birch',
  'Cedar',
  'Linden',
  'Juniper',
  'Aspen',
  'Elder',
  'Laurel',
  'Myrtle',
  'Olive',
  'Poplar',
  'Sorrel',
  'Spruce',
  'Walnut',
  'Cherry',
  'Chestnut',
  'Hawthorn',
  'Holly',
  'Larch',
  'Magnolia',
  'Quince',
] as const

/** Willow, Alder, ... and from the twenty-sixth on Willow 2, Alder 2, ... */
export function marketName(index: number): string {
  const lap = Math.floor(index / trees.length)
  const tree = trees[index % trees.length] ?? 'Market'
  return lap === 0 ? tree : `${tree} ${lap + 1}`
}
