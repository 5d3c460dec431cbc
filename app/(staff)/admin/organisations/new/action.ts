'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { addOrganisation } from '@/lib/server/admin/add-organisation'
import { send } from '../../../../form-send'
import type { FormState } from '../../../../form-state'
import { organisationForm } from './form'

/** Adds an organisation. */
export async function addOrganisationAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, organisationForm, ({ name, agency }) => addOrganisation(actor, { name, kind: agency === 'police' ? 'force' : 'agency', agency }))
  if (!sent.done) return sent.state
  redirect('/admin/organisations?done=added')
}
