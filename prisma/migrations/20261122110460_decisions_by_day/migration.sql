-- The figures of a year read the decisions of that year, not all there are.
CREATE INDEX "Decision_decidedAt_idx" ON "Decision"("decidedAt");
