'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { decideDuplicate } from '@/lib/server/intake/decide-duplicate'
import { undoMerge } from '@/lib/server/intake/undo-merge'
import { send } from '../../../../form-send'
import type { FormState } from '../../../../form-state'
import { decideForm, undoForm } from './form'

/** Decides whether two records are of the same child. */
export async function decideAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, decideForm, (data) => decideDuplicate(actor, data))
  if (!sent.done) return sent.state
  redirect(`/children/duplicates/${sent.value.pairId}?done=${sent.value.keptId ? 'merged' : 'different'}`)
}

/** Undoes a merge. */
export async function undoAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, undoForm, (data) => undoMerge(actor, data))
  if (!sent.done) return sent.state
  redirect(`/children/duplicates/${sent.value.pairId}?done=undone`)
}
