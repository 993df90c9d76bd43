// A real server in a process of its own, on a data folder of its own.

import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

export type ServerProcess = {
  readonly url: string
  readonly dataDir: string
  /** Ends it without a word, as a power cut does. */
  kill(): Promise<void>
  /** Asks it to end; its exit code. */
  stop(): Promise<number | null>
  /** Starts it again on the same folder and port. */
  start(): Promise<void>
  /** Ends it if it still runs, and takes its folder away. */
  cleanUp(): Promise<void>
}

export type Run = {
  readonly child: ChildProcess
  readonly exited: Promise<number | null>
  readonly output: () => string
}

/** Runs `server/main.ts` with these settings. */
export function run(settings: Readonly<Record<string, string>>): Run {
  const env = { ...process.env, HOST: '127.0.0.1', LOG_LEVEL: 'error', ...settings }
  const child = spawn(process.execPath, [join(root, 'server/main.ts')], {
    env,
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const note = (chunk: Buffer) => {
    output += chunk.toString()
  }
  child.stdout?.on('data', note)
  child.stderr?.on('data', note)
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  return { child, exited, output: () => output }
}

export async function startServer(settings: Readonly<Record<string, string>> = {}): Promise<ServerProcess> {
  const dataDir = await mkdtemp(join(tmpdir(), 'gt-server-'))
  let port = '0'
  let current = await listening()

  async function listening(): Promise<Run> {
    const next = run({ DATA_DIR: dataDir, PORT: port, ...settings })
    await new Promise<void>((resolve, reject) => {
      const look = () => {
        const [, found] = /http:\/\/127\.0\.0\.1:(\d+)\//.exec(next.output()) ?? []
        if (!found) return
        port = found
        resolve()
      }
      next.child.stdout?.on('data', look)
      void next.exited.then(() => reject(new Error(`the server ended: ${next.output()}`)))
    })
    return next
  }

  async function kill(): Promise<void> {
    current.child.kill('SIGKILL')
    await current.exited
  }

  return {
    get url() {
      return `http://127.0.0.1:${port}`
    },
    dataDir,
    kill,
    async stop() {
      current.child.kill('SIGTERM')
      return current.exited
    },
    async start() {
      current = await listening()
    },
    async cleanUp() {
      await kill()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
