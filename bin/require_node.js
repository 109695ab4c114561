/**
 * Refuses an old Node in one clear sentence. Plain JavaScript without imports, so that any Node can read it.
 */
const NEEDED = 24
const found = Number(process.versions.node.split('.')[0])

if (found < NEEDED) {
  console.error(
    `Darna needs Node ${NEEDED} or newer and this is Node ${process.versions.node}. ` +
      'Start it through npm, which brings its own Node: "npm run demo", or "npm run ace -- <command>".'
  )
  process.exit(1)
}
