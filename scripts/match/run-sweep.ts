import { db } from '../../lib/server/db'
import { sweepDuplicates } from '../../lib/server/intake/sweep-duplicates'

const { children, pairs } = await sweepDuplicates(new Date(), Number(process.argv[2]))
console.log(`${children === 1 ? '1 child was' : `${children} children were`} compared; ${pairs === 1 ? '1 pair looks' : `${pairs} pairs look`} alike.`)
await db.$disconnect()
