const Shown = "[data-app-progress]";

/** Asks again how far long work has come, and goes on to the page that says how it ended. */
export async function watchProgress(): Promise<void> {
  const shown = document.querySelector(Shown);
  if (!shown) return;
  for (;;) {
    const answer = await fetch(`${location.pathname}?wait=yes`, { redirect: "manual" }).catch(() => null);
    // No answer: the person has the link, which says what is wrong.
    if (!answer) return;
    const next = answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(Shown) : null;
    if (!next) {
      location.reload();
      return;
    }
    // Only what changed is put in its place, so that it is read out once.
    const words = shown.querySelector("[role=status]");
    const now = next.querySelector("[role=status]");
    if (words && now && words.textContent !== now.textContent) words.textContent = now.textContent;
    const bar = shown.querySelector("progress");
    const bars = next.querySelector("progress");
    if (bar && bars) bar.value = bars.value;
  }
}
