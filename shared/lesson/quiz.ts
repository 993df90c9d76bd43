// The quiz before and after a lesson: twelve pairs of parallel questions, of which a class gets three.

/** Each pair asks for the same idea twice; `right` is the place of the right option in each form. Sources: the study named in `source`, as in the published figures. */
export const quizPairs = [
  { id: 'generalized', options: 3, right: { a: 0, b: 0 }, source: 'Sahlins 1972, ch. 5' },
  { id: 'balanced', options: 3, right: { a: 1, b: 1 }, source: 'Sahlins 1972, ch. 5' },
  { id: 'negative', options: 3, right: { a: 2, b: 2 }, source: 'Sahlins 1972, ch. 5' },
  { id: 'fairPrice', options: 3, right: { a: 1, b: 1 }, source: 'Kahneman, Knetsch & Thaler 1986, questions 1 and 14' },
  { id: 'passedCost', options: 3, right: { a: 0, b: 0 }, source: 'Kahneman, Knetsch & Thaler 1986, questions 7 and 8' },
  { id: 'fading', options: 3, right: { a: 1, b: 1 }, source: 'Chuan, Kessler & Milkman 2018' },
  { id: 'conditional', options: 3, right: { a: 0, b: 2 }, source: 'Eckel, Herberich & Meer 2016; Newman & Shen 2012' },
  { id: 'bigThenSmall', options: 3, right: { a: 1, b: 0 }, source: 'Cialdini et al. 1975; Freedman & Fraser 1966' },
  { id: 'sweetened', options: 3, right: { a: 2, b: 2 }, source: 'Burger 1986' },
  { id: 'weighing', options: 3, right: { a: 0, b: 1 }, source: 'the advice of the article this game teaches' },
  { id: 'cards', options: 3, right: { a: 1, b: 0 }, source: 'Kunz & Woolcott 1976; Meier 2016' },
  {
    id: 'reputation',
    options: 3,
    right: { a: 0, b: 0 },
    source: 'Wedekind & Milinski 2000; van Apeldoorn & Schram 2016',
  },
] as const
export type QuizPair = (typeof quizPairs)[number]['id']
export type QuizForm = 'a' | 'b'
export type QuizTime = 'before' | 'after'

/** How many pairs a class gets. Source: the issue, section 9. */
const ASKED = 3

/** The three pairs of a class, the same for everyone in it: drawn from its code. */
export function pairsFor(code: string): (typeof quizPairs)[number][] {
  let state = [...code].reduce((sum, symbol) => (sum * 31 + symbol.charCodeAt(0)) % 1_000_003, 7)
  const left = [...quizPairs]
  const chosen: (typeof quizPairs)[number][] = []
  while (chosen.length < ASKED) {
    // A small linear step is enough here: nothing hangs on which three it is.
    state = (state * 1_103 + 12_289) % 1_000_003
    const [pair] = left.splice(state % left.length, 1)
    if (pair) chosen.push(pair)
  }
  return chosen
}

/** Half of the class gets form a before and b after, the others the other way round. */
export function formAt(time: QuizTime, first: QuizForm): QuizForm {
  if (time === 'before') return first
  return first === 'a' ? 'b' : 'a'
}

export function questionId(time: QuizTime, pair: QuizPair): string {
  return `${time}:${pair}`
}

export type QuizSheet = { readonly form: QuizForm; readonly answers: Readonly<Record<string, number>> }

/** Share of the three that were right; undefined where not all were answered. */
export function quizScore(code: string, time: QuizTime, { form, answers }: QuizSheet): number | undefined {
  const pairs = pairsFor(code)
  const shown = formAt(time, form)
  const given = pairs.map(({ id }) => answers[questionId(time, id)])
  if (given.some((answer) => answer === undefined)) return undefined
  return pairs.filter(({ right }, index) => given[index] === right[shown]).length / pairs.length
}
