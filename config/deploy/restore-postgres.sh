#!/bin/sh
# restore-postgres.sh FILE DATABASE: puts a backup into an empty database, all or nothing; then name
# that database in store.url and start the servers.
set -eu
[ $# -eq 2 ] || { echo "usage: $0 FILE DATABASE" >&2; exit 2; }
pg_restore --exit-on-error --single-transaction --no-owner --no-privileges --dbname="$2" "$1"
echo "restored $(psql --no-psqlrc --tuples-only --no-align --dbname="$2" --command='SELECT count(*) FROM interviews') interviews"
