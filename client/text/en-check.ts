// English, the page that tries whether a device can play here.

export const checkWords = {
  title: 'Does it work here?',
  lead: 'Open this page on a phone, on the network where you will play.',
  trying: 'Trying …',
  plays: 'You can play on this device.',
  cannot: 'This device cannot reach the game. Is it on the right network?',
  websocket: 'The quick way (websocket)',
  polling: 'The slow way (long polling)',
  clock: 'Clock',
  storage: 'Storage',
  ok: {
    websocket: 'Works, in {{ms}} ms.',
    polling: 'Works, in {{ms}} ms.',
    clock: 'Within {{ms}} ms of the server. The game goes by the server’s clock in any case.',
    storage: 'Your seat is kept on this device through a reload.',
  },
  no: {
    websocket: 'Blocked here, as in many schools. The game takes the slow way.',
    polling: 'Does not work here.',
    clock: 'The server did not answer.',
    storage: 'This browser keeps nothing: write down your two words, they bring you back.',
  },
} as const
