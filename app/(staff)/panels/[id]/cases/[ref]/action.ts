'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { castVote } from '@/lib/server/panel/cast-vote'
import { closeBallot } from '@/lib/server/panel/close-ballot'
import { declareInterest } from '@/lib/server/panel/declare-interest'
import { openBallot } from '@/lib/server/panel/open-ballot'
import { recordAgencyView } from '@/lib/server/panel/record-agency-view'
import { send } from '../../../../../form-send'
import type { FormState } from '../../../../../form-state'
import { closeForm, interestForm, itemForm, viewForm, voteForm } from './form'

/** Where a case's pack is, with what was just done. */
const packAt = ({ meetingId, ref }: { meetingId: string; ref: string }, done: string) => `/panels/${meetingId}/cases/${ref}?done=${done}#ballot`

/** Gives the reader's view. */
export async function voteAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, voteForm, (data) => castVote(actor, data))
  if (!sent.done) return sent.state
  redirect(packAt(sent.data, sent.value.end === 'waits' ? 'voted' : 'voted-last'))
}

/** Opens a round of voting. */
export async function openBallotAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, itemForm, (data) => openBallot(actor, data))
  if (!sent.done) return sent.state
  redirect(packAt(sent.data, 'opened'))
}

/** Closes a round of voting before every view is in. */
export async function closeBallotAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, closeForm, (data) => closeBallot(actor, data))
  if (!sent.done) return sent.state
  redirect(packAt(sent.data, 'closed'))
}

/** Declares an interest. */
export async function declareInterestAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, interestForm, (data) => declareInterest(actor, data))
  if (!sent.done) return sent.state
  // Their own interest withholds the papers: there is nothing to come back to.
  redirect(sent.value.isOwn ? `/panels/${sent.data.meetingId}?done=declared` : packAt(sent.data, 'declared'))
}

/** Records an agency's written view. */
export async function recordViewAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, viewForm, (data) => recordAgencyView(actor, data))
  if (!sent.done) return sent.state
  redirect(packAt(sent.data, 'view'))
}
