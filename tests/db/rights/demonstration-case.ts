import type { CaseStatus } from '@/lib/domain/intake/case-status'
import { owner as db } from '../../support/owner'

/** The case of a child of the demonstration that stands at a station. */
export async function caseOf(givenNames: string, status: CaseStatus): Promise<{ id: string; ref: string; childId: string; version: number }> {
  return db.case.findFirstOrThrow({ where: { status, child: { givenNames } }, select: { id: true, ref: true, childId: true, version: true } })
}
