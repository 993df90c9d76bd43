// What is kept of those who play: the one page of docs/privacy.md.

import './about.css'
import text from '../../docs/privacy.md?raw'
import { Button } from '../components/button.tsx'
import { go } from '../router.ts'
import { t } from '../text/i18n.ts'

export function Privacy() {
  return (
    <main class="about card">
      {text
        .trim()
        .split(/\n{2,}/)
        .map((block) => (
          <Block key={block} text={block} />
        ))}
      <Button glyph="back" onClick={() => go('/about')}>
        {t('about.back')}
      </Button>
    </main>
  )
}

/** Headings, lists and paragraphs: that page needs no more. */
function Block({ text }: { readonly text: string }) {
  if (text.startsWith('# ')) return <h1>{text.slice(2)}</h1>
  if (text.startsWith('## ')) return <h2>{text.slice(3)}</h2>
  if (!text.startsWith('- ')) return <p>{text}</p>
  return (
    <ul>
      {text.split('\n').map((line) => (
        <li key={line}>{line.slice(2)}</li>
      ))}
    </ul>
  )
}
