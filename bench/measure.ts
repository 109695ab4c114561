import autocannon from 'autocannon'

export type Load = { requestsPerSecond: number; p50: number; p95: number; failures: number }

/**
 * Asks for one page again and again over so many connections, after a warm-up that is not counted.
 * Times are milliseconds as the client saw them, of every answer.
 */
export async function measureLoad(
  url: string,
  connections: number,
  seconds: number,
  cookie: string
): Promise<Load> {
  await drive(url, connections, 3, cookie)
  return drive(url, connections, seconds, cookie)
}

function drive(url: string, connections: number, seconds: number, cookie: string): Promise<Load> {
  return new Promise((resolve, reject) => {
    const times: number[] = []
    const run = autocannon(
      { url, connections, duration: seconds, headers: { cookie } },
      (error, result) => {
        if (error) return reject(error)
        times.sort((a, b) => a - b)
        const at = (share: number) =>
          times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
        resolve({
          requestsPerSecond: times.length / result.duration,
          p50: at(0.5),
          p95: at(0.95),
          failures: result.non2xx + result.errors,
        })
      }
    )
    run.on('response', (_client, _status, _bytes, time) => times.push(time))
  })
}
