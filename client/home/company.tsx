// The company of a solo match: which cast, one tap away from playing.

import './company.css'
import { useId, useState } from 'preact/hooks'
import { type CastId, castIds, FIRST_CAST, USUAL_CAST } from '../../shared/bots/casts.ts'
import { Button } from '../components/button.tsx'
import { Glyph } from '../components/glyph.tsx'
import { Sheet } from '../components/sheet.tsx'
import { chosenCast, playedBefore } from '../device/preferences.ts'
import { t } from '../text/i18n.ts'

/** The last one chosen here; before any choice the server's, which is this one. */
function castNow(): CastId {
  if (chosenCast.value !== 'usual') return chosenCast.value
  return playedBefore.value === 'on' ? USUAL_CAST : FIRST_CAST
}

export function CompanyButton() {
  const [open, setOpen] = useState(false)
  const name = t(`company.cast.${castNow()}.name`)
  return (
    <>
      <button
        type="button"
        class="company-button"
        aria-label={t('company.at', { name })}
        title={t('company.title')}
        onClick={() => setOpen(true)}
      >
        <Glyph name="people" size={20} />
        <b>{name}</b>
        <Glyph name="next" />
      </button>
      {open && <CompanySheet onClose={() => setOpen(false)} />}
    </>
  )
}

function CompanySheet({ onClose }: { onClose: () => void }) {
  const group = useId()
  const now = castNow()
  return (
    <Sheet title={t('company.title')} second={t('company.lead')} onClose={onClose}>
      <fieldset class="company-list">
        <legend class="unseen">{t('company.title')}</legend>
        {castIds.map((id) => (
          <label key={id} class={id === now ? 'on' : ''}>
            <input
              class="unseen"
              type="radio"
              name={group}
              checked={id === now}
              onChange={() => {
                chosenCast.value = id
              }}
            />
            <b>{t(`company.cast.${id}.name`)}</b>
            <span class="second">{t(`company.cast.${id}.line`)}</span>
          </label>
        ))}
      </fieldset>
      <Button tone="primary" onClick={onClose}>
        {t('action.save')}
      </Button>
    </Sheet>
  )
}
