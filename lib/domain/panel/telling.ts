/** What somebody is asked to do after a panel: something that the panel wants, or to tell one of those whom the decision is about. */
export const PANEL_ACTION_KINDS = ['do', 'tell-child', 'tell-parent', 'tell-victim', 'tell-officer'] as const
/** One of `PANEL_ACTION_KINDS`. */
export type PanelActionKind = (typeof PANEL_ACTION_KINDS)[number]

/** An errand that tells somebody. */
export type TellingKind = Exclude<PanelActionKind, 'do'>

/** Whom each errand tells. */
export const TELLING_WORDS: Readonly<Record<TellingKind, string>> = {
  'tell-child': 'The child', 'tell-parent': 'The parents or carers', 'tell-victim': 'Whoever was harmed', 'tell-officer': 'The officer in the case',
}

/** How an action stands. */
export const PANEL_ACTION_STATUSES = ['open', 'done', 'not-done', 'withdrawn'] as const
/** One of `PANEL_ACTION_STATUSES`. */
export type PanelActionStatus = (typeof PANEL_ACTION_STATUSES)[number]

/** What is to be done, as a sentence that starts with a verb. */
export function actionInWords(kind: PanelActionKind, says: string | null): string {
  return kind === 'do' ? (says ?? '') : `Tell ${lowerFirst(TELLING_WORDS[kind])} what was decided`
}

/** Who is there to tell, from what a case has recorded. */
export type ToTell = { caseManagerId: string | null; triageById: string | null; chairId: string; victimWorkerId: string | null; hasVictim: boolean }

/** Who tells whom of a decision, unless the chair says otherwise: the case manager the family, the victim worker whoever was harmed, the triage officer the officer in the case; the chair where there is nobody. */
export function tellings({ caseManagerId, triageById, chairId, victimWorkerId, hasVictim }: ToTell): { kind: TellingKind; personId: string }[] {
  const family = caseManagerId ?? chairId
  return [
    { kind: 'tell-child', personId: family },
    { kind: 'tell-parent', personId: family },
    ...(hasVictim ? [{ kind: 'tell-victim' as const, personId: victimWorkerId ?? chairId }] : []),
    { kind: 'tell-officer', personId: triageById ?? chairId },
  ]
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
