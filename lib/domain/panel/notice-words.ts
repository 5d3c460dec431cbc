import type { Outcome } from '../outcome/outcome'

/** What an outcome is, in plain words, for a notice that a family may read: one or two short sentences. */
export const OUTCOME_IN_PLAIN_WORDS: Readonly<Record<Outcome, string>> = {
  NFA: 'Nothing more will happen about this.',
  OC8: 'This is a community resolution. The child puts things right. It is not a conviction.',
  OC20: 'Another agency, such as the school, deals with this.',
  OC21: 'The police stop here, because going on would not be in the public interest.',
  OC22: 'The child takes part in an activity that helps. When it is over, the police record that it was done. It is not a conviction.',
  OC23: 'A prosecution is put off. The child does what was agreed. If that is done, there is no prosecution for this.',
  YC: 'This is a youth caution: a formal warning. It is not a conviction.',
  YCC: 'This is a youth conditional caution: a formal warning with conditions. It is not a conviction. If the conditions are not kept, the child can be prosecuted.',
  CHARGE: 'The case goes on to be decided about by the police or the Crown Prosecution Service, and then a court.',
}
