// Jumps to what the debrief calls first or longest; what this match did not have has no button.

import { Button } from '../components/button.tsx'
import { t } from '../text/i18n.ts'
import type { Landmarks } from './landmarks.ts'
import type { Player } from './player.ts'

export function Jumps({ landmarks, player }: { landmarks: Landmarks; player: Player }) {
  const { firstGouge, brokenPledge, chain } = landmarks
  if (firstGouge === undefined && brokenPledge === undefined && chain.length === 0) return null
  const at = player.at.value
  return (
    <fieldset class="replay-jumps" aria-label={t('replay.jumps')}>
      {firstGouge !== undefined && (
        <Button
          glyph="spike"
          class="jump-gouge"
          aria-pressed={at === firstGouge}
          onClick={() => player.show(firstGouge)}
        >
          {t('replay.firstGouge')}
        </Button>
      )}
      {chain.length > 0 && <ChainJump chain={chain} player={player} />}
      {brokenPledge !== undefined && (
        <Button glyph="x" aria-pressed={at === brokenPledge} onClick={() => player.show(brokenPledge)}>
          {t('replay.brokenPledge')}
        </Button>
      )}
    </fieldset>
  )
}

/** One press a gift, from the first to the last and round again. */
function ChainJump({ chain, player }: { chain: readonly number[]; player: Player }) {
  const count = chain.length
  const here = chain.indexOf(player.at.value)
  const next = (here + 1) % count
  const words = here < 0 ? t('replay.chain') : t('replay.chainAt', { at: here + 1, count })
  return (
    <Button
      glyph="heart"
      class="jump-chain"
      aria-pressed={here >= 0}
      aria-label={t('replay.chainSay', { words, at: next + 1, count })}
      onClick={() => player.show(chain[next] ?? 1)}
    >
      {words}
    </Button>
  )
}
