/**
 * Loaded into the measured server with --import: tells its parent, when asked, the longest stall of the event loop since
 * the last question and the largest memory seen meanwhile. Costs one timer every 5 ms.
 */
import { performance } from 'node:perf_hooks'

const TICK = 5
let longest = 0
let peak = 0
let last = performance.now()

const timer = setInterval(() => {
  const now = performance.now()
  longest = Math.max(longest, now - last - TICK)
  last = now
  peak = Math.max(peak, process.memoryUsage.rss())
}, TICK)
timer.unref()

process.on('message', (question) => {
  if (question !== 'probe') return
  process.send?.({ longestStallMs: longest, peakRss: peak, rss: process.memoryUsage.rss() })
  longest = 0
  peak = process.memoryUsage.rss()
})
process.channel?.unref()
