-- CreateTable
CREATE TABLE "installation" (
    "platform" TEXT NOT NULL,
    "tenant" TEXT NOT NULL,
    "key_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "installed_at" TIMESTAMPTZ(3) NOT NULL,
    "installed_by" UUID,

    CONSTRAINT "installation_pkey" PRIMARY KEY ("platform","tenant")
);

-- CreateTable
CREATE TABLE "received" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "received_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "received_at_idx" ON "received"("at");

-- Row-level security
ALTER TABLE "installation" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "engine_all" ON "installation" TO "aftrap_engine" USING (true) WITH CHECK (true);

-- Row-level security
ALTER TABLE "received" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "engine_all" ON "received" TO "aftrap_engine" USING (true) WITH CHECK (true);
