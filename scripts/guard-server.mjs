// Preloaded into the web server, which is then guarded from its first request on. Next's own launcher is kept, since it
// tells Next its address and ends it in order; a server of our own would have to do both.
import http from 'node:http'
import { guardedServer, settingsOf } from './guard.mjs'

const create = http.createServer
http.createServer = listener => guardedServer(create, listener, settingsOf(process.env))
