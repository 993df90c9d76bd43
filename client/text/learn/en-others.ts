// English: what others chose in the small pages of Learn, as it is read above and beside the bars.

export const pageOthersWords = {
  kinds: {
    what: 'sorted it as the game does',
    labels: {
      soup: 'The soup',
      afternoon: 'The lawn and the fence',
      shovel: 'The shovel in the storm',
      cat: 'The cat, and the move',
      friday: 'The 10 coins, repaid',
      broken: 'The 10 coins, not repaid',
    },
  },
  timeFrame: { what: 'lent the tool to Ada, who named a day', labels: { all: 'All' } },
  summers: {
    what: 'how often they handed the toy on',
    labels: { shares: 'After an elder who shares', grabs: 'After an elder who grabs' },
  },
  resist: {
    what: 'accepted',
    labels: { sweet: 'The cloth for 12, after a sweet', cure: 'The wood for 6, after a cure' },
  },
} as const

export type PageLesson = keyof typeof pageOthersWords
