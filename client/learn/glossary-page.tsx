// The field's words, each with its source.

import './learn.css'
import { Awning } from '../components/awning.tsx'
import { Button } from '../components/button.tsx'
import { go, learnPath } from '../router.ts'
import { t } from '../text/i18n.ts'
import { glossary } from '../text/learn/en-glossary.ts'

export function GlossaryPage() {
  return (
    <main class="learn">
      <section class="card learn-page">
        <Awning />
        <div class="learn-top">
          <Button tone="ghost" class="square" glyph="back" aria-label={t('learn.all')} onClick={() => go(learnPath)} />
          <h1>{t('learn.glossary')}</h1>
        </div>
        <dl class="learn-terms">
          {glossary.map(({ id, term, says, source }) => (
            <div key={id} id={id}>
              <dt class="display">{term}</dt>
              <dd>
                {says} <small class="second">{source}</small>
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </main>
  )
}
