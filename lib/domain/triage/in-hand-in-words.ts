/** What an officer has in hand, in a few words. */
export function inHandInWords({ inTriage, awaitingAuthority }: { inTriage: number; awaitingAuthority: number }): string {
  const cases = inTriage === 0 ? 'No case in triage' : inTriage === 1 ? '1 case in triage' : `${inTriage} cases in triage`
  return awaitingAuthority === 0 ? cases : `${cases}, ${awaitingAuthority} awaiting an authority`
}
