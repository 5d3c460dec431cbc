import 'server-only'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { MatrixEdition } from '@/lib/domain/gravity/edition'
import type { Clock } from '@/lib/domain/rules/assessment'
import { viewCase } from '@/lib/domain/rules/case-view'
import { problemsIn } from '@/lib/domain/rules/check-facts'
import { clocksOf } from '@/lib/domain/rules/clocks'
import { routeOf } from '@/lib/domain/rules/route'
import type { Settings } from '@/lib/domain/rules/settings'
import { runningClocks } from '@/lib/domain/triage/clock-in-words'
import type { CaseRecord } from '../intake/case-record'
import { factsOf } from './case-facts'

/** What falls due in a case and still waits, by the rules of the day and the service’s own protocol; nothing while its facts cannot be judged. */
export function caseClocks(record: CaseRecord, edition: MatrixEdition, settings: Settings, today: IsoDay): Clock[] {
  const facts = factsOf(record, today)
  if (facts.offences.length === 0 || problemsIn(facts, edition).length > 0) return []
  const view = viewCase(facts, edition)
  return runningClocks(clocksOf(view, routeOf(view).route, settings), facts)
}
