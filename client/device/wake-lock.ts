// Keeps a phone's screen awake while a match is played, where the browser can; it lets go by itself when the page is hidden.

/** The answer lets go. */
export function keepAwake(): () => void {
  let over = false
  let lock: WakeLockSentinel | undefined
  const hold = async () => {
    // Plain http and older browsers have no wake lock.
    if (!('wakeLock' in navigator) || document.visibilityState !== 'visible') return
    try {
      lock = await navigator.wakeLock.request('screen')
      if (over) await lock.release()
    } catch {
      // Saving power: the phone may say no.
    }
  }
  const again = () => void hold()
  document.addEventListener('visibilitychange', again)
  again()
  return () => {
    over = true
    document.removeEventListener('visibilitychange', again)
    void lock?.release()
  }
}
