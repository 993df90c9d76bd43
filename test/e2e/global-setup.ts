// Before the browser tests: the page is built as `npm start` builds it, and the browser is unpacked once.

import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { unpackBrowser } from '../helpers/browser.ts'

export default async function setup(): Promise<void> {
  await build({ configFile: fileURLToPath(new URL('../../vite.config.ts', import.meta.url)), logLevel: 'warn' })
  await unpackBrowser()
}
