// The face of a person, as the server draws it.

import './face.css'
import type { Mood } from '../village/village-model.ts'
import { px } from './px.ts'

export function Face({ face, mood = 'calm', size = 36 }: { face: number; mood?: Mood; size?: number }) {
  return (
    <img
      class="face"
      src={`/faces/${face}-${mood}.svg`}
      alt=""
      width={size}
      height={size}
      draggable={false}
      style={{ width: px(size), height: px(size), borderRadius: px(Math.round(size * 0.32)) }}
    />
  )
}
