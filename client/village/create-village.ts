// The village's one door: loads Phaser, draws what it is told, starts again once when the graphics context is lost, then gives up.

import { type Drawing, openDrawing } from './drawing.ts'
import type { Village, VillageEvents, VillageModel, VillageSettings } from './village-model.ts'

/** Rejects when this browser has neither WebGL nor canvas; `onGiveUp` is then called too. */
export async function createVillage(
  box: HTMLElement,
  events: VillageEvents,
  settings: VillageSettings,
): Promise<Village> {
  const { default: Phaser } = await import('phaser')
  let wanted = settings
  let model: VillageModel | undefined
  let drawing: Drawing | undefined
  let losses = 0
  let isOver = false

  const open = async () => {
    try {
      const next = await openDrawing(Phaser, box, wanted, {
        onPlaces: (places) => {
          if (!isOver) events.onPlaces(places)
        },
        onLost: () => void lost(),
        onSlow: () => {
          if (!isOver) events.onGiveUp('slow')
        },
      })
      if (isOver) return next.destroy()
      drawing = next
      drawing.set(wanted)
      if (model) drawing.show(model)
    } catch (error) {
      events.onGiveUp('noCanvas')
      throw error
    }
  }
  const lost = async () => {
    if (isOver) return
    drawing?.destroy()
    drawing = undefined
    losses++
    if (losses > 1) return events.onGiveUp('contextLost')
    await open()
  }

  await open()
  return {
    show: (next) => {
      model = next
      drawing?.show(next)
    },
    fly: (flight) => drawing?.fly(flight),
    say: (stall, text) => drawing?.say(stall, text),
    aim: ({ dragging, over }) => drawing?.aim(dragging, over),
    reveal: (stall) => drawing?.reveal(stall),
    set: (next) => {
      wanted = next
      drawing?.set(next)
    },
    destroy: () => {
      isOver = true
      drawing?.destroy()
      drawing = undefined
    },
  }
}
