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

/** The words that go with an hour of help to a hard day. */
export const comfortWords = ['imHere', 'takeARest', 'notAlone', 'itWillPass', 'leaveItToMe'] as const
export type ComfortWord = (typeof comfortWords)[number]
