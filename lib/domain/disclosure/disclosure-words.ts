import type { Outcome } from '../outcome/outcome'

const INFORMAL_STAFF =
  'Not a conviction and not a caution, so there is nothing to become spent. It does not appear on a basic or a standard check. ' +
  'On an enhanced check the chief officer may add information only where it is reasonably believed to be relevant and ought, in their opinion, to be included.'

const INFORMAL_CHILD =
  'This is not a criminal conviction. It will not show on a basic or standard job check. ' +
  'Some jobs, like working with children, use a deeper check. ' +
  'For those jobs the police can share what they know. They must first decide that it matters. They must also decide that sharing is fair.'

const CAUTION_STAFF =
  'It has not appeared automatically on a standard or an enhanced check since 28 November 2020, whatever the offence. ' +
  'On an enhanced check the chief officer may add information only where it is reasonably believed to be relevant and ought, in their opinion, to be included. ' +
  'Older leaflets that say otherwise are out of date.'

const CAUTION_CHILD =
  'It does not show automatically on any job check for working with children. ' +
  'For some of those jobs the police can share what they know. They must first decide that it matters. They must also decide that sharing is fair.'

/** What staff may tell others, and what a child may be told, about the later disclosure of each outcome; the child's sentences have 15 words at most. */
export const DISCLOSURE_WORDS: Readonly<Record<Outcome, { staff: string; child: string }>> = {
  NFA: { staff: `No further action. ${INFORMAL_STAFF}`, child: `The police are taking no more action. ${INFORMAL_CHILD}` },
  OC8: { staff: `Community resolution. ${INFORMAL_STAFF}`, child: `You agreed to put things right. ${INFORMAL_CHILD}` },
  OC20: { staff: `Action by another agency. ${INFORMAL_STAFF}`, child: `Someone other than the police is dealing with this. ${INFORMAL_CHILD}` },
  OC21: { staff: `Further investigation not in the public interest. ${INFORMAL_STAFF}`, child: `The police are not looking into this any further. ${INFORMAL_CHILD}` },
  OC22: { staff: `Diversionary activity, recorded as no further action. ${INFORMAL_STAFF}`, child: `You took part in an activity. ${INFORMAL_CHILD}` },
  OC23: {
    staff: `Deferred prosecution. ${INFORMAL_STAFF} This describes a deferral that is kept to; where a prosecution follows, its result decides.`,
    child: `The police have decided to wait. ${INFORMAL_CHILD}`,
  },
  YC: {
    staff: `Youth caution: part of the police record, not a conviction, and spent on the day it is given. It does not appear on a basic check. ${CAUTION_STAFF}`,
    child: `You have a record with the police. It is not a criminal conviction. It is "spent" straight away. Spent means that most employers need not be told. It will not show on a basic job check. ${CAUTION_CHILD}`,
  },
  YCC: {
    staff: `Youth conditional caution: part of the police record, not a conviction. It is spent when its conditions end or three months after it was given, whichever is sooner; a basic check can show it until then. ${CAUTION_STAFF}`,
    child: `You have a record with the police. It is not a criminal conviction. A basic job check can show it for a short time. That time is three months, or less if your plan ends sooner. After that it is "spent". Spent means that most employers need not be told. ${CAUTION_CHILD}`,
  },
  CHARGE: {
    staff: 'Charge: what can be disclosed depends on the result in court. A conviction can appear on a basic check until it is spent; a standard or enhanced check follows the filtering rules, and an enhanced check may also carry what the police judge to be relevant.',
    child: 'What shows on a job check depends on what the court decides. Nothing is decided yet. Your solicitor can tell you more, and is free. You can ask us too.',
  },
}
