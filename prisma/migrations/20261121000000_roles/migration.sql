-- Two roles, without any power of their own: the engine writes, the reader sees what policies allow.
-- Roles belong to the whole server: another database may have made them already, or be making them now.
DO $$
DECLARE
  -- From version 16 on one can be a member of a role without being allowed to act as it.
  becoming text := CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'set' ELSE 'member' END;
  wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['aftrap_engine', 'aftrap_reader'] LOOP
    FOR attempt IN 1..20 LOOP
      BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
          EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOBYPASSRLS', wanted);
        END IF;
        EXIT WHEN pg_has_role(wanted, becoming);
        EXECUTE format('GRANT %I TO CURRENT_USER', wanted);
      EXCEPTION WHEN duplicate_object OR unique_violation OR internal_error THEN
        -- Another database was faster; "tuple concurrently updated" is an internal_error.
        PERFORM pg_sleep(0.05);
      END;
    END LOOP;
  END LOOP;
END
$$;

GRANT USAGE ON SCHEMA public TO aftrap_engine, aftrap_reader;

-- Tables of later migrations are covered too. Every one of them switches row-level security on, so the
-- reader's right to select shows no row until a policy says which.
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO aftrap_engine;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO aftrap_engine;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO aftrap_reader;

-- For whom the reader reads, and when: set at the beginning of every reading transaction.
CREATE FUNCTION aftrap_account() RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('aftrap.account', true), '')::uuid;

CREATE FUNCTION aftrap_at() RETURNS timestamptz
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('aftrap.at', true), '')::timestamptz;
