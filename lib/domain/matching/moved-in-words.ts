const ROWS: Readonly<Record<string, readonly [string, string]>> = {
  Case: ['case', 'cases'],
  EarlierDisposal: ['earlier disposal', 'earlier disposals'],
  Disposal: ['disposal given here', 'disposals given here'],
  ChildAccess: ['name of somebody who may see it', 'names of people who may see it'],
  CareEpisode: ['time in care', 'times in care'],
  ChildAddress: ['address', 'addresses'],
  Carer: ['parent or carer', 'parents and carers'],
  ChildWarning: ['warning', 'warnings'],
  ExploitationConcern: ['concern about exploitation', 'concerns about exploitation'],
  NrmReferral: ['referral to the NRM', 'referrals to the NRM'],
  ChildNote: ['note', 'notes'],
  EmergencyAccess: ['opening in an emergency', 'openings in an emergency'],
}

const listed = (parts: readonly string[]): string => (parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`)

/** What a merge moved, as a sentence: rows by table, and the number of facts that were filled in. */
export function movedInWords(moved: readonly { table: string; count: number }[], filled: number): string {
  const parts = [
    ...moved.map(({ table, count }) => `${count} ${ROWS[table]?.[count === 1 ? 0 : 1] ?? (count === 1 ? 'further entry' : 'further entries')}`),
    ...(filled > 0 ? [`${filled} ${filled === 1 ? 'fact' : 'facts'} that the kept record did not have`] : []),
  ]
  return parts.length === 0 ? 'Nothing hung on the other one.' : `What was moved: ${listed(parts)}.`
}
