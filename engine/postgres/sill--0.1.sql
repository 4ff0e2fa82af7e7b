-- What a record comes to by the rules that sill.rules names. A record is a case in its JSON form (sill-case(5)).

-- The rank of the tier that applies: 0 no threshold reached, then 1, 2, 3. NULL: the record leaves it open. A record that is no
-- case is an error.
CREATE FUNCTION sill_tier(offence text, record jsonb) RETURNS smallint
  AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 500;

-- All that `sill check --format=json` says of it, to a detail: verdict, items or full. A record that is no case comes to its errors.
CREATE FUNCTION sill_record(record jsonb, offence text DEFAULT NULL, detail text DEFAULT 'verdict') RETURNS jsonb
  AS 'MODULE_PATHNAME' LANGUAGE C STABLE PARALLEL SAFE COST 2000;

-- A row for each charge: from the tier that surely applies to the highest possible one. A record that is no case has one row, with
-- its errors and nothing else, so that a bad record never stops a query.
CREATE FUNCTION sill_check(record jsonb, offence text DEFAULT NULL, detail text DEFAULT 'verdict',
    OUT charge bigint, OUT charged text, OUT decided boolean, OUT floor smallint, OUT ceiling smallint, OUT reasons jsonb, OUT errors jsonb)
  RETURNS SETOF record
  LANGUAGE SQL STABLE PARALLEL SAFE COST 2000 ROWS 1
  AS $$
    WITH said AS MATERIALIZED (SELECT sill_record($1, $2, $3) AS whole)
    SELECT number, each->>'offence', (each->>'decided')::boolean, (each->'floor'->>'rank')::smallint,
           (each->'ceiling'->>'rank')::smallint, each, NULL::jsonb
      FROM said, jsonb_array_elements(whole->'charges') WITH ORDINALITY AS charges(each, number)
    UNION ALL
    SELECT NULL, NULL, NULL, NULL, NULL, NULL, whole->'errors' FROM said WHERE whole ? 'errors'
  $$;

-- The SHA-256 of the rules.
CREATE FUNCTION sill_rules() RETURNS text
  AS 'MODULE_PATHNAME' LANGUAGE C STABLE PARALLEL SAFE;
