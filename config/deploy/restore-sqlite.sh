#!/bin/sh
# restore-sqlite.sh BACKUP DATA: makes the new data folder DATA out of a backup; then start the server
# with --data DATA.
set -eu
[ $# -eq 2 ] || { echo "usage: $0 BACKUP DATA" >&2; exit 2; }
backup=$1
data=$2
[ -f "$backup/mockingbird.db" ] || { echo "There is no mockingbird.db in $backup." >&2; exit 1; }
[ ! -e "$data/mockingbird.db" ] || {
  echo "$data holds interviews already. Name a new folder, or move them away." >&2
  exit 1
}
umask 077
mkdir -p "$data"
[ ! -d "$backup/questions" ] || cp -Rp "$backup/questions" "$data/"
cp "$backup/mockingbird.db" "$data/mockingbird.db.part"
mv "$data/mockingbird.db.part" "$data/mockingbird.db"
echo "restored $(sqlite3 "$data/mockingbird.db" 'SELECT count(*) FROM interviews') interviews into $data"
