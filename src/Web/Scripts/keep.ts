const Kept = "[data-app-keep]";

/** Has the browser keep the page for when there is no connection, and says so where the page is such a copy. */
export async function keepPage(): Promise<void> {
  // The server has them emptied too, when it hears of it.
  document.addEventListener("submit", (event) => {
    if (event.target instanceof HTMLFormElement && event.target.getAttribute("action")?.endsWith("/sign-out")) void forget();
  });
  const page = document.querySelector<HTMLElement>(Kept);
  if (!page) return;
  if (page.dataset.appConnection === "none") {
    page.prepend(banner(`${page.dataset.appKnownAt}. There is no connection`));
    return;
  }

  if (!("serviceWorker" in navigator)) return;
  const wasThere = navigator.serviceWorker.controller !== null;
  // Without it the page is what it is with a connection.
  const worker = await navigator.serviceWorker.register(page.dataset.appKeep!, { scope: location.pathname }).catch(() => null);
  if (!worker) return;
  const { active } = await navigator.serviceWorker.ready;
  if (!wasThere) active?.postMessage({ keep: location.href });
}

async function forget(): Promise<void> {
  if ("caches" in window) for (const name of await caches.keys()) await caches.delete(name);
}

function banner(words: string): HTMLElement {
  const made = document.createElement("div");
  made.className = "govuk-warning-text";
  made.setAttribute("role", "status");
  const sign = document.createElement("span");
  sign.className = "govuk-warning-text__icon";
  sign.setAttribute("aria-hidden", "true");
  sign.textContent = "!";
  const text = document.createElement("strong");
  text.className = "govuk-warning-text__text";
  text.textContent = words;
  made.append(sign, text);
  return made;
}
