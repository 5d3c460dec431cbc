import type { IsoDay } from '../deadlines/iso-day'

/** What two records of people are compared by. Null is "not known": it speaks neither for nor against. */
export type PersonRecord = {
  givenNames: string | null
  familyName: string | null
  /** Other names that the person goes by or went by: known-as and aliases, each as it was written. */
  otherNames?: readonly string[]
  dateOfBirth: IsoDay | null
  postcode?: string | null
  street?: string | null
  houseNumber?: string | null
}
