import { LAWFUL_BASES } from '@/lib/domain/agencies/lawful-bases'
import { oneOf, requiredText } from './form-state'

/** The lawful ground of a sharing and the line that says why: the part of a schema that goes with `LawfulReasonFields`. */
export const lawfulReason = { basis: oneOf(LAWFUL_BASES, 'Choose the lawful ground'), necessity: requiredText('Say in a line why it is needed', 300) }
