import { loadReferenceData } from './load-reference-data'

await loadReferenceData()
process.exit(0)
