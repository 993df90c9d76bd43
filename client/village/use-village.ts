// A village in a box of the page, for as long as the box stands; when the picture gives up, the page goes on without it.

import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { toast } from '../components/toast.tsx'
import { isDark, isStill, liteVisit } from '../device/preferences.ts'
import { t } from '../text/i18n.ts'
import { createVillage } from './create-village.ts'
import type { Place, Village } from './village-model.ts'

/** Undefined until it stands. */
export function useVillage(onPlaces: (places: readonly Place[]) => void): {
  readonly box: RefObject<HTMLDivElement | null>
  readonly village: Village | undefined
} {
  const box = useRef<HTMLDivElement>(null)
  const [village, setVillage] = useState<Village | undefined>(undefined)
  useEffect(() => {
    const element = box.current
    if (!element) return
    let made: Village | undefined
    let over = false
    const giveUp = () => {
      if (over || liteVisit.value) return
      liteVisit.value = true
      toast(t('net.lite'))
    }
    createVillage(element, { onPlaces, onGiveUp: giveUp }, { dark: isDark.peek(), reducedMotion: isStill.peek() }).then(
      (next) => {
        if (over) return next.destroy()
        made = next
        setVillage(next)
      },
      giveUp,
    )
    return () => {
      over = true
      made?.destroy()
    }
  }, [])
  useEffect(
    () => village?.set({ dark: isDark.value, reducedMotion: isStill.value }),
    [village, isDark.value, isStill.value],
  )
  return { box, village }
}
