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

/** So many villagers, drawn from the seed, none with a name or face that a person has. */
export function villagersFor(count: number, people: readonly Villager[], seed: string): Villager[] {
  const taken = new Set(people.flatMap(({ name, face }) => [name.toLowerCase(), face]))
  const all = chance(seed, 'villagers').shuffle(names.map((name, face) => ({ name, face })))
  const free = all.filter(({ name, face }) => !taken.has(name.toLowerCase()) && !taken.has(face))
  return [...free, ...all.filter((villager) => !free.includes(villager))].slice(0, count)
}
