import { db } from '@/lib/server/db'
import type { CastName } from '../../prisma/scenarios/cast'
import { serverCall, type ServerCall } from './server-call'

// What `secondServer` starts: it does what it is told until nobody tells it any more.
process.on('message', ({ id, name, call }: { id: number; name: CastName; call: ServerCall }) => {
  serverCall(name, call).then(
    (answer) => process.send?.({ id, ...answer, failed: null }),
    (error: unknown) => process.send?.({ id, ok: false, kind: null, failed: String(error) }),
  )
})
process.on('disconnect', () => void db.$disconnect().then(() => process.exit(0)))
process.send?.('ready')
