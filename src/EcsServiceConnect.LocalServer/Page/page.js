"use strict";
(() => {
  const pollInterval = 1000;
  const timeout = 10000;
  const content = document.getElementById("content");
  const link = document.getElementById("link");
  const search = document.getElementById("search");
  const reducedMotion = matchMedia("(prefers-reduced-motion: reduce)");
  let tag = null;
  let timer = null;
  let newest = 0;

  // Requests the content and merges what changed. The server returns 304 as long as nothing did. What the reader has chosen stands in
  // the address; after a new choice, the response to an earlier one is of no use.
  async function poll() {
    clearTimeout(timer);
    const own = ++newest;
    try {
      const response = await fetch(content.dataset.source + location.search, {
        cache: "no-store",
        redirect: "error",
        headers: tag ? { "If-None-Match": tag } : {},
        signal: AbortSignal.timeout(timeout),
      });
      const text = await response.text();
      if (own !== newest) {
        return;
      }
      if (response.status === 200) {
        tag = response.headers.get("ETag");
        mergeChildren(content, new DOMParser().parseFromString(text, "text/html").body);
      } else if (response.status !== 304) {
        throw new Error("status " + response.status);
      }
      showState("live", "Live");
    } catch {
      if (own !== newest) {
        return;
      }
      if (link.dataset.state !== "gone") {
        showState("gone", "The server has not responded since " + new Date().toLocaleTimeString() + "; the page shows an earlier state");
      }
    }
    schedule();
  }

  // A hidden page does not poll.
  function schedule() {
    clearTimeout(timer);
    if (!document.hidden) {
      timer = setTimeout(poll, pollInterval);
    }
  }

  function showState(state, text) {
    if (link.dataset.state !== state) {
      link.dataset.state = state;
      link.textContent = text;
    }
  }

  // Changes the old tree only where the new one differs, so that scroll position, focus, selection and open sections stay.
  function merge(old, fresh) {
    if (old.isEqualNode(fresh)) {
      return;
    }
    if (old.nodeType !== Node.ELEMENT_NODE) {
      const isSpace = old.data.trim() === fresh.data.trim();
      old.data = fresh.data;
      if (!isSpace) {
        flash(old.parentElement);
      }
      return;
    }
    for (const { name } of [...old.attributes]) {
      if (!fresh.hasAttribute(name) && !isSetByReader(old, name)) {
        old.removeAttribute(name);
      }
    }
    for (const { name, value } of fresh.attributes) {
      if (old.getAttribute(name) !== value && !isSetByReader(old, name)) {
        old.setAttribute(name, value);
      }
    }
    mergeChildren(old, fresh);
  }

  function mergeChildren(old, fresh) {
    const freshIds = new Set([...fresh.children].map(child => child.id));
    const known = new Map();
    for (const child of [...old.children]) {
      if (child.id && !freshIds.has(child.id)) {
        child.remove();
      } else if (child.id) {
        known.set(child.id, child);
      }
    }
    let at = old.firstChild;
    for (const next of [...fresh.childNodes]) {
      const match = next.id ? known.get(next.id) : isLike(at, next) ? at : null;
      if (!match) {
        old.insertBefore(document.adoptNode(next), at);
        continue;
      }
      if (match === at) {
        at = at.nextSibling;
      } else {
        old.insertBefore(match, at);
      }
      merge(match, next);
    }
    while (at) {
      const removed = at;
      at = at.nextSibling;
      removed.remove();
    }
  }

  function isLike(old, fresh) {
    return old && !old.id && old.nodeType === fresh.nodeType && old.nodeName === fresh.nodeName;
  }

  function isSetByReader(element, attribute) {
    return attribute === "open" && element.nodeName === "DETAILS";
  }

  function flash(element) {
    if (!reducedMotion.matches && element instanceof HTMLElement) {
      element.animate([{ backgroundColor: "var(--flash)" }, { backgroundColor: "transparent" }], 1500);
    }
  }

  function choose(address) {
    history.replaceState(null, "", address);
    poll();
  }

  // A choice takes effect without loading the page again. With a modifier key the link opens elsewhere, as any other.
  content.addEventListener("click", event => {
    const choice = event.target.closest("a[data-replace]");
    if (choice && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      if (search && choice.search === "") {
        search.elements.filter.value = "";
      }
      choose(choice.href);
    }
  });

  function applyFilter() {
    const query = new URLSearchParams(location.search);
    const text = search.elements.filter.value.trim();
    text ? query.set("filter", text) : query.delete("filter");
    choose(location.pathname + (query.size ? "?" + query : "") + location.hash);
  }

  search?.addEventListener("input", applyFilter);
  search?.addEventListener("submit", event => event.preventDefault());
  document.addEventListener("visibilitychange", () => document.hidden ? clearTimeout(timer) : poll());
  poll();
})();
