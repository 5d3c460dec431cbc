'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { castVote } from '@/lib/server/panel/cast-vote'
import { closeBallot } from '@/lib/server/panel/close-ballot'
import { closeCase } from '@/lib/server/panel/close-case'
import { declareInterest } from '@/lib/server/panel/declare-interest'
import { makeProposal } from '@/lib/server/panel/make-proposal'
import { openBallot } from '@/lib/server/panel/open-ballot'
import { openCase } from '@/lib/server/panel/open-case'
import { recordAgencyView } from '@/lib/server/panel/record-agency-view'
import { recordDiscussion } from '@/lib/server/panel/record-discussion'
import { withdrawProposal } from '@/lib/server/panel/withdraw-proposal'
import { send } from '../../../../../form-send'
import type { FormState } from '../../../../../form-state'
import { closeForm, discussionForm, interestForm, itemForm, proposalForm, viewForm, voteForm, withdrawForm } from './form'

/** Where a case's pack is, with what was just done. */
const packAt = ({ meetingId, ref }: { meetingId: string; ref: string }, done: string, part = 'ballot') => `/panels/${meetingId}/cases/${ref}?done=${done}#${part}`

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

/** Puts the case before the meeting. */
export async function openCaseAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, itemForm, (data) => openCase(actor, data))
  if (!sent.done) return sent.state
  redirect(packAt(sent.data, 'before', 'room'))
}

/** Ends the time of the case that is before the meeting. */
export async function closeCaseAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, itemForm, (data) => closeCase(actor, data))
  if (!sent.done) return sent.state
  redirect(packAt(sent.data, 'put-aside', 'room'))
}

/** Adds notes to the discussion. */
export async function noteAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, discussionForm, (data) => recordDiscussion(actor, data))
  if (!sent.done) return sent.state
  redirect(packAt(sent.data, 'noted', 'discussion'))
}

/** Proposes an outcome. */
export async function proposeAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, proposalForm, (data) => makeProposal(actor, data))
  if (!sent.done) return sent.state
  redirect(packAt(sent.data, 'proposed', 'ballot'))
}

/** Takes a proposal back. */
export async function withdrawAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, withdrawForm, (data) => withdrawProposal(actor, data))
  if (!sent.done) return sent.state
  redirect(packAt(sent.data, 'withdrawn', 'ballot'))
}
