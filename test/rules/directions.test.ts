// Who may import whom: each direction is broken once here, in a tree of its own with our settings, and the linter must see it.

import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const tree = mkdtempSync(join(tmpdir(), 'gt-directions-'))
afterAll(() => rmSync(tree, { recursive: true }))

const forbidden = [
  ['shared/game', 'express'],
  ['shared/game', 'node:fs'],
  ['shared/game', '../../server/settings.ts'],
  ['shared/game', '../../client/main.tsx'],
  ['shared/game', '../bots/bot.ts'],
  ['shared/game', '../simulate/cast.ts'],
  ['shared/game', '../protocol/room.ts'],
  ['shared/game', '../debrief/debrief.ts'],
  ['shared/reciprocity', '../game/goods.ts'],
  ['shared/reciprocity', 'express'],
  ['shared/game', 'simple-statistics'],
  ['shared/bots', '../simulate/cast.ts'],
  ['shared/bots', '../protocol/room.ts'],
  ['shared/bots', '../debrief/debrief.ts'],
  ['shared/bots', '../scenarios/scenario.ts'],
  ['shared/scenarios', '../simulate/cast.ts'],
  ['shared/scenarios', '../debrief/debrief.ts'],
  ['shared/debrief', '../bots/bot.ts'],
  ['shared/debrief', '../simulate/cast.ts'],
  ['shared/debrief', '../protocol/room.ts'],
  ['shared/debrief', '../../server/settings.ts'],
  ['shared/simulate', '../../server/settings.ts'],
  ['shared/protocol', '../bots/bot.ts'],
  ['shared/protocol', '../debrief/debrief.ts'],
  ['server', '../client/main.tsx'],
  ['client', '../server/settings.ts'],
  ['client', 'node:fs'],
] as const

const allowed = [
  ['shared/game', 'zod'],
  ['shared/game', '../reciprocity/classify.ts'],
  ['shared/reciprocity', 'zod'],
  ['shared/reciprocity', 'simple-statistics'],
  ['shared/bots', '../game/state.ts'],
  ['shared/bots', '../reciprocity/obligation.ts'],
  ['shared/debrief', '../game/state.ts'],
  ['shared/debrief', '../reciprocity/techniques.ts'],
  ['shared/scenarios', '../bots/bot.ts'],
  ['shared/simulate', '../bots/bot.ts'],
  ['shared/simulate', '../scenarios/scenario.ts'],
  ['shared/simulate', '../debrief/debrief.ts'],
  ['shared/protocol', '../game/settings.ts'],
  ['server', '../shared/game/state.ts'],
  ['client', '../shared/game/state.ts'],
] as const

const fileOf = (folder: string, from: string) => `${folder}/imports-${from.replaceAll(/[^a-z]+/g, '-')}.ts`
const flagged = lint([...forbidden, ...allowed])

/** The files in which the linter names a forbidden import. */
function lint(imports: readonly (readonly [string, string])[]): Set<string> {
  copyFileSync(join(root, 'biome.json'), join(tree, 'biome.json'))
  for (const [folder, from] of imports) {
    const file = join(tree, fileOf(folder, from))
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, `import { x } from '${from}'\n\nexport const y = x\n`)
  }
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
  const rules = ['--only=style/noRestrictedImports', '--only=correctness/noNodejsModules']
  const run = spawnSync(
    process.execPath,
    [biome, 'lint', '--vcs-enabled=false', '--reporter=github', '--max-diagnostics=200', ...rules, '.'],
    {
      cwd: tree,
      encoding: 'utf8',
    },
  )
  const paths = [...run.stdout.matchAll(/title=lint[^,]*,file=([^,]+)/g)].map(([, file = '']) => file)
  return new Set(paths.map((file) => file.slice(file.indexOf('gt-directions-')).split('/').slice(1).join('/')))
}

test.each(forbidden)('%s may not import %s', (folder, from) => {
  expect([...flagged]).toContain(fileOf(folder, from))
})

test.each(allowed)('%s may import %s', (folder, from) => {
  expect([...flagged]).not.toContain(fileOf(folder, from))
})

test('shared/ is compiled without DOM and Node types', () => {
  const compilerOptions = {
    composite: false,
    noEmit: true,
    emitDeclarationOnly: false,
    rootDir: '/',
    incremental: false,
  }
  writeFileSync(join(tree, 'shared/x.ts'), 'export const a = document\nexport const b = process\nexport enum C { D }\n')
  writeFileSync(join(tree, 'package.json'), '{ "type": "module" }')
  const extending = { extends: join(root, 'shared/tsconfig.json'), compilerOptions, include: ['x.ts'] }
  writeFileSync(join(tree, 'shared/tsconfig.json'), JSON.stringify(extending))
  const run = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(tree, 'shared')], {
    encoding: 'utf8',
  })
  const codes = [...run.stdout.matchAll(/error (TS\d+)/g)].map(([, code]) => code).sort()
  expect(codes).toEqual(['TS1294', 'TS2584', 'TS2591'])
})
