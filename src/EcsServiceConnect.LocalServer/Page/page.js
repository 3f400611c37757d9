"use strict";
(() => {
  const pause = 1000;
  const patience = 10000;
  const content = document.getElementById("content");
  const link = document.getElementById("link");
  const search = document.getElementById("search");
  const filter = search.querySelector("input");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  let tag = null;
  let timer = null;

  // Asks for the content and takes over what is new in it. The server says 304 as long as nothing is.
  async function look() {
    clearTimeout(timer);
    try {
      const answer = await fetch("page", {
        cache: "no-store",
        redirect: "error",
        headers: tag ? { "If-None-Match": tag } : {},
        signal: AbortSignal.timeout(patience),
      });
      if (answer.status === 200) {
        const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").body;
        tag = answer.headers.get("ETag");
        mergeChildren(content, fresh);
        applyFilter();
      } else if (answer.status !== 304) {
        throw new Error("status " + answer.status);
      }
      say("live", "Live");
    } catch {
      if (link.dataset.state !== "gone") {
        say("gone", "The server has not answered since " + new Date().toLocaleTimeString() + "; what you see is from before");
      }
    }
    schedule();
  }

  // A page that nobody sees does not ask.
  function schedule() {
    clearTimeout(timer);
    if (!document.hidden) {
      timer = setTimeout(look, pause);
    }
  }

  function say(state, text) {
    if (link.dataset.state !== state) {
      link.dataset.state = state;
      link.textContent = text;
    }
  }

  // Changes the old tree where the new one differs, so that scrolling, focus, selection and what is folded open stay.
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
      if (!fresh.hasAttribute(name) && !isTheReaders(old, name)) {
        old.removeAttribute(name);
      }
    }
    for (const { name, value } of fresh.attributes) {
      if (old.getAttribute(name) !== value && !isTheReaders(old, name)) {
        old.setAttribute(name, value);
      }
    }
    mergeChildren(old, fresh);
  }

  function mergeChildren(old, fresh) {
    const stays = new Set([...fresh.children].map(child => child.id));
    const known = new Map();
    for (const child of [...old.children]) {
      if (child.id && !stays.has(child.id)) {
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
      const gone = at;
      at = at.nextSibling;
      gone.remove();
    }
  }

  function isLike(old, fresh) {
    return old && !old.id && old.nodeType === fresh.nodeType && old.nodeName === fresh.nodeName;
  }

  function isTheReaders(element, attribute) {
    return attribute === "open" && element.nodeName === "DETAILS";
  }

  function flash(element) {
    if (!calm.matches && element instanceof HTMLElement) {
      element.animate([{ backgroundColor: "var(--flash)" }, { backgroundColor: "transparent" }], 1500);
    }
  }

  function applyFilter() {
    const wanted = filter.value.trim().toLowerCase();
    for (const row of content.querySelectorAll("tr[data-find]")) {
      row.hidden = wanted !== "" && !row.dataset.find.toLowerCase().includes(wanted);
    }
  }

  search.hidden = false;
  filter.addEventListener("input", applyFilter);
  document.addEventListener("visibilitychange", () => document.hidden ? clearTimeout(timer) : look());
  look();
})();
