// Copies a text; where a browser has no clipboard (plain http) the text itself is shown, to be copied by hand.

import { useState } from 'preact/hooks'
import { t } from '../text/i18n.ts'
import { Button } from './button.tsx'
import { toast } from './toast.tsx'

export function CopyButton({ text, words }: { text: string; words: string }) {
  const [state, setState] = useState<'still' | 'copied' | 'shown'>('still')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setState('copied')
      toast(t('action.copied'), 'check')
    } catch {
      setState('shown')
    }
  }
  return (
    <>
      <Button glyph={state === 'copied' ? 'check' : 'share'} onClick={() => void copy()}>
        {words}
      </Button>
      {state === 'shown' && (
        <input
          class="field"
          type="text"
          readOnly
          aria-label={words}
          value={text}
          ref={(field) => field?.select()}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </>
  )
}
