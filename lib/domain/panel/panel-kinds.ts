import type { CaseStatus } from '../intake/case-status'

/** The kinds of panel that a service can hold. */
export const PANEL_KINDS = ['diversion', 'preventive'] as const
/** One of `PANEL_KINDS`. */
export type PanelKind = (typeof PANEL_KINDS)[number]

/** What a kind of panel is called, what comes out of it, and at which stations of a case it can be asked. */
export type PanelKindAccount = { name: string; says: string; decides: 'outcome' | 'recommendations'; hears: readonly CaseStatus[]; /** Whether it hears only about offences, or a child whom a school or a parent worries about too. */ needsOffence: boolean }

/** Each kind of panel. */
export const PANEL_KIND_ACCOUNTS: Readonly<Record<PanelKind, PanelKindAccount>> = {
  diversion: { name: 'Diversion panel', says: 'It decides on an outcome.', decides: 'outcome', hears: ['with_panel'], needsOffence: true },
  preventive: {
    name: 'Preventive panel', says: 'It gives no outcome: it recommends help and names who does what.', decides: 'recommendations',
    hears: ['submitted', 'in_triage', 'with_panel', 'to_be_given', 'under_way', 'given'], needsOffence: false,
  },
}
