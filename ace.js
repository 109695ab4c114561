/**
 * `node ace <command>`. The check of the Node version comes first, before anything that an old Node cannot read.
 */
import './bin/require_node.js'

await import('@poppinss/ts-exec')
await import('./bin/console.js')
