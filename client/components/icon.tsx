// A coloured icon: a good, a coin, an event.

import './icon.css'
import { type IconName, iconSvg } from '../icons/icons.ts'

export function Icon({ name, size = 24 }: { name: IconName; size?: number }) {
  return <span class="icon" aria-hidden="true" dangerouslySetInnerHTML={{ __html: iconSvg(name, size) }} />
}
