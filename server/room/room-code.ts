// Draws join codes.

import { randomInt } from 'node:crypto'
import { CODE_LENGTH, CODE_SYMBOLS } from '../../shared/protocol/messages.ts'

export function drawCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => CODE_SYMBOLS[randomInt(CODE_SYMBOLS.length)]).join('')
}
