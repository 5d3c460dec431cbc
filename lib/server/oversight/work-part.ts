import 'server-only'
import type { CaseStatus } from '@/lib/domain/intake/case-status'
import type { ClockStanding } from '@/lib/domain/triage/clock-in-words'

/** One thing that waits for the reader. */
export type WorkRow = { key: string; href: string; title: string; child: string | null; status: CaseStatus | null; waiting: string; clock: ClockStanding | null; notes: string[] }

/** One part of the page: what waits, how much of it there is, and what it means when nothing does. */
export type WorkPart = { title: string; rows: WorkRow[]; count: number; more: string | null; empty: string; /** What its rows are, where they are neither cases nor meetings. */ rowsAre?: string }
