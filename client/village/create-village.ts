// The village's one door: loads Phaser, draws what it is told, starts again once when the graphics context is lost, then gives up.

import { type Drawing, openDrawing } from './drawing.ts'
import type { Village, VillageEvents, VillageModel, VillageSettings } from './village-model.ts'

/** Rejects when this browser has neither WebGL nor canvas, or Phaser cannot be loaded; `onGiveUp` is then called too. */
export async function createVillage(
  box: HTMLElement,
  events: VillageEvents,
  settings: VillageSettings,
): Promise<Village> {
  let wanted = settings
  let model: VillageModel | undefined
  let drawing: Drawing | undefined
  let losses = 0
  let isOver = false

  const giveUp: VillageEvents['onGiveUp'] = (why) => {
    if (!isOver) events.onGiveUp(why)
  }
  const open = async () => {
    const { default: Phaser } = await import('phaser')
    const next = await openDrawing(Phaser, box, wanted, {
      onPlaces: (places) => {
        if (!isOver) events.onPlaces(places)
      },
      onLost: () => void lost(),
      onSlow: () => giveUp('slow'),
      onBroken: (error) => {
        console.error(error)
        giveUp('noCanvas')
      },
    })
    if (isOver) return next.destroy()
    drawing = next
    drawing.set(wanted)
    if (model) drawing.show(model)
  }
  const lost = async () => {
    drawing?.destroy()
    drawing = undefined
    losses++
    if (losses > 1) return giveUp('contextLost')
    try {
      await open()
    } catch {
      giveUp('contextLost')
    }
  }

  try {
    await open()
  } catch (error) {
    giveUp('noCanvas')
    throw error
  }
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
