// A setting as the end of an address, readable: #view=thrive&cast=hearth:5,raider:1&noise=2.

import { type Setting, settingSchema, strategiesOf } from './setting.ts'

/** No setting is longer; whatever is was not made here. */
const MOST_SYMBOLS = 1_000

/** `what`: the first thing that does not fit, as it was written. */
export type ReadSetting =
  | { readonly ok: true; readonly setting: Setting }
  | { readonly ok: false; readonly what: string }

/** All of it, so that the link stays what it is when the usual setting changes. */
export function settingText(setting: Setting): string {
  const cast = strategiesOf(setting.cast)
    .map((id) => `${id}:${setting.cast[id]}`)
    .join(',')
  return Object.entries({ ...setting, cast })
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
}

/** Whoever wrote the address: nothing of it is believed before the schema has seen it. */
export function readSetting(text: string): ReadSetting {
  if (text.length > MOST_SYMBOLS) return { ok: false, what: '' }
  const parsed = settingSchema.safeParse(Object.fromEntries(new URLSearchParams(text)))
  if (parsed.success) return { ok: true, setting: parsed.data }
  const [issue] = parsed.error.issues
  const what = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path[0]
  return { ok: false, what: String(what ?? '') }
}
