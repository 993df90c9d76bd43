// `npm run dev`: the server restarts and the page updates at every saved file; Ctrl-C ends both.

import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createServer } from 'vite'
import { readSettings } from './settings.ts'

const root = join(import.meta.dirname, '..')
const { port } = readSettings(process.env)
const server = spawn(process.execPath, ['--watch', '--watch-preserve-output', 'server/main.ts'], {
  cwd: root,
  stdio: 'inherit',
})
const target = `http://127.0.0.1:${port}`
const page = await createServer({
  configFile: join(root, 'vite.config.ts'),
  server: { proxy: { '/api': target, '/faces': target, '/socket.io': { target, ws: true } } },
})
await page.listen()
page.printUrls()

const end = async () => {
  server.kill('SIGTERM')
  await page.close()
  process.exit(0)
}
process.on('SIGINT', () => void end())
process.on('SIGTERM', () => void end())
