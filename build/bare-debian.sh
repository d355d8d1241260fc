#!/usr/bin/env bash
# Tries README's two commands on a bare Debian 12: nothing but debootstrap's smallest set, this machine's Node and npm, and
# the committed state of this repository (WORKTREE=1: the files as they lie here). Needs root and debootstrap.
#
#   build/bare-debian.sh FOLDER [start | test | COMMAND ...]
#
# FOLDER lies outside the checkout; FOLDER/base is made once, FOLDER/run anew each time. Settings for networks with their own
# registry come from this machine: npm's settings, certificates, proxies, and MIRROR for Debian.
set -euo pipefail

folder=${1:?a folder outside the checkout}
shift
project=$(cd "$(dirname "$0")/.." && pwd)
mirror=${MIRROR:-http://deb.debian.org/debian}
base=$folder/base
run=$folder/run

case "${1:-all}" in
  start) commands='npm ci && npm start' ;;
  test) commands='npm ci && npm test' ;;
  all) commands='npm ci && npm start && npm ci && npm test' ;;
  *) commands="$*" ;;
esac

mkdir -p "$folder"
if [ ! -e "$base/etc/debian_version" ]; then
  debootstrap --variant=minbase bookworm "$base" "$mirror"
fi
rm -rf "$run"
cp -a "$base" "$run"

# Node and npm as they are here.
node=$(readlink -f "$(command -v node)")
npm=$(dirname "$(dirname "$(readlink -f "$(command -v npm)")")")
install -D -m 755 "$node" "$run/usr/bin/node"
mkdir -p "$run/usr/lib/node_modules"
cp -a "$npm" "$run/usr/lib/node_modules/npm"
ln -sf ../lib/node_modules/npm/bin/npm-cli.js "$run/usr/bin/npm"
ln -sf ../lib/node_modules/npm/bin/npx-cli.js "$run/usr/bin/npx"

# The way to the registries: names, certificates, npm's and apt's settings.
cp -L /etc/resolv.conf /etc/hosts "$run/etc/"
for certificates in /etc/ssl/certs/ca-certificates.crt "${NODE_EXTRA_CA_CERTS:-}"; do
  if [ -f "$certificates" ]; then install -D -m 644 "$certificates" "$run$certificates"; fi
done
for settings in "$(npm config get globalconfig 2>/dev/null)" "$(npm config get userconfig 2>/dev/null)"; do
  if [ -f "$settings" ]; then install -D -m 600 "$settings" "$run$settings"; fi
done
find /etc/apt/apt.conf.d -type f -exec grep -lE 'Proxy|Check-(Valid-Until|Date)' {} + 2>/dev/null | while read -r settings; do cp "$settings" "$run/etc/apt/apt.conf.d/"; done || true

mkdir -p "$run/workbook"
if [ "${WORKTREE:-}" = 1 ]; then
  git -C "$project" ls-files -z --cached --others --exclude-standard --deduplicate |
    tar -C "$project" --null --ignore-failed-read -T - -c | tar -x -C "$run/workbook"
else
  git -C "$project" archive HEAD | tar -x -C "$run/workbook"
fi

# A fresh environment but for what the network needs. Mounts end with the namespace.
kept=()
while IFS= read -r -d '' entry; do
  if [[ $entry =~ ^(https?_proxy|no_proxy|HTTPS?_PROXY|NO_PROXY|NODE_EXTRA_CA_CERTS|SSL_CERT_FILE|npm_config_registry|npm_config_cafile|npm_config_https?_proxy)= ]]; then kept+=("$entry"); fi
done < <(env -0)

run=$run commands=$commands unshare --mount --propagation private bash -euc '
  mount -t proc proc "$run/proc"
  mount --rbind /sys "$run/sys"
  mount --rbind /dev "$run/dev"
  [ -d /dev/shm ] && mountpoint -q "$run/dev/shm" || mount -t tmpfs shm "$run/dev/shm"
  exec env -i HOME=/root PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 "$@" chroot "$run" sh -c "cd /workbook && $commands"
' bash ${kept[@]+"${kept[@]}"}
