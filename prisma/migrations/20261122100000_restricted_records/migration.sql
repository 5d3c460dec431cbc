-- Records that only named people may see (F16).
ALTER TABLE "Child" ADD COLUMN "restricted" BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE "ChildAccess" (
    "id" UUID NOT NULL,
    "childId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "grantedById" UUID NOT NULL,
    "grantedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    CONSTRAINT "ChildAccess_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "ChildAccess_childId_personId_idx" ON "ChildAccess"("childId", "personId");
ALTER TABLE "ChildAccess" ADD CONSTRAINT "ChildAccess_childId_fkey" FOREIGN KEY ("childId") REFERENCES "Child"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
