import 'server-only'
import { z } from 'zod'
import { servicesWhere } from '@/lib/domain/access/actions'
import { ACCESS_NOTICE_KINDS, type AccessNoticeKind } from '@/lib/domain/access/access-notices'
import { ACCOUNT_NOTICE_KINDS, type AccountNoticeKind } from '@/lib/domain/admin/account-notices'
import { NOTICE_KINDS, type NoticeKind } from '@/lib/domain/panel/notices'
import { writePageKey, type PageKey } from '@/lib/domain/intake/page-key'
import { env } from '../env'
import type { Actor } from '../make-actor'
import { reading } from '../reading'

const SHOWN = 50

/** A message as the outbox shows it. */
export type OutboxLine = { id: string; to: string; address: string; kind: NoticeKind | AccessNoticeKind | AccountNoticeKind; subject: string; body: string; createdAt: Date; tries: number; nextTryAt: Date; lastError: string | null; sentAt: Date | null; givenUpAt: Date | null }

/** The messages of a service, newest first, and whether a mail server is there to send them. */
export type OutboxPage = { hasMailServer: boolean; waiting: number; messages: OutboxLine[]; next: string | null }

/** The outbox of the services that the actor administers; null for everybody else. Two queries. */
export async function outboxPage(actor: Actor, after: PageKey | null): Promise<OutboxPage | null> {
  const db = reading(actor)
  const services = servicesWhere(actor, 'outbox.view')
  if (services.length === 0) return null
  const [found, waiting] = await Promise.all([
    db.outboxMessage.findMany({
      where: { serviceId: { in: services }, ...(after ? { OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, id: { lt: after.id } }] } : {}) },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: SHOWN + 1,
      select: { id: true, address: true, kind: true, subject: true, body: true, createdAt: true, tries: true, nextTryAt: true, lastError: true, sentAt: true, givenUpAt: true, person: { select: { name: true } } },
    }),
    db.outboxMessage.count({ where: { serviceId: { in: services }, sentAt: null, givenUpAt: null } }),
  ])
  const shown = found.slice(0, SHOWN)
  const last = shown.at(-1)
  return {
    hasMailServer: Boolean(env().SMTP_URL), waiting,
    messages: shown.map(({ person, kind, ...message }) => ({ ...message, to: person.name, kind: z.enum([...NOTICE_KINDS, ...ACCESS_NOTICE_KINDS, ...ACCOUNT_NOTICE_KINDS]).parse(kind) })),
    next: found.length > SHOWN && last ? writePageKey({ at: last.createdAt, id: last.id }) : null,
  }
}
