-- What is used of the doors that are costly or could be guessed at. Nothing is lost with it, so it writes no log.
CREATE UNLOGGED TABLE "Allowance" (
    "key" TEXT NOT NULL,
    "fullAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Allowance_pkey" PRIMARY KEY ("key")
);
CREATE INDEX "Allowance_fullAt_idx" ON "Allowance"("fullAt");
