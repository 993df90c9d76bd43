// Experiments of which a student's rows are left out, from golden logs of every one of them.

import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { exportFiles } from '../../../server/export/export-files.ts'
import { exportZip } from '../../../server/export/export-zip.ts'
import { exportedMatch } from '../../../server/export/exported-log.ts'
import { verifyExport } from '../../../server/export/verify/verify-export.ts'
import { type Log, tableOf, textOf } from '../../helpers/exported.ts'
import { verdict } from '../../helpers/verified.ts'

const folder = new URL('../../shared/scenarios/golden/', import.meta.url)
const logOf = (name: string): Log =>
  readFileSync(new URL(`${name}.jsonl`, folder), 'utf8')
    .trim()
    .split('\n')
    .map((line, index) => ({ seq: index + 1, ...JSON.parse(line) }))
const without = (log: Log, seats: readonly string[]) =>
  exportFiles([exportedMatch(log, { match: 1, market: 1, names: false, own: 'all', seatsLeftOut: seats })])
const peopleOf = ([first]: Log) =>
  first?.event.type === 'opened' ? first.event.seats.flatMap(({ id, keeper }) => (keeper === 'person' ? [id] : [])) : []

// A pair, a village whose six are measured together, one where each is measured alone, and a person who does not count.
test.each([
  ['S9-noHistory-yes', 's2', 3, 0],
  ['S13-giftsFirst-yes', 's5', 3, 0],
  ['S11-plainFirst-yes', 's4', 4, 11],
  ['S11-strangers-plainFirst-yes', 's4', 3, 35],
  ['S4-ditf-nobody', 's1', 1, 0],
] as const)(
  '[CNS-2] %s without %s: %i rows of experiment.csv are left out and counted, %i stay',
  (name, seat, left, stay) => {
    const log = logOf(name)
    const [whole, rest] = [without(log, []), without(log, [seat])]
    const [counted] = tableOf(rest, 'left-out.csv')
    const others = ['seats', 'events', 'exchanges'].reduce((sum, column) => sum + Number(counted?.[column]), 0)

    expect(tableOf(whole, 'experiment.csv').length).toBe(left + stay)
    expect(tableOf(rest, 'experiment.csv').length).toBe(stay)
    expect(counted?.['experiment']).toBe(String(left))
    expect(textOf(rest, 'README.txt')).toContain(`${others + left} rows in 1 markets`)
    expect(textOf(rest, 'README.txt')).toContain(`${left} of experiment.csv`)
    expect(verifyExport(exportZip(rest)).leftOut).toMatchObject([{ seats: 1, experiment: left }])
  },
)

test.each(
  readdirSync(folder)
    .map((file) => file.replace('.jsonl', ''))
    .filter((name) => /-(yes|asks|sells)$/.test(name))
    .map((name) => [name]),
)('[VER-6] %s is sound without any one of its people, and names nobody of them', (name) => {
  const log = logOf(name)
  expect(verdict(exportZip(without(log, [])))).toBe('sound')
  for (const seat of peopleOf(log)) {
    const rest = without(log, [seat])
    const told = textOf(rest, 'events.jsonl')

    expect([seat, verdict(exportZip(rest))]).toEqual([seat, 'sound'])
    expect(told).not.toMatch(new RegExp(`\\b${seat}\\b`))
    // The stages are there, so that what the others did can be placed.
    expect(told.match(/"type":"stageBegan"/g)?.length).toBe(
      log.filter(({ event }) => event.type === 'stageBegan').length,
    )
  }
})

test.each([
  ['S11-plainFirst-yes', 's4', 20],
  ['S11-strangers-plainFirst-yes', 's4', 4],
] as const)(
  '[CNS-1] %s without %s: what the granary returned to them is left out, from which their gifts could be worked out',
  (name, seat, rounds) => {
    const log = logOf(name)
    const [whole, rest] = [without(log, []), without(log, [seat])]
    const shares = (files: typeof rest) => tableOf(files, 'long.csv').filter(({ type }) => type === 'granaryShared')

    expect(shares(whole).length - shares(rest).length).toBe(rounds)
    expect(tableOf(rest, 'left-out.csv')[0]?.['shared']).toBe(String(rounds))
    // Of the other groups it stays: from three gifts of four nothing is worked out, from four all is there.
    for (const { seat: group = '' } of shares(rest)) expect(group.split('+')).toHaveLength(4)
    expect(verdict(exportZip(rest))).toBe('sound')
  },
)
