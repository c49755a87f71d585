#!/bin/sh
# Debian's Chromium for the browser tests: installed where we may, else told loudly and left out.
for name in chromium chromium-browser google-chrome; do
    command -v "$name" >/dev/null 2>&1 && exit 0
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing Debian's Chromium for the browser tests; this takes a minute."
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq >/dev/null && apt-get install -y -qq --no-install-recommends chromium >/dev/null && exit 0
fi
echo "WARNING: no Chromium is here and it could not be installed: the browser tests are LEFT OUT." >&2
echo "         Remedy: apt-get install chromium, then make browser test" >&2
