// What a stall's parts are drawn with: the scene, its pictures, and where it stands.

import type Phaser from 'phaser'
import type { Faces } from './faces.ts'
import type { Foot } from './layout.ts'
import type { Sheet } from './sheet.ts'

export type StallSetting = {
  readonly scene: Phaser.Scene
  readonly sheet: Sheet
  readonly faces: Faces
  readonly foot: Foot
  readonly night: boolean
  /** Device pixels to a CSS pixel. */
  readonly px: number
  readonly worldWidth: number
  readonly isStill: () => boolean
  readonly wake: () => void
}
