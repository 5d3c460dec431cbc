'use server'

import { refresh } from 'next/cache'
import { requireActor } from '@/lib/server/actor'
import { beginOwnSecondFactor, confirmOwnSecondFactor, renewRecoveryCodes } from '@/lib/server/admin/set-up-second-factor'
import { send } from '../../../form-send'
import type { FormState } from '../../../form-state'
import { ownCodeForm } from './form'

/** A form that shows recovery codes once it was sent. */
export type OwnCodesState = FormState & { codes?: readonly string[] }

/** Makes the key for one's own authenticator app. */
export async function beginOwnAction(): Promise<void> {
  await beginOwnSecondFactor(await requireActor())
  refresh()
}

/** Sets up one's own authenticator app with its first code. */
export async function confirmOwnAction(_before: OwnCodesState, form: FormData): Promise<OwnCodesState> {
  const actor = await requireActor()
  const sent = await send(form, ownCodeForm, (data) => confirmOwnSecondFactor(actor, data))
  return sent.done ? { errors: {}, values: {}, codes: sent.value.codes } : { ...sent.state, values: {} }
}

/** Makes one's own recovery codes anew. */
export async function renewCodesAction(_before: OwnCodesState, form: FormData): Promise<OwnCodesState> {
  const actor = await requireActor()
  const sent = await send(form, ownCodeForm, (data) => renewRecoveryCodes(actor, data))
  return sent.done ? { errors: {}, values: {}, codes: sent.value.codes } : { ...sent.state, values: {} }
}
