import { demonstrationClock } from '../demonstration-clock'
import { storyBook } from '../story-book'
import { acrossAgencies } from './across-agencies'
import { childrensRecords } from './childrens-records'
import { inventedChildren } from './invented-children'
import { keptAndForgotten } from './kept-and-forgotten'
import { readByManagers } from './read-by-managers'
import { toldByPanel } from './told-by-panel'
import { toldByPolice } from './told-by-police'
import { toldWhatWasDecided } from './told-what-was-decided'
import { underWay } from './under-way'
import { waiting } from './waiting'

/** Tells every story of the demonstration, as if it began at `now`, to the people who are in the database. The same `now` makes the same cases in every empty database. */
export async function tellStories(now: Date): Promise<void> {
  const clock = demonstrationClock(now)
  const book = storyBook(clock)
  const children = inventedChildren(clock)
  toldByPolice(book, children)
  toldByPanel(book, children)
  const { returned } = underWay(book, children)
  waiting(book, children, returned)
  childrensRecords(book)
  acrossAgencies(book)
  readByManagers(book, children)
  keptAndForgotten(book)
  toldWhatWasDecided(book)
  await book.tell()
}
