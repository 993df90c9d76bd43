// What the game is, and whom it owes its faces, pictures, letters and sounds.

import './about.css'
import { labels } from '../../shared/reciprocity/label.ts'
import { Awning } from '../components/awning.tsx'
import { Button } from '../components/button.tsx'
import { KindChip } from '../components/chip.tsx'
import { go } from '../router.ts'
import { t } from '../text/i18n.ts'

export function About() {
  return (
    <main class="about card">
      <Awning />
      <h1>{t('about.title')}</h1>
      <p>{t('about.lead')}</p>
      <h2>{t('about.kinds')}</h2>
      <ul>
        {labels.map((kind) => (
          <li key={kind}>
            <KindChip kind={kind} />
            <span>{t(`about.${kind}`)}</span>
          </li>
        ))}
      </ul>
      <h2>{t('about.credits')}</h2>
      <ul>
        {(['faces', 'icons', 'fonts', 'sounds'] as const).map((credit) => (
          <li key={credit}>{t(`about.${credit}`)}</li>
        ))}
      </ul>
      <p class="second">{t('about.privacy')}</p>
      <Button onClick={() => go('/privacy')}>{t('about.privacyNote')}</Button>
      <Button glyph="back" onClick={() => go('/')}>
        {t('action.home')}
      </Button>
    </main>
  )
}
