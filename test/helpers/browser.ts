// A real browser: the one in our own npm packages, or the one that CHROMIUM_PATH names.

import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import * as z from 'zod'

/** Without the package's own flags: those switch off web security and processes. */
const flags = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  '--autoplay-policy=no-user-gesture-required',
  '--disable-background-networking',
]
/** WebGL in software. */
const onePage = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist']
/**
 * With several pages open that is too slow: Phaser falls back to a canvas, and pages are put together by the processor, as on a machine without a graphics chip.
 * Measured: a desk, a projector and four phones in a market, 2026-11-26: 32% of a core, and 115% with a graphics chip that is made up.
 */
const manyPages = ['--disable-3d-apis', '--disable-gpu']

/** Unpacks the browser once, into a folder named after its version: the package itself takes any old one it finds. */
export async function unpackBrowser(): Promise<{ readonly path: string; readonly libraries: string | undefined }> {
  const given = process.env['CHROMIUM_PATH']
  if (given) return { path: given, libraries: undefined }
  const home = fileURLToPath(new URL('../../node_modules/@sparticuz/chromium', import.meta.url))
  const bin = join(home, 'bin')
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')))
  const folder = join(tmpdir(), `gt-chromium-${version}`)
  mkdirSync(folder, { recursive: true })
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = folder
  try {
    const { default: packed, inflate } = await import('@sparticuz/chromium')
    const path = await packed.executablePath(bin)
    const libraries = join(folder, 'al2023', 'lib')
    if (!existsSync(libraries)) await inflate(join(bin, 'al2023.tar.br'))
    return { path, libraries }
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
}

export async function launchBrowser({ pages }: { readonly pages: 'one' | 'many' }): Promise<Browser> {
  const { path, libraries } = await unpackBrowser()
  return chromium.launch({
    executablePath: path,
    args: [...flags, ...(pages === 'many' ? manyPages : onePage)],
    env: { ...process.env, ...(libraries ? { LD_LIBRARY_PATH: libraries } : {}) },
  })
}

export const phone = { width: 360, height: 640 } as const
export const desktop = { width: 1366, height: 768 } as const

export type Tab = { readonly page: Page; readonly context: BrowserContext; readonly faults: string[] }

/** A fresh device with one page; what goes wrong in it is collected: errors, and reports of the content security policy. */
export async function device(browser: Browser, viewport: { width: number; height: number } = desktop): Promise<Tab> {
  const context = await browser.newContext({ viewport, hasTouch: viewport.width < 500, locale: 'en-GB' })
  const page = await context.newPage()
  return { page, context, faults: watch(page) }
}

export function watch(page: Page): string[] {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    const text = message.text()
    if (message.type() === 'error' && !text.includes('ERR_CONNECTION_REFUSED') && !text.includes('WebSocket'))
      faults.push(text)
    if (text.includes('Content Security Policy')) faults.push(text)
  })
  return faults
}

/** What the pages of a failed test looked like: in `test/artifacts`, which git does not know. */
export async function keepPictures(name: string, ...pages: readonly Page[]): Promise<void> {
  const folder = fileURLToPath(new URL('../artifacts', import.meta.url))
  mkdirSync(folder, { recursive: true })
  // A page that is closed or too busy has no picture; the test has failed already.
  for (const [index, page] of pages.entries())
    await page.screenshot({ path: join(folder, `${name}-${index + 1}.png`), timeout: 10_000 }).catch(() => undefined)
}
