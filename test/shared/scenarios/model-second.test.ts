// The model of every scenario, played: the second half of its figures.

import { answersAsSaid } from './model-answers.ts'

answersAsSaid('second')
