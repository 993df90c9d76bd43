// What a lesson comes to, page by page, after the charts of its debrief.

export const lessonIds = ['matches', 'treatment', 'bets', 'quiz'] as const
