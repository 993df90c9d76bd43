// The words of the page in the language chosen on this device.

import i18next, { type i18n as I18n, type TFunction } from 'i18next'
import { deviceKept } from '../device/kept.ts'
import { en } from './en.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof en }
  }
}

/** A language is a line here and a catalogue beside English. */
export const languages = [{ code: 'en', name: 'English', words: en }] as const

const wanted = deviceKept.read('language')
export const language = languages.find(({ code }) => code === wanted)?.code ?? 'en'

const i18n: I18n = i18next.createInstance()
// Preact escapes what it shows. With the words at hand and no backend the start is done before the next line.
void i18n.init({
  lng: language,
  fallbackLng: 'en',
  initAsync: false,
  resources: Object.fromEntries(languages.map(({ code, words }) => [code, { translation: words }])),
  interpolation: { escapeValue: false },
})

export const t: TFunction = i18n.t
