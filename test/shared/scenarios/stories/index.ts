// Every story that is kept as a golden log, by scenario.

import { favourStories } from './favours.ts'
import { priceStories } from './prices.ts'
import { requestStories } from './requests.ts'
import { villageStories } from './villages.ts'

export const stories = [...favourStories, ...requestStories, ...priceStories, ...villageStories]
