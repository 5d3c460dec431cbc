'use server'

import { redirect } from 'next/navigation'
import type { z } from 'zod'
import type { Chosen } from '@/lib/domain/triage/triage-choice'
import { requireActor } from '@/lib/server/actor'
import { decideTriage } from '@/lib/server/triage/decide-triage'
import { send } from '../../../../../form-send'
import type { FormState } from '../../../../../form-state'
import { decideForm } from './form'

function chosenBy(data: z.output<typeof decideForm>): Chosen {
  switch (data.choice) {
    case 'settle': return { choice: data.choice, outcome: data.outcome }
    case 'send_to_panel': return { choice: data.choice, outcome: null }
    case 'charging_decision': return { choice: data.choice, outcome: 'CHARGE' }
    case 'no_criminal_outcome': return { choice: data.choice, outcome: 'NFA' }
  }
}

/** Makes the triage decision. */
export async function decideAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, decideForm, (data) =>
    decideTriage(actor, {
      ref: data.ref,
      version: data.version,
      ...chosenBy(data),
      childInformationForm: data.choice === 'charging_decision' ? data.childInformationForm : null,
      notDiverted: data.choice === 'charging_decision' ? data.notDiverted : null,
      noAdmissionRoute: data.choice === 'charging_decision' ? data.noAdmissionRoute : null,
      rationale: { why: data.why, alternatives: data.alternatives, child: data.child, departure: data.departure },
    }),
  )
  if (!sent.done) return sent.state
  redirect(`/cases/${sent.value.ref}?done=decided`)
}
