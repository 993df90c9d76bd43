// The soft shadows of cut paper, as SVG filters: `card` under a thing, `layer` above the edge of a hill.

import { SHADOW } from './colours.ts'

export function shadowDefs(night: boolean): string {
  return (
    `<filter id="card" x="-20%" y="-20%" width="140%" height="160%"><feDropShadow dx="0" dy="2" stdDeviation="1.6" flood-color="${SHADOW}" flood-opacity="${night ? 0.5 : 0.3}"/></filter>` +
    `<filter id="layer" x="-5%" y="-30%" width="110%" height="170%"><feDropShadow dx="0" dy="-2" stdDeviation="2.5" flood-color="${SHADOW}" flood-opacity=".22"/></filter>`
  )
}
