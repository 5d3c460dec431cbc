'use client'

import { useEffect } from 'react'
import { forgetText } from '@/components/ui/kept-text'

/** Forgets what was typed for a form, once it was sent. Shows nothing. */
export function ForgetText({ caseRef }: { caseRef: string }) {
  useEffect(() => forgetText(caseRef), [caseRef])
  return null
}
