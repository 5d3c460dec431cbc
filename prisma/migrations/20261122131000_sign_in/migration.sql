-- Sessions by token, idle after a while; a second factor; links that set a password; people of an identity provider.

ALTER TABLE "Session"
    ADD COLUMN "tokenHash" TEXT,
    ADD COLUMN "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    ADD COLUMN "awaits" TEXT,
    ADD COLUMN "way" TEXT NOT NULL DEFAULT 'password',
    ADD COLUMN "browser" TEXT,
    ADD CONSTRAINT "Session_awaits_check" CHECK ("awaits" IN ('code', 'set-up', 'ready')),
    ADD CONSTRAINT "Session_way_check" CHECK ("way" IN ('password', 'provider'));
CREATE UNIQUE INDEX "Session_tokenHash_key" ON "Session"("tokenHash");

-- The cookies of before name sessions in another way: nobody can go on with one.
UPDATE "Session" SET "lastSeenAt" = "createdAt", "endedAt" = coalesce("endedAt", CURRENT_TIMESTAMP);

ALTER TABLE "SignInAttempt" ADD COLUMN "addressKey" TEXT;
CREATE INDEX "SignInAttempt_addressKey_at_idx" ON "SignInAttempt"("addressKey", "at");

CREATE TABLE "SecondFactor" (
    "personId" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "lastStep" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "SecondFactor_pkey" PRIMARY KEY ("personId")
);
ALTER TABLE "SecondFactor" ADD CONSTRAINT "SecondFactor_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "RecoveryCode" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "RecoveryCode_personId_hash_key" ON "RecoveryCode"("personId", "hash");
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "PasswordLink" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PasswordLink_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "PasswordLink_kind_check" CHECK ("kind" IN ('invitation', 'forgotten'))
);
CREATE INDEX "PasswordLink_personId_createdAt_idx" ON "PasswordLink"("personId", "createdAt");
ALTER TABLE "PasswordLink" ADD CONSTRAINT "PasswordLink_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "ProviderIdentity" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "linkedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProviderIdentity_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "ProviderIdentity_issuer_subject_key" ON "ProviderIdentity"("issuer", "subject");
CREATE UNIQUE INDEX "ProviderIdentity_personId_issuer_key" ON "ProviderIdentity"("personId", "issuer");
ALTER TABLE "ProviderIdentity" ADD CONSTRAINT "ProviderIdentity_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
