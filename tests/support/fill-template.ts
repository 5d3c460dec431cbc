import { loadReferenceData } from '../../prisma/load-reference-data'
import { addCast } from '../../prisma/scenarios/add-cast'

await loadReferenceData()
await addCast()
process.exit(0)
