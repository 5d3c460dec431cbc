import 'server-only'

/**
 * What a merge does with every table that names a child: its rows go to the record that is kept, remembered by the key
 * that is named here, or stay with the record that they were written about. A test compares this with the database's own catalogue, so that none is forgotten.
 */
export const CHILD_TABLES = {
  Case: 'id',
  EarlierDisposal: 'id',
  Disposal: 'caseId',
  ChildAccess: 'id',
  CareEpisode: 'id',
  ChildAddress: 'id',
  Carer: 'id',
  ChildWarning: 'id',
  ExploitationConcern: 'id',
  NrmReferral: 'id',
  ChildNote: 'id',
  PoliceInformation: 'id',
  SharingEvent: 'id',
  HandOver: 'id',
  RetentionDecision: 'id',
  LegalHold: 'id',
  SubjectAccessRequest: 'id',
  EmergencyAccess: 'id',
  /** What was done, and on which record: history is not rewritten. */
  AuditEvent: 'stays',
  DuplicatePair: 'stays',
  ChildMerge: 'stays',
  NewDespiteMatch: 'stays',
  /** Which record a line of an imported file was about on the day of the import. */
  ImportRow: 'stays',
  /** Whom a look-up matched on its day. */
  KnownLookUp: 'stays',
  /** Which record was looked at on its day. */
  PointedLook: 'stays',
  /** Worked out again for the record that is kept. */
  RetentionDate: 'stays',
  ErasureProposal: 'stays',
  Erasure: 'stays',
  /** The record itself, where it says what it was merged into. */
  Child: 'stays',
} as const

/** The tables whose rows go to the record that is kept, each with its key; the child is in "childId". */
export const MOVING_TABLES = Object.entries(CHILD_TABLES).flatMap(([table, key]) => (key === 'stays' ? [] : [{ table, key }]))

/**
 * What a merge does with every column of a child's record: a blank in the record that is kept is filled from the other
 * one (`filled`), or the column stays as it is there; `handled` says that the merge has its own way with it.
 */
export const CHILD_COLUMNS = {
  id: 'stays', serviceId: 'stays', givenNames: 'stays', familyName: 'stays', dateOfBirth: 'stays', createdAt: 'stays', createdById: 'stays',
  version: 'handled', lock: 'handled', searchName: 'handled', aliases: 'handled', restricted: 'handled', matchKeys: 'handled', matchedAt: 'handled', mergedIntoId: 'handled', erasedAt: 'stays',
  knownAs: 'filled', sex: 'filled', ethnicity: 'filled', ethnicityObserved: 'filled', roma: 'filled', firstLanguage: 'filled', interpreterNeeded: 'filled', communicationNeeds: 'filled', adjustments: 'filled',
  school: 'filled', sendStatus: 'filled', sendDetail: 'filled', eteStatus: 'filled', eteDetail: 'filled',
} as const

/** A fact that is filled in where the record that is kept has a blank. */
export type FilledColumn = { [Name in keyof typeof CHILD_COLUMNS]: (typeof CHILD_COLUMNS)[Name] extends 'filled' ? Name : never }[keyof typeof CHILD_COLUMNS]

/** The facts that are filled in where the record that is kept has a blank. */
export const FILLED_COLUMNS = Object.entries(CHILD_COLUMNS).flatMap(([name, what]) => (what === 'filled' ? [name as FilledColumn] : []))
