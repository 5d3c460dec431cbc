import { db } from '@/lib/server/db'
import { loadReferenceData } from './load-reference-data'
import { addCast } from './scenarios/add-cast'
import { tellStories } from './scenarios/demonstration/tell-stories'

// People in the database mean that it is in use, or that the demonstration is there: then nothing is added.
if ((await db.person.count()) === 0) {
  await loadReferenceData()
  await addCast()
  await tellStories(new Date())
}
process.exit(0)
