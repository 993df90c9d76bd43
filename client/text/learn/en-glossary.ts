// English: the field's words, each in one or two sentences with its source. Source: science notes, part 1; the terms of the game are marked as ours.

type Term = { readonly id: string; readonly term: string; readonly says: string; readonly source: string }

export const glossary: readonly Term[] = [
  {
    id: 'reciprocity',
    term: 'Norm of reciprocity',
    says: 'Help those who have helped you, and do not injure them: a norm said to be found in all societies.',
    source: 'Gouldner (1960). American Sociological Review, 25, 161-178.',
  },
  {
    id: 'generalized',
    term: 'Generalized reciprocity',
    says: 'Giving with no account kept: what comes back, when and how much is left open. That nothing comes back does not stop the giver.',
    source: 'Sahlins (1972). Stone Age Economics, ch. 5 (from memory in part, unchecked).',
  },
  {
    id: 'balanced',
    term: 'Balanced reciprocity',
    says: 'An even return within a narrow time. One-way giving is not put up with for long.',
    source: 'Sahlins (1972). Stone Age Economics, ch. 5 (from memory in part, unchecked).',
  },
  {
    id: 'negative',
    term: 'Negative reciprocity',
    says: 'The attempt to get something for nothing, or for too little: hard haggling, trickery, theft. The game draws the line at a third above the worth.',
    source: 'Sahlins (1972). Stone Age Economics, ch. 5 (from memory in part, unchecked). The line is ours.',
  },
  {
    id: 'obligation',
    term: 'Obligation',
    says: 'The sense that a favour should be returned. What the game shows is a model of what is expected; felt is only what players tap.',
    source: 'The model is ours. On fading: Chuan, Kessler & Milkman (2018). PNAS, 115(8), 1766-1771.',
  },
  {
    id: 'indirect',
    term: 'Indirect reciprocity',
    says: 'Help that returns from somebody else. Downstream: who has helped is helped. Upstream: who was helped helps on; in public only the first was found.',
    source: 'van Apeldoorn & Schram (2016). PLoS ONE, e0152076.',
  },
  {
    id: 'reputation',
    term: 'Reputation',
    says: 'What others know of one’s acts. In the game: one up for a gift or a kept promise, one down for a negative act.',
    source: 'Counted by our own rule.',
  },
  {
    id: 'imageScore',
    term: 'Image score',
    says: 'A count of how often somebody helped when they could. People give more often to those with a better score.',
    source: 'Wedekind & Milinski (2000). Science, 288, 850-852.',
  },
  {
    id: 'trustGame',
    term: 'Trust game',
    says: 'One may send money that is tripled on the way; the other may send some back. On average half is sent and 37% of what came goes back.',
    source: 'Berg, Dickhaut & McCabe (1995); Johnson & Mislin (2011), means as reported by others.',
  },
  {
    id: 'ultimatum',
    term: 'Ultimatum game',
    says: 'One proposes how to share a sum; if the other refuses, both get nothing. On average 40% is offered and 16% of the offers are refused.',
    source: 'Oosterbeek, Sloof & van de Kuilen (2004). Experimental Economics.',
  },
  {
    id: 'publicGood',
    term: 'Public goods game',
    says: 'What each one gives to a common pot grows and is shared by all, also by those who gave nothing.',
    source: 'Fehr & Gächter (2002). Nature, 415, 137-140.',
  },
  {
    id: 'freeRider',
    term: 'Free rider',
    says: 'Who takes a share of what others give and gives nothing. About 30 of 100 people in such games.',
    source: 'Fischbacher, Gächter & Fehr (2001), as reported by a secondary source.',
  },
  {
    id: 'conditional',
    term: 'Conditional cooperator',
    says: 'Who gives more when the others give more, and less when they give less. About half of the people in such games.',
    source: 'Fischbacher, Gächter & Fehr (2001), as reported by a secondary source.',
  },
  {
    id: 'sanction',
    term: 'Sanction',
    says: 'A cost laid on who breaks a norm. Those who give little are fined even where that costs the one who fines, and giving rises.',
    source: 'Fehr & Gächter (2000). American Economic Review, 90(4), 980-994.',
  },
  {
    id: 'dualEntitlement',
    term: 'Dual entitlement',
    says: 'A rule of fairness for prices: passing on a higher cost is fair, using a shortage or a need is not.',
    source: 'Kahneman, Knetsch & Thaler (1986). American Economic Review, 76(4), 728-741, as reported by others.',
  },
  {
    id: 'doorInTheFace',
    term: 'Door in the face',
    says: 'A large request that is refused, and at once a smaller one by the same person. Over all studies a small effect, on words more than on deeds.',
    source:
      'Cialdini and others (1975). Journal of Personality and Social Psychology, 31(2), 206-215; Feeley and others (2012).',
  },
  {
    id: 'footInTheDoor',
    term: 'Foot in the door',
    says: 'A small request that is granted, and later a larger one. Those who found it did not explain it by reciprocity.',
    source: 'Freedman & Fraser (1966). Journal of Personality and Social Psychology, 4(2), 195-202.',
  },
  {
    id: 'thatsNotAll',
    term: 'That’s not all',
    says: 'An offer that gets better before the other has answered. In part a return for the extra, in part the mark that the first price sets.',
    source: 'Burger (1986). Journal of Personality and Social Psychology, 51(2), 277-283.',
  },
  {
    id: 'freebie',
    term: 'Freebie',
    says: 'A small gift before an ask or a sale. It can help a sale much, and do harm at a first meeting.',
    source: 'Maréchal & Thöni (2019). Management Science.',
  },
  {
    id: 'giftExchange',
    term: 'Gift exchange',
    says: 'More is paid than the market asks, and more is done in return.',
    source: 'Fehr, Kirchsteiger & Riedl (1993). Quarterly Journal of Economics, 108(2), 437-459.',
  },
  {
    id: 'negotiated',
    term: 'Negotiated and reciprocal exchange',
    says: 'A bargain binds both at once; in reciprocal exchange each gives without knowing what returns. Trust grows more in the second.',
    source: 'Molm, Takahashi & Peterson (2000). American Journal of Sociology, 105(5), 1396-1427.',
  },
  {
    id: 'titForTat',
    term: 'Tit for tat',
    says: 'Begin kindly, then do what the other did last. It won a well-known tournament; whether it wins depends on the rules.',
    source: 'Axelrod (1980); Rapoport, Seale & Colman (2015). PLoS ONE, e0134128.',
  },
]
