// What the sound library exports; it brings no types.

declare module 'zzfx' {
  export function zzfx(...parameters: readonly number[]): AudioBufferSourceNode
}
