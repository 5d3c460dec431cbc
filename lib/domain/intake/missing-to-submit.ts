/** The answers without which triage cannot begin. One that is undefined was not asked; one that is null or empty is still to be given. */
export type NeededAnswers = {
  fromName?: string | null; lawfulBasis?: string | null
  notifiedOn?: string | null; officerInCase?: string | null; circumstances?: string | null; offences?: readonly unknown[]; evidence?: string | null
}

const NEEDED: readonly { name: keyof NeededAnswers; field: string; message: string }[] = [
  { name: 'fromName', field: 'fromName', message: 'Enter who told the service' },
  { name: 'lawfulBasis', field: 'lawfulBasis', message: 'Choose why the service may hold what it was told' },
  { name: 'notifiedOn', field: 'notifiedOn', message: 'Enter the day on which the notification arrived' },
  { name: 'officerInCase', field: 'officerInCase', message: 'Enter the officer in the case' },
  { name: 'circumstances', field: 'circumstances', message: 'Write what is said to have happened' },
  { name: 'offences', field: 'offences.0.title', message: 'Add at least one offence' },
  { name: 'evidence', field: 'evidence', message: 'Choose how far the evidence goes' },
]

/** What is still to be answered before triage can begin, as field and message: nothing that only a later step needs. */
export function missingToSubmit(answers: NeededAnswers): { field: string; message: string }[] {
  return NEEDED.flatMap(({ name, field, message }) => {
    const answer = answers[name]
    return answer === undefined || (answer !== null && answer.length > 0) ? [] : [{ field, message }]
  })
}
