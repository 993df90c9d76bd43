// Tells zod, before anything parses, that the page's content policy forbids it to build code from text.

import * as z from 'zod'

z.config({ jitless: true })
