// Says in one sentence when the Node that runs the scripts is too old (the pinned one was not installed).
if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    `Give & Take needs Node 24 or newer and found ${process.versions.node}: run "npm install" without --omit=optional, or install Node 24.`,
  )
  process.exit(1)
}
