"use strict";
/* Lists and the search by keyboard; everything works without this file. */
(() => {
  const typing = (at) => at.closest?.("input, select, textarea, [contenteditable]");
  const plain = (event) => !(event.ctrlKey || event.metaKey || event.altKey);
  const rows = () => [...document.querySelectorAll("[data-walk] tbody th a")];
  const hits = () => [...document.querySelectorAll("#fund a[data-hit]")];

  function walk(links, steps) {
    if (!links.length) return;
    const at = links.indexOf(document.activeElement);
    const next = at < 0 ? (steps > 0 ? 0 : links.length - 1) : at + steps;
    links[Math.min(Math.max(next, 0), links.length - 1)].focus();
  }

  function search() {
    const field = document.getElementById("q") ?? document.getElementById("soeg");
    field?.focus();
    field?.select();
  }

  const KEYS = {
    "/": search,
    j: () => walk(rows(), 1),
    k: () => walk(rows(), -1),
    "?": () => document.getElementById("taster")?.showModal(),
  };

  document.addEventListener("keydown", (event) => {
    if (!plain(event) || typing(event.target) || document.querySelector("dialog[open]")) return;
    const at = document.activeElement;
    if (event.key.startsWith("Arrow") && rows().includes(at)) {
      if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
      event.preventDefault();
      walk(rows(), event.key === "ArrowDown" ? 1 : -1);
      return;
    }
    if (!KEYS[event.key]) return;
    event.preventDefault();
    KEYS[event.key]();
  });

  /* From the list's field straight into the list, and out of it. */
  document.getElementById("q")?.addEventListener("keydown", (event) => {
    if (event.key === "Escape") event.target.blur();
    if (event.key !== "ArrowDown") return;
    event.preventDefault();
    walk(rows(), 1);
  });

  /* What is found while typing: arrows walk it, Esc closes it, a click elsewhere too. */
  const finder = document.querySelector(".finder");
  const close = () => document.getElementById("fund")?.replaceChildren();
  finder?.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      close();
      document.getElementById("soeg").focus();
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    const first = hits()[0] === document.activeElement;
    if (first && event.key === "ArrowUp") document.getElementById("soeg").focus();
    else walk(hits(), event.key === "ArrowDown" ? 1 : -1);
  });
  document.addEventListener("click", (event) => {
    if (!event.target.closest(".finder")) close();
  });
})();
