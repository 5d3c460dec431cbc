import net from 'node:net'

/** Whether something on this machine accepts connections on the port. */
export function canConnect(port, host = '127.0.0.1') {
  return new Promise(resolve => {
    const socket = net.connect(port, host)
    socket.once('connect', () => { socket.destroy(); resolve(true) })
    socket.once('error', () => resolve(false))
  })
}

/** The port bound for a moment and let go again, or undefined when it is taken (an address this machine lacks is not). */
function tryPort(port, host) {
  return new Promise(resolve => {
    const server = net.createServer()
    server.once('error', error => resolve(error.code === 'EADDRINUSE' || error.code === 'EACCES' ? undefined : port))
    server.listen({ port, host, exclusive: true }, () => {
      const bound = server.address().port
      server.close(() => resolve(bound))
    })
  })
}

/** A free port: the wanted one when it is free, else any. */
export const freePort = async (wanted = 0) => (await tryPort(wanted, '127.0.0.1')) ?? (await tryPort(0, '127.0.0.1'))

/** Whether "localhost" on this port, in either address family, is ours to take. */
export async function isFree(port) {
  for (const host of ['127.0.0.1', '::1', '0.0.0.0']) if ((await tryPort(port, host)) === undefined) return false
  return true
}
