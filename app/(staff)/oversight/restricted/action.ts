'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { renameManagers } from '@/lib/server/intake/rename-managers'
import { send } from '../../../form-send'
import type { FormState } from '../../../form-state'
import { renameForm } from './form'

/** Names a manager on a restricted record that none is left on. */
export async function renameAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, renameForm, ({ personId, ...data }) => renameManagers(actor, { ...data, personIds: [personId] }))
  if (!sent.done) return sent.state
  redirect('/oversight/restricted?done=named')
}
