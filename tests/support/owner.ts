import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@/lib/server/generated/prisma/client'

let open: { url: string; client: PrismaClient } | null = null

function client(): PrismaClient {
  const url = process.env.DATABASE_URL ?? ''
  if (open?.url !== url) open = { url, client: new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 5, options: '-c juncture.scope=*' }), transactionOptions: { maxWait: 15_000, timeout: 15_000 } }) }
  return open.client
}

/** The database as its owner, with every service in sight: what tests arrange and look at with, beside the application, which works as a role with fewer rights. */
export const owner: PrismaClient = new Proxy({} as PrismaClient, {
  get(_nothing, name) {
    const value: unknown = Reflect.get(client(), name)
    return typeof value === 'function' ? value.bind(client()) : value
  },
})

/** Closes the owner's connections, if there are any. */
export async function leaveAsOwner(): Promise<void> {
  await open?.client.$disconnect()
  open = null
}
