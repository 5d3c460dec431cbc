-- The newest cases of a status, or of whoever recorded them, without sorting all there are.
CREATE INDEX "Case_serviceId_status_createdAt_id_idx" ON "Case"("serviceId", "status", "createdAt", "id");
CREATE INDEX "Case_createdById_status_createdAt_id_idx" ON "Case"("createdById", "status", "createdAt", "id");

-- Whoever was harmed and was not told or not asked yet: few, however many there are (my work).
CREATE INDEX "Victim_to_hear" ON "Victim"("caseId") WHERE informed IS NOT TRUE OR (view IS NULL AND NOT "viewDeclined");
