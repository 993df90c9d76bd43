// The famous strategies for repeated exchange, reduced to two choices: cooperate (C) or defect (D). Played by bots in the village as in the bare game.

export type Choice = 'C' | 'D'

/** With this probability Generous Tit for Tat cooperates after a defection. Source: Nowak & Sigmund 1992: min(1 - (T-R)/(R-S), (R-P)/(T-P)) at 5, 3, 1, 0; science notes, section 10. */
export const FORGIVES = 1 / 3

/** Tit for Tat: C first, then what the other did last. Source: Axelrod 1980. @param theirs the other's last choice; undefined: none yet */
export function copyLast(theirs: Choice | undefined): Choice {
  return theirs ?? 'C'
}

/** Generous Tit for Tat: as Tit for Tat, but some defections are let pass. @param forgives whether this one is; drawn with {@link FORGIVES} */
export function copyOrForgive(theirs: Choice | undefined, forgives: boolean): Choice {
  return forgives ? 'C' : copyLast(theirs)
}

/** Grim: C until the other has defected once, then D for ever. Source: Friedman 1971. */
export function grim(hasDefected: boolean): Choice {
  return hasDefected ? 'D' : 'C'
}

/** Win-Stay Lose-Shift: C first, then the last choice again if it did well, else the other one. Source: Nowak & Sigmund 1993. */
export function stayOrShift(mine: Choice | undefined, didWell: boolean): Choice {
  if (mine === undefined) return 'C'
  return didWell ? mine : opposite(mine)
}

function opposite(choice: Choice): Choice {
  return choice === 'C' ? 'D' : 'C'
}

/** A trembling hand: now and then the opposite of what was meant. */
export function trembling(choice: Choice, slips: boolean): Choice {
  return slips ? opposite(choice) : choice
}
