import type { LawfulReason } from './lawful-bases'

/** What can be shared, in words, and the lawful reason that usually fits; people look at it and change it. */
export const SHARING_KINDS = {
  'check-asked': { says: 'A partner was asked', usual: { basis: 'cda-115', necessity: 'The decision about the child needs what this partner knows.' } },
  'check-answered': { says: 'A partner answered', usual: { basis: 'cda-115', necessity: 'The decision about the child needs what this partner knows.' } },
  'police-information': { says: 'Police information came in', usual: { basis: 'dpa-part-3', necessity: 'What happened before bears on the safety of others.' } },
  'for-panel': { says: 'Police information put before a panel', usual: { basis: 'cda-115', necessity: 'The panel cannot weigh the safety of others without it.' } },
  pack: { says: 'The pack went to the members of a panel', usual: { basis: 'cda-37-39', necessity: 'The members cannot advise on the case without it.' } },
  known: { says: 'An officer was told that the child is known', usual: { basis: 'cda-115', necessity: 'So that the officer asks the youth justice service before anything is decided.' } },
  'hand-over': { says: 'The child was offered to another service', usual: { basis: 'cda-37-39', necessity: 'The service that is to work with the child needs to know the child.' } },
  other: { says: 'Something else was shared', usual: { basis: 'cda-115', necessity: '' } },
} as const satisfies Record<string, { says: string; usual: LawfulReason }>

/** A key of `SHARING_KINDS`. */
export type SharingKind = keyof typeof SHARING_KINDS

/** What was shared, in words. */
export function sharingInWords(kind: string): string {
  const known: Readonly<Record<string, { says: string }>> = SHARING_KINDS
  return known[kind]?.says ?? kind
}
