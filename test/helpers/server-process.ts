// A real server in a process of its own, as a user starts it.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url))

export type ServerProcess = {
  readonly url: string
  readonly dataDir: string
  /** Ends it as a crash would, at once. */
  kill(): Promise<void>
  /** Ends it politely. */
  stop(): Promise<number | null>
}

export type ServerOptions = {
  readonly dataDir?: string
  readonly pace?: number
  readonly port?: number
  readonly env?: Readonly<Record<string, string>>
}

export function scratchFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'gt-data-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** Resolves when the server has printed its address; throws what it said when it ends before. */
export async function startServer({
  dataDir = scratchFolder().path,
  pace = 1,
  port = 0,
  env = {},
}: ServerOptions = {}): Promise<ServerProcess> {
  const child = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: dataDir,
      GT_PACE: String(pace),
      LOG_LEVEL: 'warn',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  child.stderr.on('data', (text: Buffer) => said.push(text.toString()))
  const url = await address(child, said)
  return {
    url,
    dataDir,
    kill: () => end(child, 'SIGKILL').then(() => undefined),
    stop: () => end(child, 'SIGTERM'),
  }
}

async function address(child: ChildProcess, said: string[]): Promise<string> {
  if (!child.stdout) throw new Error('the server has no output')
  const ended = once(child, 'exit')
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line)
    const [url] = line.match(/http:\/\/127\.0\.0\.1:\d+/) ?? []
    if (!url) continue
    child.stdout.resume()
    return url
  }
  await ended
  throw new Error(`the server ended: ${said.join('\n')}`)
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
  return child.exitCode
}
