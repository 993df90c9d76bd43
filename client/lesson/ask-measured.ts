// Asks for what was measured in a class, with the secret of its desk or its projector.

import type { ClassMeasured } from '../../shared/lesson/class-measured.ts'

/** @throws when the server cannot be reached or says no */
export async function askMeasured(code: string, token: string, signal: AbortSignal): Promise<ClassMeasured> {
  const headers = { Authorization: `Bearer ${token}` }
  const response = await fetch(`/api/rooms/${code}/debrief`, { signal, headers })
  if (!response.ok) throw new Error(`no debrief: ${response.status}`)
  return (await response.json()) as ClassMeasured // our own server's answer, in the types it was made with
}
