// Three kinds of test: unit and model (pure, or with a faked clock), integration (a real server) and e2e (a real browser); and e2e-long, which `npm test` leaves out for its length.
// `npm test` runs one kind after the other: real servers and browsers share two cores badly with anything else.
import { defineConfig } from 'vitest/config'

/** Millions of turns each. */
const model = ['test/shared/scenarios/model*.test.ts']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/{shared,server,client,rules,load}/**/*.test.ts'],
          exclude: model,
          isolate: false,
          // Two cores; vitest's own choice would leave one idle.
          maxWorkers: 2,
          // Nothing here is timed: a busy machine is slow, not wrong.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          // In processes of their own: half the time. Measured: 127 s of both cores among the others, 63 s apart, as code that has run everything runs it slowly.
          name: 'model',
          include: model,
          maxWorkers: 2,
          testTimeout: 240_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'e2e-long',
          include: ['test/e2e-long/**/*.test.ts'],
          globalSetup: ['test/e2e/global-setup.ts'],
          expect: { poll: { timeout: 20_000 } },
          testTimeout: 180_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/global-setup.ts'],
          expect: { poll: { timeout: 20_000 } },
          testTimeout: 180_000,
          hookTimeout: 120_000,
          // They mostly wait for the game's clock.
          maxWorkers: 2,
        },
      },
    ],
  },
})
