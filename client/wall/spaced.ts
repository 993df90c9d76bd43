// A join code in two halves, as it is read aloud.

export function spaced(code: string): string {
  const half = Math.ceil(code.length / 2)
  return `${code.slice(0, half)} ${code.slice(half)}`
}
