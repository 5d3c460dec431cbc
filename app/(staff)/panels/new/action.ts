'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { arrangeMeeting } from '@/lib/server/panel/arrange-meeting'
import { send } from '../../../form-send'
import type { FormState } from '../../../form-state'
import { arrangeForm } from './form'

/** Arranges a meeting. */
export async function arrangeMeetingAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, arrangeForm, ({ serviceId, kind, day, time, venue, link, capacity, every, times, chair, coChair, voting, caseManagers, advisers }) =>
    arrangeMeeting(actor, {
      serviceId, kind, day, time, venue, link, capacity, series: every === 'once' ? null : { every, times }, chairPostId: chair, coChairPostId: coChair,
      seats: [
        ...voting.map((postId) => ({ postId, seat: 'voting' as const })),
        ...caseManagers.map((postId) => ({ postId, seat: 'case-manager' as const })),
        ...advisers.map((postId) => ({ postId, seat: 'adviser' as const })),
      ],
    }),
  )
  if (!sent.done) return sent.state
  redirect(`/panels/${sent.value.meetingId}?done=${sent.value.meetings > 1 ? 'series' : 'arranged'}`)
}
