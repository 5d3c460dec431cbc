import { db } from '@/lib/server/db'
import { leaveAsOwner } from './owner'

/** Leaves the database, as the application and as its owner, and goes to another one. */
export async function goTo(url: string): Promise<void> {
  await db.$disconnect()
  await leaveAsOwner()
  Reflect.deleteProperty(globalThis, 'juncturePrisma')
  process.env.DATABASE_URL = url
}
