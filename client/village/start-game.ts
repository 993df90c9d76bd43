// A Phaser game with one empty scene, in a box, with everything switched off that the village does not use.

import type PhaserNamespace from 'phaser'

export type Stage = {
  readonly game: PhaserNamespace.Game
  readonly scene: PhaserNamespace.Scene
  /** CSS size of the box and device pixels to a CSS pixel. */
  resize(width: number, height: number, px: number): void
  destroy(): void
}

export function startGame(Phaser: typeof PhaserNamespace, box: HTMLElement): Promise<Stage> {
  return new Promise((resolve) => {
    const game = new Phaser.Game({
      type: Phaser.AUTO,
      parent: box,
      width: 16,
      height: 16,
      transparent: true,
      banner: false,
      autoFocus: false,
      audio: { noAudio: true },
      input: { mouse: false, touch: false, keyboard: false, gamepad: false },
      scale: { mode: Phaser.Scale.NONE },
      // A smoothed step would let the first frames after a rest jump.
      fps: { smoothStep: false },
      render: { antialias: true, powerPreference: 'low-power' },
      scene: {
        create(this: PhaserNamespace.Scene) {
          resolve(stageOf(game, this))
        },
      },
    })
  })
}

function stageOf(game: PhaserNamespace.Game, scene: PhaserNamespace.Scene): Stage {
  const { canvas } = game
  canvas.setAttribute('aria-hidden', 'true')
  canvas.style.display = 'block'
  scene.cameras.main.setOrigin(0, 0)
  return {
    game,
    scene,
    resize: (width, height, px) => {
      game.scale.resize(Math.round(width * px), Math.round(height * px))
      canvas.style.width = `${width}px`
      canvas.style.height = `${height}px`
    },
    destroy: () => {
      // Phaser ends in its next step; its loop may be asleep, so that step is made here.
      game.loop.sleep()
      game.destroy(true)
      game.loop.tick()
      // Set by Phaser on every start, and left behind by it.
      window.onblur = null
      window.onfocus = null
    },
  }
}
