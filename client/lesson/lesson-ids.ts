// What a lesson comes to, page by page, after the charts of its debrief.

export const lessonIds = ['experiment', 'matches', 'treatment', 'bets', 'quiz'] as const
