// The words of `npm run load`.

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { LoadUsage, readOptions } from './options.ts'

test.each([
  [[], /^Say with --out [^\n]+\.$/],
  [['--out', ''], /^Say with --out [^\n]+\.$/],
  [['--out', 'x', '--seats', '0'], /^--seats takes a whole number from 1 to 300, not "0"\.$/],
  [['--out', 'x', '--seats', '301'], /^--seats takes [^\n]+, not "301"\.$/],
  [['--out', 'x', '--seats', '1e2'], /^--seats takes [^\n]+, not "1e2"\.$/],
  [['--out', 'x', '--seconds', 'long'], /^--seconds takes [^\n]+, not "long"\.$/],
  [['--out', 'x', '--url', 'nowhere'], /^--url takes an address [^\n]+, not "nowhere"\.$/],
  [['--out', 'x', '--url', 'file:///etc/passwd'], /^--url takes [^\n]+\.$/],
  [['--out', 'x', '--speed', '9'], /^Unknown option '--speed'\.$/],
  [['--out'], /^Option '--out [^\n]+\.$/],
  [['--out', join(import.meta.filename, 'below-a-file')], /^The folder [^\n]+ cannot be made\.$/],
])('[LOD-2] %j is refused with one sentence', (args, sentence) => {
  expect(() => readOptions(args)).toThrow(LoadUsage)
  expect(() => readOptions(args)).toThrow(sentence)
})

test('[LOD-2] a refused run ends with 2 and prints nothing else', () => {
  const run = spawnSync(process.execPath, [join(import.meta.dirname, 'index.ts'), '--seats', 'many', '--out', 'x'], {
    encoding: 'utf8',
  })

  expect(run.status).toBe(2)
  expect(run.stdout).toBe('')
  expect(run.stderr).toMatch(/^--seats takes [^\n]+\n$/)
})
