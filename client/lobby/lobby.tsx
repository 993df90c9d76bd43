// Before the match: the code, the link and its QR, who is here, the host's few choices, and the start.

import './lobby.css'
import { useEffect, useState } from 'preact/hooks'
import type { Person, RoomView } from '../../shared/protocol/room.ts'
import { Awning } from '../components/awning.tsx'
import { Button } from '../components/button.tsx'
import { Chip } from '../components/chip.tsx'
import { CopyButton } from '../components/copy-button.tsx'
import { Face } from '../components/face.tsx'
import { Glyph } from '../components/glyph.tsx'
import { Sheet } from '../components/sheet.tsx'
import { toast } from '../components/toast.tsx'
import { myFace, myName } from '../device/preferences.ts'
import { FacePicker, isName, NameField } from '../home/you-form.tsx'
import { go, roomPath } from '../router.ts'
import { session } from '../session.ts'
import { t } from '../text/i18n.ts'
import { refusalWords } from '../text/refusal-words.ts'
import { MatchChoices } from './match-choices.tsx'
import { QrCode } from './qr-code.tsx'
import { startSolo } from './start-solo.ts'

export function Lobby({ room, onSomeoneElse }: { room: RoomView; onSomeoneElse: () => void }) {
  const isHost = room.host === room.me
  const me = room.people.find(({ id }) => id === room.me)
  const host = room.people.find(({ id }) => id === room.host)
  const here = room.people.length
  const bots = Math.max(0, room.settings.seats - here)
  const start = () => void command(room.kind === 'solo' ? startSolo() : { type: 'start' })
  // Solo is one click: the room starts as soon as its one person sits in it.
  const startsAlone = room.kind === 'solo' && room.phase === 'lobby' && isHost
  useEffect(() => {
    if (startsAlone) start()
  }, [startsAlone])
  if (room.kind === 'solo')
    return (
      <p class="door-wait" role="status">
        {t('home.opening')}
      </p>
    )
  return (
    <main class="lobby">
      <section class="card lobby-room">
        <Awning />
        <h1>{t('lobby.title')}</h1>
        <RoomCode code={room.code} />
      </section>
      <section class="card lobby-people">
        <h2>{t('lobby.here')}</h2>
        <ul>
          {room.people.map((person) => (
            <PersonLine key={person.id} person={person} room={room} />
          ))}
        </ul>
        <p class="second">{bots === 0 ? t('lobby.onlyUs') : t('lobby.bots', { count: bots })}</p>
        {me && <Rename me={me} />}
        <Button tone="ghost" onClick={onSomeoneElse}>
          {t('action.joinAsSomeoneElse')}
        </Button>
      </section>
      <section class="card lobby-match">
        <h2>{t('lobby.choices')}</h2>
        {room.phase === 'playing' ? (
          <p role="status">{t(here > room.settings.seats ? 'lobby.lateFull' : 'lobby.lateJoin')}</p>
        ) : isHost ? (
          <>
            <MatchChoices room={room} />
            <Button tone="lantern" glyph="play" class="big" onClick={start}>
              {t('action.start')}
            </Button>
          </>
        ) : (
          <p role="status">{t('lobby.waitForHost', { name: host?.name ?? '?' })}</p>
        )}
        {room.maySteer && (
          <>
            <p>{t('lobby.hostGone', { name: host?.name ?? '?' })}</p>
            <Button onClick={() => void command({ type: 'steer' })}>{t('action.steer')}</Button>
          </>
        )}
        <Button
          tone="ghost"
          glyph="door"
          onClick={() => {
            void command({ type: 'leave' }).then(() => {
              session.close()
              go('/')
            })
          }}
        >
          {t('action.leave')}
        </Button>
      </section>
    </main>
  )
}

async function command(asked: Parameters<typeof session.command>[0]): Promise<void> {
  const answer = await session.command(asked)
  if (answer && !answer.ok) toast(refusalWords(answer), 'x')
}

function RoomCode({ code }: { code: string }) {
  const link = `${location.origin}${roomPath(code)}`
  return (
    <div class="room-code">
      <div>
        <output class="lobby-code display" aria-label={t('lobby.roomCode')}>
          {code}
        </output>
        <p class="second lobby-link">{link.replace(/^https?:\/\//, '')}</p>
        <CopyButton text={link} words={t('action.copyLink')} />
      </div>
      <QrCode text={link} label={t('lobby.qr')} />
    </div>
  )
}

function PersonLine({ person, room }: { person: Person; room: RoomView }) {
  const { id, name, face, presence } = person
  return (
    <li class="row">
      <Face face={face} mood={presence === 'here' ? 'happy' : 'worried'} size={44} />
      <b dir="auto">{name}</b>
      {id === room.me && <Chip>{t('lobby.you')}</Chip>}
      {id === room.host && <Chip>{t('lobby.host')}</Chip>}
      {presence !== 'here' && (
        <Chip>
          <Glyph name="clock" size={14} /> {t(`lobby.${presence}`)}
        </Chip>
      )}
    </li>
  )
}

/** The name is changed where it stands; the face behind its picture. */
function Rename({ me }: { me: Person }) {
  const [open, setOpen] = useState(false)
  const save = () => {
    const name = myName.value.trim()
    if (isName(name) && (name !== me.name || myFace.value !== me.face))
      void command({ type: 'rename', name, face: myFace.value })
  }
  const close = () => {
    setOpen(false)
    save()
  }
  useEffect(() => {
    // Two people on one device: this tab is the one it came in as.
    myName.value = me.name
    myFace.value = me.face
  }, [me.id])
  return (
    <div class="lobby-you">
      <button type="button" class="lobby-face" aria-label={t('lobby.changeFace')} onClick={() => setOpen(true)}>
        <Face face={myFace.value} mood="happy" size={50} />
      </button>
      <NameField onSettled={save} />
      {open && (
        <Sheet title={t('you.face')} lead={<Face face={myFace.value} mood="happy" size={48} />} onClose={close}>
          <FacePicker />
          <Button tone="primary" onClick={close}>
            {t('action.save')}
          </Button>
        </Sheet>
      )}
    </div>
  )
}
