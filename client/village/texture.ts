// A drawn canvas as a texture of Phaser's.

import type Phaser from 'phaser'

/**
 * Phaser's own `addCanvas` reads every pixel back at once, for a copy that the village never uses.
 * Measured: 0.6 to 1.8 s a picture of a megapixel without a graphics chip, 17 s for a night; nothing this way.
 */
export function addPicture(scene: Phaser.Scene, key: string, canvas: HTMLCanvasElement): Phaser.Textures.Texture {
  // Any source that can be drawn will do for a texture; the types know of images only.
  const texture = scene.textures.addImage(key, canvas as unknown as HTMLImageElement)
  if (!texture) throw new Error(`a texture ${key} is there already`)
  return texture
}
