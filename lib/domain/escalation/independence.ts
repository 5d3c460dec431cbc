/** Everybody who had a hand in a case before it was escalated. */
export interface EscalatedWork {
  /** People with a seat at the meeting that split. */
  seatHolders: readonly string[]
  triageById: string | null
  scoredById: string | null
  caseManagerId: string | null
  /** Whoever made the triage decisions of the case. */
  triageDecidedByIds: readonly (string | null)[]
  /** Whoever had another part in it, and which. */
  others?: readonly { personId: string; part: keyof typeof OTHER_PARTS }[]
}

/** The other parts that somebody can have had in a case before it was split. */
export const OTHER_PARTS = {
  'earlier-panel': 'you held a seat at an earlier panel that heard this case',
  authorised: 'you answered, for the police, an earlier decision in this case',
  authority: 'you gave or refused an authority in this case',
  reviewed: 'you reviewed a decision in this case',
  'second-score': 'you scored this case a second time',
} as const

/** Whose work an escalation would judge: neither of the two may be among them (the chief constable's letter: an *independent* service manager and a senior officer). */
export function escalatedWork(facts: EscalatedWork): { personId: string; work: string }[] {
  const work = (personId: string | null, what: string) => (personId === null ? [] : [{ personId, work: what }])
  return [
    ...facts.seatHolders.flatMap((personId) => work(personId, 'you held a seat at the panel that was not unanimous')),
    ...work(facts.triageById, 'you are the triage officer of this case'),
    ...work(facts.scoredById, 'you scored this case'),
    ...work(facts.caseManagerId, 'you are the case manager of this case'),
    ...facts.triageDecidedByIds.flatMap((personId) => work(personId, 'you made a triage decision in this case')),
    ...(facts.others ?? []).map(({ personId, part }) => ({ personId, work: OTHER_PARTS[part] })),
  ]
}
