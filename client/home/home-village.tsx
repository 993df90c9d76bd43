// The village behind the first page: a picture that lives, of nobody in particular.

import { useEffect, useRef } from 'preact/hooks'
import { crafts } from '../../shared/game/goods.ts'
import { isDark, isStill } from '../device/preferences.ts'
import { t } from '../text/i18n.ts'
import { createVillage } from '../village/create-village.ts'
import type { Flight, StallModel, Village, VillageModel } from '../village/village-model.ts'

/** Names of villagers; they belong to nobody. */
const keepers = ['Ana', 'Fatou', 'Kofi', 'Pia', 'Dara', 'Goro'] as const
/** Nine seconds show a gift, a trade, a gift; more would draw the eye from the button. */
const SCENE_MS = 3_200
const moods = ['happy', 'calm', 'wink', 'calm', 'grateful', 'calm'] as const

const model: VillageModel = {
  stalls: keepers.map(
    (name, index): StallModel => ({
      id: `s${index + 1}`,
      name,
      face: (index * 5 + 1) % 24,
      mood: moods[index] ?? 'calm',
      crafts: [crafts[index] ?? 'bread'],
      keeper: 'person',
      me: index === 0,
      house: undefined,
      reputation: undefined,
      needs: index === 2 ? [{ good: 'bread', urgent: false }] : [],
      ribbon: undefined,
      stock: 3,
      done: false,
    }),
  ),
  phase: 'market',
  marketLeft: 0.3,
  barn: undefined,
  threads: [],
  label: t('home.behind'),
}

const scenes: readonly Flight[] = [
  { id: 'a', from: 's1', to: 's3', kind: 'generalized', forth: [{ item: 'bread', count: 3 }], back: [] },
  {
    id: 'b',
    from: 's5',
    to: 's6',
    kind: 'balanced',
    forth: [{ item: 'tool', count: 1 }],
    back: [{ item: 'fish', count: 2 }],
  },
  { id: 'c', from: 's4', to: 's2', kind: 'generalized', forth: [{ item: 'medicine', count: 1 }], back: [] },
  {
    id: 'd',
    from: 's3',
    to: 's1',
    kind: 'balanced',
    forth: [{ item: 'wood', count: 3 }],
    back: [{ item: 'coins', count: 6 }],
  },
]

export function HomeVillage() {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = box.current
    if (!element) return
    let made: Village | undefined
    let timer: ReturnType<typeof setInterval> | undefined
    let over = false
    const nothing = () => undefined
    createVillage(
      element,
      { onPlaces: nothing, onGiveUp: nothing },
      { dark: isDark.value, reducedMotion: isStill.value },
    ).then((village) => {
      if (over) return village.destroy()
      made = village
      village.show(model)
      let at = 0
      timer = setInterval(() => {
        const scene = scenes[at++ % scenes.length]
        if (scene && !document.hidden) village.fly({ ...scene, id: `${scene.id}${at}` })
      }, SCENE_MS)
    }, nothing)
    return () => {
      over = true
      clearInterval(timer)
      made?.destroy()
    }
  }, [isDark.value, isStill.value])
  return <div class="picture" ref={box} aria-hidden="true" />
}
