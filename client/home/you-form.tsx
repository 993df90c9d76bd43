// Name and face: chosen with a friendly default, kept on this device.

import './you-form.css'
import { graphemes } from '../../shared/game/plain-text.ts'
import { Face } from '../components/face.tsx'
import { FACES, myFace, myName } from '../device/preferences.ts'
import { t } from '../text/i18n.ts'

export function isName(name: string): boolean {
  const count = graphemes(name.trim())
  return count >= 1 && count <= 24
}

/**
 * @param onTouched called as the field is entered, and with each change by hand
 * @param onSettled called when the name is final for now: with Enter, or when the field is left
 */
export function NameField({ onTouched, onSettled }: { onTouched?: () => void; onSettled?: () => void }) {
  return (
    <>
      <label class="name-field">
        <span>{t('you.yourName')}</span>
        <input
          class="field"
          type="text"
          autoComplete="nickname"
          dir="auto"
          maxLength={200}
          value={myName.value}
          aria-invalid={!isName(myName.value)}
          onInput={(event) => {
            myName.value = event.currentTarget.value
            onTouched?.()
          }}
          onFocus={() => onTouched?.()}
          onChange={() => onSettled?.()}
        />
      </label>
      {!isName(myName.value) && <p role="alert">{t('you.badName')}</p>}
    </>
  )
}

export function YouForm() {
  return (
    <div class="you-form">
      <NameField />
      <FacePicker />
    </div>
  )
}

export function FacePicker() {
  return (
    <fieldset class="faces">
      <legend>{t('you.face')}</legend>
      <div class="faces-grid">
        {Array.from({ length: FACES }, (_, face) => (
          <label key={`face-${face + 1}`} class={face === myFace.value ? 'on' : ''}>
            <input
              class="unseen"
              type="radio"
              name="face"
              aria-label={t('you.faceNumber', { number: face + 1 })}
              checked={face === myFace.value}
              onChange={() => {
                myFace.value = face
              }}
            />
            <Face face={face} mood={face === myFace.value ? 'happy' : 'calm'} size={44} />
          </label>
        ))}
      </div>
    </fieldset>
  )
}
