// Makes the picture of the README: a market of six in its first minute, as a player sees it. `npm run picture`

import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import setup from './e2e/global-setup.ts'
import { desktop, device, launchBrowser } from './helpers/browser.ts'
import { marketOpens } from './helpers/player.ts'
import { startServer } from './helpers/server-process.ts'

/** Long enough for the first deals, short enough for needs to be open. Guess: by looking. */
const INTO_THE_MARKET_MS = 21_000

await setup()
const folder = fileURLToPath(new URL('../docs', import.meta.url))
mkdirSync(folder, { recursive: true })
const server = await startServer()
const browser = await launchBrowser({ pages: 'one' })
try {
  const { page } = await device(browser, desktop)
  await page.goto(server.url)
  await page.getByRole('button', { name: 'Play with friends' }).click()
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await marketOpens(page)
  await page.getByRole('button', { name: 'Share all my needs' }).click()
  await page.waitForTimeout(INTO_THE_MARKET_MS)
  await page.screenshot({ path: `${folder}/village.png` })
} finally {
  await browser.close()
  await server.cleanUp()
}
