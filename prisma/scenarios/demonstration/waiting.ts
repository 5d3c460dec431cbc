import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { everyService } from '@/lib/server/reading'
import { declareInterest } from '@/lib/server/panel/declare-interest'
import { recordAgencyView } from '@/lib/server/panel/record-agency-view'
import { claimCase } from '@/lib/server/triage/claim-case'
import { sendBack } from '@/lib/server/triage/send-back'
import { recordEarlierDisposal } from '@/lib/server/triage/record-earlier-disposal'
import { as } from '../as'
import { CAST } from '../cast'
import { done } from '../done'
import { hearVictims } from '../hear-victims'
import { holdMeeting } from '../hold-meeting'
import { manage } from '../manage'
import type { StoryBook, StoryCase } from '../story-book'
import { authority, sendToPanel, triage } from '../triage-scenario'
import { versionOf } from '../version-of'
import { deferral } from './after-panels'
import type { inventedChildren } from './invented-children'

/** The stories that have only begun: drafts, notifications that nobody has taken, cases in triage, today's panel and the next one. */
export function waiting(book: StoryBook, child: ReturnType<typeof inventedChildren>, returned: StoryCase): void {
  const { clock } = book

  const beatriz = book
    .notified(child.beatriz, 26, '14:30', {
      offences: [{ code: 'possession-with-intent-to-supply-class-b', daysBefore: 1, place: 'home' }],
      circumstances: 'Officers who looked for a man of twenty-six found 60 small bags in Beatriz’s wardrobe. She said that they were hers and would say nothing more. Her phone rang forty times in that hour.',
      facts: { account: 'accepts-responsibility', exploitation: 'suspected', exploitationConsidered: true, exploitationNote: 'Referred to the National Referral Mechanism on the day. He buys her clothes and calls her his girlfriend.', officerInCase: 'DC Farah Malik' },
    })
    .on(25, '09:10', (ref, at) => triage(ref, { at, final: 3, factors: ['exploited-or-coerced', 'planned'] }))
    .on(25, '10:00', (ref, at) => sendToPanel(ref, { at, why: 'Exploitation is suspected, and no officer should decide this alone.', alternatives: 'No further action or Outcome 22; anything higher would be about the man.', child: 'Everything points to her being used. The referral is answered within days.' }))
    .on(22, '09:30', (ref, at) => manage(ref, 'caseManager', at))

  const sapphire = book
    .notified(child.sapphire, 22, '10:45', {
      offences: [{ code: 'theft-other', daysBefore: 2, place: 'other' }],
      circumstances: 'Sapphire took a bicycle from outside the library, rode it to her aunt’s and left it there. The owner followed and had it back within the hour.',
      victims: [{ name: 'Patrick Dunne', view: null }],
    })
    .on(21, '09:30', (ref, at) => triage(ref, { at, by: 'secondTriage', final: 2 }))
    .on(21, '09:40', async (ref, at) => {
      const on = { outcome: 'OC22' as const, givenOn: clock.day(240), givenBy: 'A neighbouring force', offence: 'Theft of garden lamps' }
      done(await recordEarlierDisposal(as('secondTriage', at), { ref, version: await versionOf(ref), ...on }))
    })
    .on(21, '10:10', (ref, at) => sendToPanel(ref, { at, by: 'secondTriage', why: 'There is an earlier outcome elsewhere.', alternatives: 'No further action, or a community resolution.', child: 'The family moves between two counties, so nobody had put the two together.' }))
    .on(19, '10:00', (ref, at) => manage(ref, 'secondCaseManager', at))
    .on(17, '13:30', (ref, at) => hearVictims(ref, { at, view: null }))

  // Today: the ballot on the first case is open with two of four views in.
  const today = holdMeeting(book, {
    arrangedOn: 10, day: clock.today, time: timeOf(clock.today, clock.ago(45)), venue: 'Committee room 1, County Hall', beginsAt: clock.ago(40), absent: ['community'],
    hearings: [
      {
        case: beatriz,
        yjs: ['OC22', 'She is a child who was used. Support through the project for exploited children is the activity.'],
        socialCare: ['OC22', 'The strategy meeting agrees: safeguarding first, and nothing that ties her to his crime.'],
      },
      { case: sapphire },
    ],
  })
  book.happens(clock.at(4, '11:00'), async () => {
    const at = clock.at(4, '11:00')
    const view = 'She is at home by her parents’ choice. Our visitor sees her each term and finds her bright and cared for.'
    done(await recordAgencyView(as('operations', at), { meetingId: today.id(), ref: sapphire.ref(), agency: 'community', view }))
  })
  book.happens(clock.ago(39), async () => {
    const seat = await everyService().seat.findFirstOrThrow({ where: { meetingId: today.id(), personId: CAST.health.id }, select: { id: true } })
    done(await declareInterest(as('chair', clock.ago(39)), { meetingId: today.id(), ref: sapphire.ref(), seatId: seat.id, detail: 'Treated a member of the family.' }))
  })

  const alfie = book
    .notified(child.alfie, 14, '15:20', {
      offences: [{ code: 'criminal-damage-5000-or-less', daysBefore: 2 }],
      circumstances: 'On the evening of his grandfather’s funeral Alfie broke the glass of a bus shelter with his fist. He needed six stitches.',
      victims: [{ name: 'Wensum Buses', view: 'We will not ask him to pay.' }],
    })
    .on(13, '09:30', (ref, at) => triage(ref, { at, final: 1, factors: ['trauma-or-bereavement', 'acted-on-impulse'] }))
    .on(13, '10:00', (ref, at) => sendToPanel(ref, { at, why: 'He has two earlier outcomes, so the panel decides, although the matter itself is small.', alternatives: 'No further action looks right to me.', child: 'He buried his grandfather that day. His case manager should speak first.' }))
    .on(11, '10:00', (ref, at) => manage(ref, 'caseManager', at))

  const ellis = book
    .notified(child.ellis, 16, '10:10', {
      offences: [{ code: 'common-assault-or-battery', daysBefore: 1, place: 'home' }],
      circumstances: 'An argument about the internet at home. Ellis pushed a parent away from the door and left; the parent called the police to have Ellis looked for.',
      victims: [{ name: 'Marie Fuller', enhanced: true, view: 'I called so that you would find my child, not so that my child would be in trouble.' }],
    })
    .on(15, '09:30', (ref, at) => triage(ref, { at, final: 2, factors: ['domestic-context', 'acted-on-impulse'] }))
    .on(15, '10:00', (ref, at) =>
      sendToPanel(ref, { at, why: 'It happened within a family, so a community resolution is the panel’s to allow.', alternatives: 'No further action with help for the family, or a community resolution.', child: 'Ellis has asked not to be called a boy or a girl. School says this has been a hard year.', departure: 'The rules would let the police settle it on another outcome. The panel can bring help to the family at the same table.' }),
    )
    .on(12, '10:30', (ref, at) => manage(ref, 'secondCaseManager', at))

  const matas = book
    .notified(child.matas, 4, '09:10', {
      offences: [{ code: 'possession-of-a-bladed-article-in-public-child-aged-10-15', daysBefore: 1 }],
      circumstances: 'Staff at the swimming pool saw a kitchen knife in Matas’s bag. He said that boys wait for him on the way home. He had shown it to nobody.',
      facts: { yjsReferredOn: clock.day(3), evidence: 'sufficient-to-charge', officerInCase: 'PC Ryan Utting' },
    })
    .on(3, '09:10', (ref, at) => triage(ref, { at, final: 3 }))
    .on(3, '09:50', (ref, at) => sendToPanel(ref, { at, why: 'Every knife goes to the panel, and was referred to the service within a day.', alternatives: 'Outcome 22 with knife work and safety on the way home, or a caution.', child: 'He is afraid, and says of whom. A safety plan was made with school and his mother, through an interpreter.' }))
    .on(2, '11:00', (ref, at) => manage(ref, 'caseManager', at))

  const next = holdMeeting(book, { arrangedOn: 5, day: clock.day(-5), time: '13:30', hearings: [{ case: matas }, { case: alfie }, { case: returned }, { case: ellis }] })
  book.happens(clock.at(1, '16:55'), async () => {
    const at = clock.at(1, '16:55')
    const view = 'Breck Edge will let him leave ten minutes early by the side gate, with somebody from the site team, for as long as he wants.'
    done(await recordAgencyView(as('operations', at), { meetingId: next.id(), ref: matas.ref(), agency: 'education', view }))
  })

  const bicycle = book
    .notified(child.ethan, 11, '13:00', {
      offences: [{ code: 'dangerous-or-careless-cycling', daysBefore: 1 }],
      circumstances: 'Ethan rode a bicycle through a red light with no brakes and ran into a parked van.',
      victims: [{ name: 'Aldous Plumbing', view: 'The wing needs a respray. He left his number on the windscreen.' }],
    })
    .on(10, '11:00', (ref, at) => triage(ref, { at, by: 'secondTriage', final: 2 }))
    .on(10, '11:30', (ref, at) => sendToPanel(ref, { at, by: 'secondTriage', why: 'He had a youth caution this year, so the panel decides.', alternatives: 'No further action, or a community resolution with the van’s owner.', child: 'He works long hours and cycles home in the dark. He left his number himself.' }))
    .on(9, '10:30', (ref, at) => manage(ref, 'caseManager', at))
  deferral(book, bicycle)

  book
    .notified(child.lily, 8, '14:40', {
      offences: [{ code: 'racially-or-religiously-aggravated-intentional-harassment-alarm-or-distress', daysBefore: 3, place: 'school' }],
      circumstances: 'In the playground Lily repeated to a girl in a headscarf what she had heard an adult say. The girl went home. Lily was shocked when a teacher told her what it meant.',
      facts: { account: 'accepts-responsibility', evidence: 'sufficient-for-offence' },
      victims: [{ name: 'Safiya Noor', enhanced: true, view: 'I want her to know how it feels, and I want to sit with my friends again.' }],
    })
    .on(7, '09:20', (ref, at) => triage(ref, { at, final: 2, factors: ['low-maturity', 'genuine-remorse'] }))
    .on(6, '10:45', (ref, at) => authority(ref, { at, authority: 'inspector', outcome: 'OC20', reason: 'The school has a careful plan with both families. Because of the hostility in it, Outcome 20 is not mine to settle.' }))

  book
    .notified(child.kayden, 9, '09:30', {
      offences: [{ code: 'assault-on-an-emergency-worker', daysBefore: 1, place: 'childrens-home' }],
      circumstances: 'Kayden was held by two officers who had come about another child. He kicked out, and one was bruised on the shin.',
      facts: { careExperienced: true, socialWorkerView: null, account: null, adultPresent: null, adultRelationship: null, adultName: null, exploitation: 'unknown', exploitationConsidered: null, section45: null, evidence: 'sufficient-for-offence' },
      victims: [{ name: 'PC Ella Spinks', informed: null, informedOn: null }],
    })
    .on(8, '11:00', (ref, at) => triage(ref, { at, final: 3 }))

  book
    .notified(child.gabriela, 5, '12:50', {
      offences: [{ code: 'malicious-communications', daysBefore: 4, place: 'online' }],
      circumstances: 'Gabriela sent eleven messages in one night to a girl who had been her best friend. They are angry rather than threatening, and stopped by themselves.',
      facts: { account: 'admits' },
      victims: [{ name: 'Ella-Mae Cross', informed: true, view: null }],
    })
    .on(4, '09:50', async (ref, at) => done(await claimCase(as('secondTriage', at), { ref, takeOverReason: null })))

  book
    .notified(child.noah, 6, '09:40', {
      offences: [{ code: 'theft-from-a-shop-goods-up-to-200', daysBefore: 1 }],
      circumstances: 'Noah walked out of a sports shop in a new pair of trainers and left his old ones in the box. He came back by himself before it closed.',
      victims: [{ name: 'Castle Sports', view: 'He came back. We have nothing against him.' }],
    })
    .on(5, '10:30', (ref, at) => triage(ref, { at, final: 2 }))

  book.notified(child.szymon, 1, '09:15', {
    offences: [{ code: 'taking-or-riding-a-pedal-cycle-without-consent', daysBefore: 2 }],
    circumstances: 'Szymon rode a bicycle home that somebody had left unlocked at the station, and brought it back the next morning.',
    facts: { account: 'admits' },
    victims: [{ name: 'Joan Pegg', view: 'It came back with air in the tyres.' }],
  })

  book.notified(child.freddie, 2, '15:30', {
    offences: [{ code: 'common-assault-or-battery', daysBefore: 1, place: 'school' }],
    circumstances: 'Pushing in the corridor went wrong, and a boy fell down four steps. It is not clear yet who pushed first.',
    facts: { account: null, exploitation: null, exploitationConsidered: null, section45: null, historyChecked: false, victimIdentified: null, adultPresent: null, adultRelationship: null, adultName: null, evidence: 'sufficient-for-offence' },
  })

  book
    .notified(child.amelia, 2, '10:20', {
      offences: [{ code: 'theft-from-a-shop-goods-up-to-200', daysBefore: 1 }],
      circumstances: 'Amelia took a birthday card and a small teddy bear. Her purse with £4 was in her hand.',
      victims: [{ name: 'Market Place Cards', view: 'It was for her mother. We would have given it to her.' }],
    }, { by: 'sergeant' })
    .on(1, '08:50', async (ref, at) => {
      done(await claimCase(as('secondTriage', at), { ref, takeOverReason: null }))
      const asked = { section: 'rights' as const, reason: 'Who was the adult with her, and was free legal advice offered before she spoke? The shop’s statement does not say.' }
      done(await sendBack(as('secondTriage', at), { ref, version: await versionOf(ref), sections: [asked] }))
    })

  book.notified(child.zofia, 1, '16:10', {
    offences: [{ code: 'harassment-alarm-or-distress', daysBefore: 2 }],
    circumstances: 'Shouting outside the chip shop on Friday night.',
    facts: { account: null, evidence: null, cautioned: null, legalAdviceOffered: null, adultPresent: null, adultRelationship: null, adultName: null, careExperienced: null, exploitation: null, exploitationConsidered: null, section45: null, victimIdentified: null, historyChecked: false },
  }, { submit: false })

  book.notified(child.tiago, 1, '11:45', {
    offences: [],
    circumstances: '',
    facts: { officerInCase: null, account: null, evidence: null, cautioned: null, legalAdviceOffered: null, adultPresent: null, adultRelationship: null, adultName: null, careExperienced: null, exploitation: null, exploitationConsidered: null, section45: null, victimIdentified: null, historyChecked: false },
  }, { by: 'sergeant', submit: false })
}

/** The time in London shortly before an instant, as meetings are planned; midnight where the instant was yesterday. */
function timeOf(today: string, at: Date): string {
  if (londonDay(at) !== today) return '00:00'
  const [hour = '00', minute = '00'] = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' }).format(at).split(':')
  return `${hour}:${minute.charAt(0)}0`
}
