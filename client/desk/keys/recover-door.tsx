// Back to a desk without its link: by the class code and the printed recovery code.

import './recover-door.css'
import { useState } from 'preact/hooks'
import { CODE_SYMBOLS, codeSchema } from '../../../shared/protocol/messages.ts'
import { Awning } from '../../components/awning.tsx'
import { Button } from '../../components/button.tsx'
import { toast } from '../../components/toast.tsx'
import { go, hostPath } from '../../router.ts'
import { t } from '../../text/i18n.ts'
import { refusalWords } from '../../text/refusal-words.ts'
import { desk, keys } from '../desk-session.ts'

/** Source: the server prints five groups of five of its symbols. */
const RECOVERY = new RegExp(`^[${CODE_SYMBOLS}]{25}$`)

export const RecoverPage = () => <RecoverDoor code="" lead={t('desk.door.lead')} />

export function RecoverDoor({ code: known, lead }: { code: string; lead: string }) {
  const [code, setCode] = useState(known)
  const [recovery, setRecovery] = useState('')
  const [wrong, setWrong] = useState<string | undefined>(undefined)
  const [asking, setAsking] = useState(false)
  const open = async (event: Event) => {
    event.preventDefault()
    const plain = codeSchema.safeParse(code)
    if (!plain.success) return setWrong(t('desk.door.badCode'))
    if (!RECOVERY.test(recovery.toUpperCase().replace(/[^0-9A-Z]/g, ''))) return setWrong(t('desk.door.badRecovery'))
    setWrong(undefined)
    setAsking(true)
    const answer = await desk.recover(plain.data, recovery)
    setAsking(false)
    if (!answer) return
    if ('ok' in answer) return setWrong(refusalWords(answer))
    keys.keep(answer)
    toast(t('desk.door.newCode'))
    go(hostPath(answer.code))
  }
  return (
    <main class="recover card">
      <Awning />
      <h1>{t('desk.door.title')}</h1>
      <p>{lead}</p>
      <form onSubmit={(event) => void open(event)}>
        <label>
          <span>{t('desk.door.code')}</span>
          <input
            class="field"
            type="text"
            autoComplete="off"
            autoCapitalize="characters"
            spellcheck={false}
            maxLength={12}
            value={code}
            onInput={(event) => setCode(event.currentTarget.value.toUpperCase())}
          />
        </label>
        <label>
          <span>{t('desk.door.recovery')}</span>
          <input
            class="field"
            type="text"
            autoComplete="off"
            autoCapitalize="characters"
            spellcheck={false}
            maxLength={50}
            value={recovery}
            onInput={(event) => setRecovery(event.currentTarget.value.toUpperCase())}
          />
        </label>
        {wrong && <p role="alert">{wrong}</p>}
        <Button tone="lantern" class="big" type="submit" pending={asking}>
          {t('desk.door.open')}
        </Button>
      </form>
      <Button tone="ghost" glyph="back" onClick={() => go('/')}>
        {t('action.home')}
      </Button>
    </main>
  )
}
