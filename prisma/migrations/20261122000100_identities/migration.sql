-- CreateTable
CREATE TABLE "identity" (
    "id" UUID NOT NULL,
    "platform" TEXT NOT NULL,
    "tenant" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "linked_at" TIMESTAMPTZ(3) NOT NULL,
    "linked_by" UUID NOT NULL,
    "unreachable_since" TIMESTAMPTZ(3),
    "unreachable_reason" TEXT,

    CONSTRAINT "identity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "identity_code" (
    "platform" TEXT NOT NULL,
    "tenant" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "nonce" BYTEA NOT NULL,
    "code_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "identity_code_pkey" PRIMARY KEY ("platform","tenant","user_id")
);

-- CreateIndex
CREATE INDEX "identity_account_id_idx" ON "identity"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "identity_platform_tenant_user_id_key" ON "identity"("platform", "tenant", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "identity_code_code_hash_key" ON "identity_code"("code_hash");

-- CreateIndex
CREATE INDEX "identity_code_expires_at_idx" ON "identity_code"("expires_at");

-- Row-level security
ALTER TABLE "identity" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "engine_all" ON "identity" TO "aftrap_engine" USING (true) WITH CHECK (true);

-- Row-level security
ALTER TABLE "identity_code" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "engine_all" ON "identity_code" TO "aftrap_engine" USING (true) WITH CHECK (true);
