// The pages before a room: who are you, and why not. One clear sentence each, and a way on.

import './doors.css'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { allFriendlyNames } from '../../shared/protocol/friendly-names.ts'
import type { Answers, Refusal } from '../../shared/protocol/messages.ts'
import { Awning } from '../components/awning.tsx'
import { Button } from '../components/button.tsx'
import { toast } from '../components/toast.tsx'
import { FACES, myFace, myName } from '../device/preferences.ts'
import { FacePicker, isName, NameField } from '../home/you-form.tsx'
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

type Looked = Extract<Answers['look'], { ok: true }>

export function EnterDoor({ code, note, onEntered, onRefused }: EnterProps) {
  const [entering, setEntering] = useState(false)
  const [looked, setLooked] = useState<Looked | undefined>(undefined)
  /** What the door asks for hangs on the room: before it is known there is nothing to press, so that nothing moves away under a finger. */
  const [isKnown, setIsKnown] = useState(false)
  /** The two words of a seat stand behind the address' hash, as its QR code has them. */
  const [phrase, setPhrase] = useState(location.hash.slice(1).replace(/[^a-z]+/gi, ' '))
  const [isBack, setIsBack] = useState(phrase !== '')
  /** A name is suggested only to who has not gone into the field to write one: the room's answer may come later than that. */
  const isChosen = useRef(false)
  const choose = () => {
    isChosen.current = true
  }
  useEffect(() => {
    setEntering(false)
    let over = false
    void session.look(code).then((answer) => {
      if (over) return
      setIsKnown(true)
      if (!answer) return
      if (!answer.ok) return onRefused(answer)
      setLooked(answer)
      if (answer.friendlyNames && !isChosen.current) anotherName()
    })
    return () => {
      over = true
    }
  }, [code])
  const enter = async (event: Event) => {
    event.preventDefault()
    if (!isBack && !(isKnown && isName(myName.value))) return
    choose()
    setEntering(true)
    const answer = isBack
      ? await session.comeBack(code, phrase)
      : await session.enter(code, { name: myName.value.trim(), face: myFace.value })
    setEntering(false)
    if (!answer) return
    if ('ok' in answer) {
      // A wrong word or name is mended here; anything else is no room to enter.
      if (answer.reason === 'wrongPhrase' || answer.reason === 'unfitName') toast(refusalWords(answer), 'x')
      else onRefused(answer)
    } else onEntered(answer.code)
  }
  if (isBack)
    return (
      <DoorPage title={t('class.backTitle')} lead={t('class.backLead')}>
        <form class="door-form" onSubmit={(event) => void enter(event)}>
          <label class="name-field">
            <span>{t('class.backField')}</span>
            <input
              class="field"
              type="text"
              autoComplete="off"
              autoCapitalize="none"
              spellcheck={false}
              maxLength={80}
              value={phrase}
              onInput={(event) => setPhrase(event.currentTarget.value)}
            />
          </label>
          <Button tone="lantern" class="big" type="submit" pending={entering} disabled={phrase.trim() === ''}>
            {t('action.enter')}
          </Button>
        </form>
      </DoorPage>
    )
  const friendly = looked?.friendlyNames ?? false
  const lead = note ? refusalWords(note) : t(friendly ? 'class.friendlyLead' : 'doors.enterLead')
  return (
    <DoorPage title={t('doors.enterTitle', { code })} lead={lead}>
      <form class="door-form" onSubmit={(event) => void enter(event)}>
        <NameField onTouched={choose} />
        {isKnown && (
          <>
            {friendly ? (
              <Button glyph="swap" onClick={anotherName}>
                {t('class.friendly')}
              </Button>
            ) : (
              <FacePicker />
            )}
            <Button tone="lantern" class="big" type="submit" pending={entering} disabled={!isName(myName.value)}>
              {t('action.enter')}
            </Button>
          </>
        )}
      </form>
      {looked?.kind === 'class' && (
        <Button tone="ghost" onClick={() => setIsBack(true)}>
          {t('class.back')}
        </Button>
      )}
    </DoorPage>
  )
}

/** A friendly one and its face, by chance: nobody has to think of a name for a screen that all can see. */
function anotherName(): void {
  const [a = 0, b = 0] = crypto.getRandomValues(new Uint32Array(2))
  myName.value = allFriendlyNames[a % allFriendlyNames.length] ?? myName.value
  myFace.value = b % FACES
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
