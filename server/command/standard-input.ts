// The standard input, as a whole.

import { readSync } from 'node:fs'
import { UsageError } from './command.ts'

const STDIN = 0
const BLOCK_BYTES = 1 << 16
/** A pipe that has nothing yet is asked again after so long. Guess: too short to be felt, long enough to leave the processor alone. */
const AGAIN_MS = 5

/** Reads until the input ends. UTF-8; a byte order mark at its beginning is left out. */
export function readStandardInput(): string {
  const blocks: Buffer[] = []
  for (;;) {
    const block = Buffer.allocUnsafe(BLOCK_BYTES)
    const length = readBlock(block)
    if (length === 0) return new TextDecoder().decode(Buffer.concat(blocks))
    blocks.push(block.subarray(0, length))
  }
}

function readBlock(block: Buffer): number {
  for (;;) {
    try {
      return readSync(STDIN, block)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      if (code === 'EOF') return 0
      if (code !== 'EAGAIN') throw new UsageError('The standard input cannot be read.')
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, AGAIN_MS)
    }
  }
}
