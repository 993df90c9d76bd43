// The pages before a room: who are you, and why not. One clear sentence each, and a way on.

import './doors.css'
import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Refusal } from '../../shared/protocol/messages.ts'
import { Awning } from '../components/awning.tsx'
import { Button } from '../components/button.tsx'
import { myFace, myName } from '../device/preferences.ts'
import { isName, YouForm } from '../home/you-form.tsx'
import { go } from '../router.ts'
import { session } from '../session.ts'
import { t } from '../text/i18n.ts'
import { refusalWords } from '../text/refusal-words.ts'

type Action = readonly [
  words: 'useThisTab' | 'joinAsSomeoneElse' | 'reload' | 'tryAgain' | 'playWithFriends',
  act: () => void,
]

export function Door({ kind, actions }: { kind: 'superseded' | 'oldVersion'; actions: readonly Action[] }) {
  return (
    <DoorPage title={t(`doors.${kind}`)} lead={t(`doors.${kind}Lead`)}>
      {actions.map(([words, act], index) => (
        <Button key={words} tone={index === 0 ? 'primary' : 'plain'} onClick={act}>
          {t(`action.${words}`)}
        </Button>
      ))}
    </DoorPage>
  )
}

export function RefusedDoor({ code, refusal }: { code: string; refusal: Refusal }) {
  const { reason } = refusal
  const known =
    reason === 'noSuchRoom' || reason === 'malformed'
      ? 'noSuchRoom'
      : reason === 'roomFull' || reason === 'roomOver'
        ? reason
        : undefined
  const title = known ? t(`doors.${known}`) : refusalWords(refusal)
  return (
    <DoorPage title={title} lead={known ? t(`doors.${known}Lead`, { code }) : ''}>
      <Button tone="primary" onClick={() => location.reload()}>
        {t('action.tryAgain')}
      </Button>
    </DoorPage>
  )
}

type EnterProps = {
  code: string
  note: Refusal | undefined
  onEntered: (code: string) => void
  onRefused: (refusal: Refusal) => void
}

export function EnterDoor({ code, note, onEntered, onRefused }: EnterProps) {
  const [entering, setEntering] = useState(false)
  useEffect(() => setEntering(false), [code])
  const enter = async (event: Event) => {
    event.preventDefault()
    if (!isName(myName.value)) return
    setEntering(true)
    const answer = await session.enter(code, { name: myName.value.trim(), face: myFace.value })
    setEntering(false)
    if (!answer) return
    if ('ok' in answer) onRefused(answer)
    else onEntered(answer.code)
  }
  return (
    <DoorPage title={t('doors.enterTitle', { code })} lead={note ? refusalWords(note) : t('doors.enterLead')}>
      <form class="door-form" onSubmit={(event) => void enter(event)}>
        <YouForm />
        <Button tone="lantern" class="big" type="submit" pending={entering} disabled={!isName(myName.value)}>
          {t('action.enter')}
        </Button>
      </form>
    </DoorPage>
  )
}

export function Nowhere() {
  return <DoorPage title={t('doors.notFound')} lead={t('doors.notFoundLead')} />
}

/** A sentence, and ways on; the last is always home. */
export function DoorPage({ title, lead, children }: { title: string; lead: string; children?: ComponentChildren }) {
  return (
    <main class="door card">
      <Awning />
      <h1>{title}</h1>
      {lead && <p>{lead}</p>}
      {children}
      <Button
        tone="ghost"
        glyph="back"
        onClick={() => {
          session.close()
          go('/')
        }}
      >
        {t('action.home')}
      </Button>
    </main>
  )
}
