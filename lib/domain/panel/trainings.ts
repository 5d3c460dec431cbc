import type { IsoDay } from '../deadlines/iso-day'
import { writtenDay } from '../wording/written-day'

/** The trainings of people at panels (F53): what each is, and how many months it usually counts. The list and the months are a suggestion that the partnership confirms; no public source sets them. */
export const TRAININGS = {
  panel: { name: 'Sitting on a panel', months: 24, isNeededToVote: true },
  safeguarding: { name: 'Safeguarding children', months: 36, isNeededToVote: true },
  fairness: { name: 'Bias and disproportionality', months: 24, isNeededToVote: false },
  information: { name: 'Handling information about children', months: 12, isNeededToVote: false },
} as const
/** A key of `TRAININGS`. */
export type TrainingKind = keyof typeof TRAININGS

/** The trainings in their order. */
export const TRAINING_KINDS = Object.keys(TRAININGS) as readonly TrainingKind[]

/** A training that somebody has done. */
export type TrainingDone = { kind: string; expiresOn: IsoDay }

/** How somebody's training stands on a day for one kind: until when it counts, that it has expired, or that none is recorded. */
export type TrainingStanding = { kind: TrainingKind; state: 'in-date' | 'expired' | 'none'; expiresOn: IsoDay | null }

/** How somebody's training stands on a day, kind by kind; of several of a kind the one that counts longest. */
export function trainingStanding(done: readonly TrainingDone[], day: IsoDay): TrainingStanding[] {
  return TRAINING_KINDS.map((kind) => {
    const expiresOn = done.filter((one) => one.kind === kind).map((one) => one.expiresOn).sort().at(-1) ?? null
    return { kind, expiresOn, state: expiresOn === null ? 'none' : expiresOn >= day ? 'in-date' : 'expired' }
  })
}

/** What of the training that a vote asks for is not in date, in words; null where it all is. Training of which nothing was ever recorded says nothing against anybody: the register may be young. */
export function notInDate(done: readonly TrainingDone[], day: IsoDay): string | null {
  const expired = trainingStanding(done, day).filter(({ kind, state }) => state === 'expired' && TRAININGS[kind].isNeededToVote)
  return expired.length === 0 ? null : expired.map(({ kind, expiresOn }) => `${TRAININGS[kind].name}: expired on ${expiresOn ? writtenDay(expiresOn) : ''}`).join('; ')
}
