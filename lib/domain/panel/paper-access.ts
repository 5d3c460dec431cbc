import { londonDay, type IsoDay } from '../deadlines/iso-day'

/** What decides whether somebody with a seat sees the papers of one case. */
export type PapersFor = { meeting: 'planned' | 'open' | 'closed'; papersAt: Date | null; hasInterest: boolean; hasApology: boolean }

/** Whether somebody sees a case's papers by their seat, or why not: not out yet, the meeting is over, or withheld for an interest that they declared. */
export type PaperAccess = 'open' | 'not-yet' | 'over' | 'withheld' | 'released'

/** Access by a seat opens when the papers go out and closes with the meeting (F54); whoever has declared an interest (R71) or cannot come has none. */
export function paperAccess({ meeting, papersAt, hasInterest, hasApology }: PapersFor): PaperAccess {
  if (hasInterest) return 'withheld'
  if (hasApology) return 'released'
  if (meeting === 'closed') return 'over'
  return papersAt ? 'open' : 'not-yet'
}

/** The same for one reader: whoever reads cases by their post needs no seat for it, but sees no papers of a case in which they declared an interest. */
export function readerAccess(papers: PapersFor, readsCases: boolean): PaperAccess {
  const access = paperAccess(papers)
  return access === 'withheld' || !readsCases ? access : 'open'
}

/** What somebody who does not see a case's papers is told. */
export const PAPER_ACCESS_WORDS: Readonly<Record<Exclude<PaperAccess, 'open'>, string>> = {
  'not-yet': 'Papers open here once they have gone out.',
  over: 'The meeting has ended, and access to its papers with it.',
  withheld: 'You have declared an interest in this case, so its papers are withheld from you.',
  released: 'You have sent apologies, so the papers are not open to you.',
}

/** Whether papers went out after the last day on which they were in time, or have not gone out although it has passed (R67). */
export function areLate(papersAt: Date | null, dueOn: IsoDay | null, today: IsoDay): boolean {
  return dueOn !== null && (papersAt ? londonDay(papersAt) : today) > dueOn
}
