// Settings: defaults, good values, and one sentence for a bad one.

import { expect, test } from 'vitest'
import { localNetworkUrls } from '../../server/addresses.ts'
import { readSettings, StartFault } from '../../server/settings.ts'

const defaults = {
  port: 3000,
  host: '0.0.0.0',
  dataDir: './data',
  logLevel: 'info',
  pace: 1,
  keepDays: 30,
  trustProxy: '',
}

test('[SET-1] every setting has a default, an empty value counts as none, and others are not looked at', () => {
  expect(readSettings({})).toEqual(defaults)
  expect(readSettings({ PORT: '', GT_PACE: ' ', HOME: '/root', ['__proto__']: 'x' })).toEqual(defaults)
})

test('[SET-1] given values are taken', () => {
  const given = {
    PORT: '8080',
    HOST: '127.0.0.1',
    DATA_DIR: '/tmp/x',
    LOG_LEVEL: 'warn',
    GT_PACE: '2.5',
    KEEP_DAYS: '7',
    TRUST_PROXY: '127.0.0.1, 10.0.0.0/8',
  }
  expect(readSettings(given)).toEqual({
    port: 8080,
    host: '127.0.0.1',
    dataDir: '/tmp/x',
    logLevel: 'warn',
    pace: 2.5,
    keepDays: 7,
    trustProxy: '127.0.0.1, 10.0.0.0/8',
  })
})

test.each([
  ['PORT', 'x'],
  ['PORT', '1.5'],
  ['PORT', '-1'],
  ['PORT', '65536'],
  ['PORT', 'Infinity'],
  ['LOG_LEVEL', 'loud'],
  ['GT_PACE', '0'],
  ['GT_PACE', '0.5'],
  ['GT_PACE', '21'],
  ['GT_PACE', 'fast'],
  ['KEEP_DAYS', '0'],
  ['KEEP_DAYS', '366'],
  ['KEEP_DAYS', '1.5'],
  ['TRUST_PROXY', 'everyone'],
])('[SET-1] %s=%s is refused with one sentence that says what it must be', (name, value) => {
  const read = () => readSettings({ [name]: value })

  expect(read).toThrow(StartFault)
  expect(read).toThrow(new RegExp(`^${name} must be [^\\n]+, not "${value}"\\.$`))
})

test('[SET-2] a server that listens on this machine only names no address of the network', () => {
  expect(localNetworkUrls('127.0.0.1', 3000)).toEqual([])
  expect(localNetworkUrls('localhost', 3000)).toEqual([])
  expect(localNetworkUrls('192.168.1.20', 3000)).toEqual(['http://192.168.1.20:3000/'])
})
