// The canned phrases and emotes; each language has its words for them.

export const phrases = [
  'hello',
  'please',
  'thanks',
  'welcome',
  'fairEnough',
  'tooDear',
  'lastOne',
  'later',
  'needHelp',
  'noStrings',
  'sorry',
  'together',
  'wave',
  'folded',
  'thumbsUp',
  'thinking',
  'sad',
  'party',
] as const
export type Phrase = (typeof phrases)[number]
