import type { NotificationInput } from '@/lib/server/intake/save-notification'

/** A whole notification, as its form would send it: a shove at school, admitted. */
export function notificationInput(ref: string, version: number, changes: Partial<NotificationInput> = {}): NotificationInput {
  return {
    ref, version,
    child: { givenNames: 'Ola', familyName: 'Nowak', knownAs: null, dateOfBirth: '2012-02-03', sex: 'female', ethnicity: 'W9', firstLanguage: 'Polish', interpreterNeeded: false, communicationNeeds: 'Short sentences', school: 'Marsh Lane Academy' },
    notifiedOn: '2026-11-20', crimeReference: '36/99/26', officerInCase: 'PC 1 Ives', circumstances: 'A shove in a queue.',
    offences: [{ code: 'common-assault-or-battery', committedOn: '2026-11-18', place: 'school', imagery: null }],
    evidence: 'sufficient-to-charge', account: 'admits', cautioned: true, legalAdviceOffered: true, adultPresent: true, adultRelationship: 'parent', adultName: 'Ewa Nowak',
    careExperienced: false, socialWorkerView: null, exploitation: 'no', exploitationConsidered: true, exploitationNote: null, section45: 'does-not-apply', victimIdentified: true,
    victims: [{ id: null, name: 'Another pupil', enhanced: true, informed: true, informedOn: '2026-11-19', view: 'I want it to stop.', viewDeclined: false }],
    historyChecked: true, yjsReferredOn: null,
    ...changes,
  }
}
