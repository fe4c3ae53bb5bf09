-- CreateTable
CREATE TABLE "setting" (
    "name" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("name")
);

-- Row-level security
ALTER TABLE "setting" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "engine_all" ON "setting" TO "aftrap_engine" USING (true) WITH CHECK (true);
