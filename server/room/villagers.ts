// The villagers who keep the stalls that no person has: their names and faces.

import { chance } from '../../shared/game/chance.ts'

export type Villager = { readonly name: string; readonly face: number }

/** Name by face: the drawing of face n is meant for the n-th name. Source: look design, drawing kit (`WHO`), filled up to twenty-four. */
const names = [
  'Yara',
  'Ana',
  'Bo',
  'Chidi',
  'Dara',
  'Emil',
  'Fatou',
  'Goro',
  'Hana',
  'Ines',
  'Jonas',
  'Kofi',
  'Lena',
  'Musa',
  'Noor',
  'Odo',
  'Pia',
  'Quilla',
  'Rosa',
  'Sami',
  'Tomas',
  'Una',
  'Vida',
  'Wim',
]

/** Who stands at which stall of a match: the bots' names, and the people's, which are villagers' too where bots are hidden. */
export function knownAs(wanted: {
  readonly bots: number
  readonly people: readonly Villager[]
  readonly hidden: boolean
  readonly seed: string
  /** Who is taken first, by name. */
  readonly first?: readonly string[] | undefined
}): { readonly bots: readonly Villager[]; readonly people: readonly Villager[] } {
  const { bots, people, hidden, seed, first } = wanted
  const own = people.map(({ name, face }) => ({ name, face }))
  if (!hidden) return { bots: villagersFor(bots, own, seed, first), people: own }
  // A name that everybody knows would give its person away.
  const all = villagersFor(bots + people.length, [], seed)
  return { bots: all.slice(0, bots), people: all.slice(bots) }
}

/** So many villagers, drawn from the seed, none with a name or face that a person has. @param first who comes before all others, by name */
export function villagersFor(
  count: number,
  people: readonly Villager[],
  seed: string,
  first: readonly string[] = [],
): Villager[] {
  const taken = new Set(people.flatMap(({ name, face }) => [name.toLowerCase(), face]))
  const drawn = chance(seed, 'villagers').shuffle(names.map((name, face) => ({ name, face })))
  const named = first.flatMap((name) => drawn.find((villager) => villager.name === name) ?? [])
  const all = [...named, ...drawn.filter((villager) => !named.includes(villager))]
  const free = all.filter(({ name, face }) => !taken.has(name.toLowerCase()) && !taken.has(face))
  return [...free, ...all.filter((villager) => !free.includes(villager))].slice(0, count)
}
