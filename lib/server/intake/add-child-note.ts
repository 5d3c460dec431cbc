import 'server-only'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { NoteKind } from '@/lib/domain/wording/child-words'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'
import { takeChild, type ChildForm } from './take-child'

/** A note of the chronology: what happened, when, and what kind of thing it is. */
export type ChildNoteInput = Pick<ChildForm, 'childId'> & { kind: NoteKind; happenedOn: IsoDay; says: string }

/** Adds a note to a child's chronology (F17). It is never rewritten: a mistake is put right by another note. */
export async function addChildNote(actor: Actor, input: ChildNoteInput): Promise<Done<{ childId: string }>> {
  return transact(actor, 'child.note', async (tx) => {
    const { child, about } = await takeChild(tx, actor, 'child.note', { childId: input.childId, version: null })
    if (input.happenedOn > londonDay(actor.at)) throw new Refused('invalid', 'A note cannot tell of a day that is still to come')
    if (input.happenedOn < child.dateOfBirth) throw new Refused('invalid', 'A note cannot tell of a day before the child was born')
    await tx.childNote.create({
      data: { childId: child.id, kind: input.kind, happenedOn: new Date(input.happenedOn), says: input.says, writtenById: actor.personId, writtenAt: actor.at },
      select: { id: true },
    })
    return { value: { childId: child.id }, audit: [{ kind: 'collection', action: 'child.note', ...about, after: { kind: input.kind, happenedOn: input.happenedOn } }] }
  })
}
