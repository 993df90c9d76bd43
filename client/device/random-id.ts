// Random ids in hex. `crypto.randomUUID` is missing on a school's plain http; `getRandomValues` is not.

/** 128 random bits. */
export function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
