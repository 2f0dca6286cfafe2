#!/bin/sh
# Run once by the database's container: makes the owner of the stores, who is no superuser, so that row-level security
# binds it too.
set -eu
psql --set=ON_ERROR_STOP=1 --username="${POSTGRES_USER:-postgres}" --dbname=postgres --set=password="$OWNER_PASSWORD" <<'SQL'
create role armedpolicinggov login createdb createrole password :'password';
SQL
