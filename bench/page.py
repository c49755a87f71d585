"""How heavy a story's page is, and how quick it is to a reader.

usage: page.py STORY [STORY ...]

For each story a line: articles, the page's size, its elements as it opens, when the first view is painted, when the
page can be used, and the longest of ten searches, each in milliseconds. Needs Chromium and the extra dev.
"""

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from dateline.edges.accounts import account_in
from dateline.views import render

ASKED = ("a", "court", "said", "dead", "2012", "the first", "minister", "bridge collapse", "war crimes", "zzz")
PAINTED = "performance.getEntriesByType('paint').find(one => one.name === 'first-contentful-paint').startTime"
USABLE = "performance.timing.domContentLoadedEventEnd - performance.timing.navigationStart"
SEARCH = """words => new Promise(done => {
  const box = document.querySelector('#asked'), told = document.querySelector('#found');
  let begun;
  told.textContent = '';
  new MutationObserver((_, watch) => { watch.disconnect(); done(performance.now() - begun); })
    .observe(told, {childList: true, characterData: true, subtree: true});
  box.value = words;
  setTimeout(() => { begun = performance.now(); box.dispatchEvent(new Event('input', {bubbles: true})); }, 0);
})"""


def main() -> None:
    with sync_playwright() as driver, tempfile.TemporaryDirectory() as folder:
        found = shutil.which("chromium") or shutil.which("google-chrome")
        browser = driver.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])
        print("story  articles  kB  elements  painted ms  usable ms  longest search ms")
        for story in map(Path, sys.argv[1:]):
            account = account_in(story).account
            file = Path(folder, "page.html")
            file.write_text(str(render(account, to="page")), encoding="utf-8")
            print(
                story.name, len(account.story.marked), file.stat().st_size // 1000, *_looked_at(browser, file), sep="  "
            )


def _looked_at(browser: Any, file: Path) -> list[int]:
    tab = browser.new_context().new_page()
    tab.goto(file.as_uri())
    tab.wait_for_timeout(1500)
    told = [tab.evaluate("document.querySelectorAll('*').length"), tab.evaluate(PAINTED), tab.evaluate(USABLE)]
    tab.keyboard.press("/")
    tab.locator("#hits a").first.wait_for()
    told.append(max(tab.evaluate(SEARCH, words) for words in ASKED))
    tab.close()
    return [round(one) for one in told]


if __name__ == "__main__":
    main()
