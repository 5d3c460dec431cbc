import 'server-only'
import { z } from 'zod'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'

/** A pack as it was given: part by part, what was left out with the law that lets it be. */
export type AccessPack = {
  receivedOn: IsoDay
  releasedAt: string
  parts: { title: string; entries: { label: string; says: string | null; leftOut: string | null }[][] }[]
}

/** A pack as it is kept. */
export const accessPackSchema: z.ZodType<AccessPack> = z.object({
  receivedOn: z.string(), releasedAt: z.string(),
  parts: z.array(z.object({ title: z.string(), entries: z.array(z.array(z.object({ label: z.string(), says: z.string().nullable(), leftOut: z.string().nullable() }))) })),
})
