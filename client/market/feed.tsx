// What just happened, the newest first; what touches the player is bold.

import './feed.css'
import { KindBadge } from '../components/chip.tsx'
import { Glyph } from '../components/glyph.tsx'
import { t } from '../text/i18n.ts'
import { usePlace } from './table.ts'

export function Feed() {
  const { desk } = usePlace()
  const lines = desk.feed.value
  return (
    <section class="feed" aria-label={t('region.feed')}>
      <div class="row-label">{t('feed.title')}</div>
      {lines.length === 0 ? (
        <p class="second">{t('feed.empty')}</p>
      ) : (
        <ul>
          {lines.map(({ key, text, kind, glyph, mine }) => (
            <li key={key} class={mine ? 'mine' : ''}>
              {kind ? (
                <KindBadge kind={kind} />
              ) : (
                <span class="kind-badge kind-neutral">
                  <Glyph name={glyph} size={15} />
                </span>
              )}
              <span>{text}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
