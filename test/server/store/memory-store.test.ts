// The store of the tests keeps what every store must keep: what is proved on it holds for the others.

import { memoryStore } from '../memory-store.ts'
import { testEventStore } from './event-store-suite.ts'

testEventStore('memory store', () => Promise.resolve({ store: memoryStore() }))
