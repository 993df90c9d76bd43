// How quick bots are where they deal with others.

/** An answer comes so many seconds after the latest version of an offer. Source: science notes, part E. */
export const ANSWER_S = [4, 7] as const
