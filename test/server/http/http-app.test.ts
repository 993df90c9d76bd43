// What the server answers over plain HTTP, asked by a real client.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { face } from '../../../server/http/face.ts'
import { httpApp } from '../../../server/http/http-app.ts'
import { moods, people } from '../../../server/http/people.ts'
import { type Listening, listening } from '../../helpers/listening.ts'

let pageDir = ''
let server: Listening
let base = ''

beforeAll(async () => {
  pageDir = await mkdtemp(join(tmpdir(), 'gt-page-'))
  await mkdir(join(pageDir, 'assets'))
  await writeFile(join(pageDir, 'index.html'), '<!doctype html><title>the page</title>')
  await writeFile(join(pageDir, 'assets', 'main-abc123.js'), 'export {}')
  const counts = () => ({ rooms: 1, markets: 2, people: 3, connections: 4, memoryMb: 5 })
  const [rooms, learn] = [express.Router(), express.Router()]
  server = await listening(
    httpApp({ pageDir, version: '9.9.9', counts, rooms, learn, logger: pino({ level: 'silent' }) }),
  )
  base = server.base
})
afterAll(async () => {
  await server.close()
  await rm(pageDir, { recursive: true })
})

const ask = async (path: string) => {
  const response = await fetch(`${base}${path}`)
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    headers: response.headers,
    text: await response.text(),
  }
}

test('[WEB-1] health is JSON with status, version and counts, never from a cache', async () => {
  const { status, headers, text } = await ask('/api/health')

  expect(status).toBe(200)
  expect(JSON.parse(text)).toEqual({
    status: 'ok',
    serverMs: expect.any(Number),
    version: '9.9.9',
    counts: { rooms: 1, markets: 2, people: 3, connections: 4, memoryMb: 5 },
  })
  expect(headers.get('cache-control')).toBe('no-store')
})

test.each(['/', '/r/ABCDEF', '/about', '/privacy', '/learn/s7', '/r/__proto__'])(
  '[WEB-2] %s is the page, asked for again each time',
  async (path) => {
    const { status, text, headers } = await ask(path)

    expect([status, text]).toEqual([200, '<!doctype html><title>the page</title>'])
    expect(headers.get('cache-control')).toMatch(/no-cache|max-age=0/)
  },
)

test('[WEB-2] built files never change', async () => {
  const { status, headers } = await ask('/assets/main-abc123.js')

  expect(status).toBe(200)
  expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
})

test.each([
  '/favicon.ico',
  '/assets/none.js',
  '/.env',
  '/package.json',
  '/server/main.ts',
  '/..%2f..%2fpackage.json',
  '/assets/%2e%2e/%2e%2e/package.json',
  '/faces/24-calm.svg',
  '/faces/0-__proto__.svg',
  '/faces/0-constructor.svg',
  '/faces/00-calm.svg',
  '/faces/0-calm.png',
  '/faces/..%2f0-calm.svg',
])('[WEB-3] %s is not there', async (path) => {
  expect((await ask(path)).status).toBe(404)
})

test('[WEB-3] an unknown address under /api is told so in JSON, a broken one is refused', async () => {
  const { status, text } = await ask('/api/none')
  expect([status, JSON.parse(text)]).toEqual([404, { ok: false, reason: 'noSuchPage' }])
  expect((await ask('/%zz')).status).toBe(400)
})

test('[WEB-4] the page may run only its own scripts, may not be framed, and works over plain http', async () => {
  const { headers } = await ask('/')
  const policy = headers.get('content-security-policy') ?? ''

  expect(policy).toContain("script-src 'self';")
  expect(policy).toContain("worker-src 'self';")
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toMatch(/unsafe|upgrade-insecure-requests/)
  expect(headers.get('strict-transport-security')).toBeNull()
  expect(headers.get('x-powered-by')).toBeNull()
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})

test('[WEB-5] twenty-four people show seven moods, each a picture of its own that needs nothing from outside', () => {
  const files = people.flatMap((_, index) => Object.keys(moods).map((mood) => `${index}-${mood}.svg`))
  const drawings = files.map(face)

  expect(files).toHaveLength(24 * 7)
  expect(new Set(drawings).size).toBe(24 * 7)
  for (const svg of drawings) {
    expect(svg).toMatch(/^<svg [^>]*width="256" height="256"/)
    expect(svg).not.toMatch(/metadata|<script|<image|href="(?!#)/)
  }
})

test('[WEB-5] a face is an SVG that never changes', async () => {
  const { status, type, headers } = await ask('/faces/0-happy.svg')

  expect([status, type]).toEqual([200, 'image/svg+xml; charset=utf-8'])
  expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
})
