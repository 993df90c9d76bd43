// The setup of the last class that was opened on this device.

import type { ClassSetup } from '../../../shared/protocol/class-setup.ts'
import type { Kept } from '../../device/kept.ts'
import { readSetup, setupText } from './setup-link.ts'

const NAME = 'lastSetup'

export const keepLastSetup = (device: Kept, setup: ClassSetup) => device.write(NAME, setupText(setup))

export function lastSetup(device: Kept): ClassSetup | undefined {
  const text = device.read(NAME)
  const read = text === undefined ? undefined : readSetup(text)
  return read?.ok ? read.setup : undefined
}
