'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { answerFlag } from '@/lib/server/panel/answer-flag'
import { deferCase } from '@/lib/server/panel/defer-case'
import { flagFairness } from '@/lib/server/panel/flag-fairness'
import { giveAction } from '@/lib/server/panel/give-action'
import { recordAdvice } from '@/lib/server/panel/record-advice'
import { returnCase } from '@/lib/server/panel/return-case'
import { send } from '../../../../../../form-send'
import type { FormState } from '../../../../../../form-state'
import { adviceForm, deferForm, flagAnswerForm, flagForm, giveForm, returnForm } from './form'

const afterAt = ({ meetingId, ref }: { meetingId: string; ref: string }, done: string) => `/panels/${meetingId}/cases/${ref}/after?done=${done}`

/** Defers the case. */
export async function deferAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, deferForm, (data) => deferCase(actor, data))
  if (!sent.done) return sent.state
  redirect(afterAt(sent.data, sent.value.toManager ? 'to-manager' : 'deferred'))
}

/** Gives the case back to triage. */
export async function returnAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, returnForm, (data) => returnCase(actor, data))
  if (!sent.done) return sent.state
  redirect(afterAt(sent.data, 'returned'))
}

/** Records what the panel recommends. */
export async function adviceAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, adviceForm, (data) => recordAdvice(actor, data))
  if (!sent.done) return sent.state
  redirect(afterAt(sent.data, 'advised'))
}

/** Names somebody who does something. */
export async function giveActionAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, giveForm, (data) => giveAction(actor, data))
  if (!sent.done) return sent.state
  redirect(`${afterAt(sent.data, 'given')}#actions`)
}

/** Flags that the child may be treated differently. */
export async function flagAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, flagForm, (data) => flagFairness(actor, data))
  if (!sent.done) return sent.state
  redirect(`${afterAt(sent.data, 'flagged')}#fairness`)
}

/** The chair's answer to a flag. */
export async function answerFlagAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, flagAnswerForm, (data) => answerFlag(actor, data))
  if (!sent.done) return sent.state
  redirect(`${afterAt(sent.data, 'answered')}#fairness`)
}
