// A zip that was cut, flipped, or is none of ours.

import { Zip, ZipPassThrough } from 'fflate'
import { expect, test } from 'vitest'
import { type FileName, fileNames, SUMS, sumLine } from '../../../server/export/export-files.ts'
import { exportZip, readExportZip, zipOf } from '../../../server/export/export-zip.ts'
import { chance } from '../../../shared/game/chance.ts'
import { filesOf, simulated } from '../../helpers/exported.ts'
import { files, verdict } from '../../helpers/verified.ts'

const zip = exportZip(files)

test('[VER-5] cut short, at any length', () => {
  for (let length = 0; length < zip.length; length += 997) {
    expect(verdict(zip.subarray(0, length))).toBe('it is no whole zip: cut short, or damaged.')
  }
})

test('[VER-5] with a file too few, too many, or none of ours', () => {
  const { 'wide.csv': _, ...fewer } = { ...files, [SUMS]: new Uint8Array() }

  expect(verdict(zipOf(fewer))).toBe('wide.csv is missing.')
  expect(verdict(zipOf({ ...files, 'run.exe': new Uint8Array() }))).toBe(
    'it holds "run.exe", which is no file of an export.',
  )
  expect(verdict(twice('wide.csv'))).toBe('it holds wide.csv twice.')
  expect(verdict(new TextEncoder().encode('PK, but no zip'))).toBe('it is no whole zip: cut short, or damaged.')
})

test('[VER-5] what a sentence quotes of a file is short, and no control character of it reaches a terminal', () => {
  const rude = `\u001b]0;owned\u0007\u009b31m${'x'.repeat(1000)}`
  const sentence = verdict(zipOf({ ...files, [rude]: new Uint8Array() }))

  expect(sentence).toMatch(/^it holds "\ufffd\]0;owned\ufffd\ufffd31mx+…$/)
  expect(sentence.length).toBeLessThan(300)
})

test.each([
  ['no sum', (sums: string) => sums.replace(/^[0-9a-f]/, 'x'), 'line 1: the sum of README.txt should stand here.'],
  ['one too few', (sums: string) => sums.replace(/.*long.csv\n/, ''), 'line 5: the sum of long.csv should stand here.'],
  [
    'another sum',
    (sums: string) => sums.replace(/[0-9a-f]{64}(?= {2}wide)/, '0'.repeat(64)),
    'line 3: this is not the sum of wide.csv.',
  ],
  ['one too many', (sums: string) => `${sums}x\n`, 'line 9: there is more than the sums of the files.'],
])('[VER-5] sums that are not those of the files: %s', (_, edit, sentence) => {
  const sums = fileNames.map((name) => `${sumLine(name, files[name])}\n`).join('')

  expect(verdict(zipOf({ ...files, [SUMS]: Buffer.from(edit(sums)) }))).toBe(`SHA256SUMS ${sentence}`)
})

test('[VER-4] a flipped byte anywhere is noticed, or has changed nothing that the zip holds', () => {
  const draws = chance('flips', 'verify')
  const small = exportZip(filesOf([simulated('flipped', { seats: 2, rounds: 1 })]))
  const whole = contentsOf(small)
  let noticed = 0
  for (let k = 0; k < 200; k++) {
    const flipped = Uint8Array.from(small)
    // Every fourth in the last kilobyte, where the directory of the zip is.
    const at = k % 4 === 0 ? small.length - draws.whole(1, 1000) : draws.whole(0, small.length - 1)
    flipped[at] = (flipped[at] ?? 0) ^ (1 << draws.whole(0, 7))
    if (contentsOf(flipped) === whole) continue
    expect(verdict(flipped)).not.toBe('sound')
    noticed++
  }

  expect(noticed).toBeGreaterThan(100)
}, 30_000)

/** Everything a zip holds, as one text; or why it cannot be read. */
function contentsOf(zip: Uint8Array): string {
  try {
    const { files, sums } = readExportZip(zip)
    return JSON.stringify(
      [...fileNames.map((name) => files[name]), sums].map((one) => Buffer.from(one).toString('base64')),
    )
  } catch (error) {
    return String(error)
  }
}

/** The zip with one file in it a second time. */
function twice(name: FileName): Uint8Array {
  const chunks: Uint8Array[] = []
  const packing = new Zip((_, chunk) => chunks.push(chunk))
  for (const file of [...fileNames, name]) {
    const entry = new ZipPassThrough(file)
    packing.add(entry)
    entry.push(files[file], true)
  }
  packing.end()
  return Buffer.concat(chunks)
}
