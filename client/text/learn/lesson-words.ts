// What a page says of one lesson of Learn.

export type LessonWords = {
  readonly title: string
  /** One line for the list. */
  readonly lead: string
  readonly bet: {
    readonly question: string
    readonly ranges: readonly [string, string, string, string]
    /** What it was; `{{value}}` stands for the figure. */
    readonly answer: string
  }
  /** What is offered after it, where an experiment has another side to play. */
  readonly otherSide?: string
  readonly after: {
    readonly question: string
    readonly options: readonly [string, string, string]
    /** One sentence on the right one. */
    readonly why: string
  }
}
