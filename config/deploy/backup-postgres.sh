#!/bin/sh
# backup-postgres.sh DATABASE FILE: saves the interviews of a PostgreSQL in the new file FILE; the
# servers may go on meanwhile. DATABASE is as for psql: postgresql://user@host/mockingbird, with the
# password in PGPASSWORD or ~/.pgpass. pg_dump must be of the server's version or later.
set -eu
[ $# -eq 2 ] || { echo "usage: $0 DATABASE FILE" >&2; exit 2; }
[ ! -e "$2" ] || { echo "$2 is there already. Name a new file." >&2; exit 1; }
umask 077
pg_dump --format=custom --no-owner --no-privileges --dbname="$1" --file="$2.part"
pg_restore --list "$2.part" > /dev/null # a torn file has no whole list
mv "$2.part" "$2"
echo "saved $2"
