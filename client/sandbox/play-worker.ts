// A thread that plays matches, so that the page stays awake.

import '../jitless.ts'
import { serveMatches } from './serve-matches.ts'

serveMatches(self)
