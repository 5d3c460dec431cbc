import { z } from 'zod'
import { PARTNER_AGENCIES } from '@/lib/domain/admin/organisation-kind'
import { requiredText } from '../../../../form-state'

const KINDS = ['police', ...PARTNER_AGENCIES] as const

/** A police force or a partner agency. */
export const organisationForm = z.object({ name: requiredText('Enter its name', 200), agency: z.enum(KINDS, { error: 'Choose what it is' }) })
