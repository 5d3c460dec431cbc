import type { ReadinessLine } from '@/lib/domain/panel/readiness'
import { Tag } from '@/components/ui/tag'
import { ReadinessLineOf } from './readiness-list'

type CaseBeforeProps = {
  child: string
  before: { readiness: readonly ReadinessLine[]; missing: readonly Extract<ReadinessLine, { state: 'missing' }>[]; unreadyReason: string | null; fullReason: string | null; papersAt: Date | null; isLate: boolean }
  /** Where what is missing can be recorded; null for those who may not. */
  href: string | null
}

/** A case before its meeting: whether everything is there, why it is heard all the same, and whether its papers came late. */
export function CaseBefore({ child, before, href }: CaseBeforeProps) {
  const { readiness, missing, unreadyReason, fullReason, papersAt, isLate } = before
  return (
    <div className="mb-2">
      {isLate ? <p className="govuk-body mb-1"><Tag tone="warning">Papers late</Tag> {papersAt ? 'They went out after the day on which they were due.' : 'They are not out, and the day on which they were due has passed.'}</p> : null}
      {readiness.length > 0 ? <ReadinessLineOf missing={missing} child={child} /> : null}
      {unreadyReason ? <p className="govuk-body-s mb-1">Heard although something was missing: {unreadyReason}</p> : null}
      {fullReason && fullReason !== unreadyReason ? <p className="govuk-body-s mb-1">Heard although the agenda was full: {fullReason}</p> : null}
      {missing.length > 0 && href ? <p className="govuk-body-s mb-1"><a className="govuk-link" href={href}>Record what came in<span className="govuk-visually-hidden"> for {child}</span></a></p> : null}
    </div>
  )
}
