/**
 * The floor: a bare node:http server that sends one page's bytes, with its headers, to whoever asks.
 * Arguments: the file with the body, the file with the headers as JSON.
 */
import { createServer } from 'node:http'
import { readFileSync } from 'node:fs'

const body = readFileSync(process.argv[2])
const headers = JSON.parse(readFileSync(process.argv[3], 'utf8'))

const server = createServer((_, response) => {
  response.writeHead(200, { ...headers, 'content-length': body.length })
  response.end(body)
})
server.listen(0, '127.0.0.1', () => process.send?.({ port: server.address().port }))
