// What a page says of one experiment: by the ids of its stages, choices, questions, measures and conditions.

export type ExperimentWords = {
  readonly title: string
  /** One line for a list. */
  readonly lead: string
  /** What a stage tells whoever plays it; a role in double braces stands for the name of who has it. */
  readonly stages: Readonly<Record<string, string>>
  /** What a stage is headed with, where that is not the same as for all of its kind. */
  readonly headings?: Readonly<Record<string, string>>
  /** What a stage tells one role, where that is not the same for all: by role, then by stage. */
  readonly roles?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** What takes back a leave to send offers, beside a no. */
  readonly revoke?: string
  readonly choices?: Readonly<Record<string, string>>
  /** With a word for each number of a short scale; a long one is a number to set. */
  readonly questions?: Readonly<Record<string, { readonly text: string; readonly scale?: readonly string[] }>>
  readonly measures: Readonly<Record<string, string>>
  /** Those of the measures that are shares of a whole. */
  readonly shares?: readonly string[]
  readonly arms: Readonly<Record<string, string>>
  /** What was arranged, told once it is over. */
  readonly script: string
  /** The same, told to who asked: what one chose oneself was drawn by no lot. */
  readonly scriptAsking?: string
  /** Where it has variants: what they differ in, the name of each and of the usual way, and what is told of one once it is over. */
  readonly variants?: {
    readonly label: string
    readonly names: Readonly<Record<string, string>>
    readonly told: Readonly<Record<string, string>>
  }
  readonly article: string
  readonly paper: string
}
