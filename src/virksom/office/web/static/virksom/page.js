"use strict";
/* Everything works without this file; with it weeks open in place and days can be picked. */
(() => {
  if (window.DKFDS) window.DKFDS.init();

  const strip = () => [...document.querySelectorAll(".strip a[data-week]")];

  function mark(week) {
    for (const link of document.querySelectorAll("a[data-week]")) {
      const here = link.dataset.week === week;
      if (here) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
      if (here) link.closest(".by-month details")?.setAttribute("open", "");
      if (link.closest(".strip")) link.setAttribute("tabindex", here ? "0" : "-1");
    }
  }

  function open(week) {
    const asked = new URLSearchParams(location.search);
    asked.delete("uge");
    const carried = asked.toString();
    const part = `${location.pathname}/uge/${week}${carried ? `?${carried}` : ""}`;
    asked.set("uge", week);
    mark(week);
    history.replaceState(null, "", `${location.pathname}?${asked}`);
    return window.htmx.ajax("GET", part, { target: "#uge", swap: "outerHTML" });
  }

  function neighbour(steps) {
    const links = strip();
    const at = links.findIndex((link) => link.hasAttribute("aria-current"));
    return links[Math.min(Math.max(at + steps, 0), links.length - 1)];
  }

  function plain(event) {
    return !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button);
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-week], a[data-step]");
    if (!link || !plain(event) || !window.htmx) return;
    const week = link.dataset.week ?? neighbour(Number(link.dataset.step))?.dataset.week;
    if (!week) return;
    event.preventDefault();
    const step = link.dataset.step;
    open(week).then(() => step && stay(step));
  });

  /* The explanation was put in place of the one that had the focus. */
  function stay(step) {
    const there = document.querySelector(`#uge a[data-step="${step}"]`);
    (there ?? document.querySelector("#uge b"))?.focus();
  }

  const WALK = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -4, ArrowDown: 4, Home: -1e4, End: 1e4 };
  document.addEventListener("keydown", (event) => {
    const here = event.target.closest?.(".strip a[data-week]");
    if (!here || !(event.key in WALK) || !plain(event)) return;
    event.preventDefault();
    const link = neighbour(WALK[event.key]);
    link.focus();
    open(link.dataset.week);
  });

  for (const button of document.querySelectorAll("button[data-picks]")) {
    const field = document.getElementById(button.dataset.picks);
    const picker = document.querySelector(`input[data-for="${button.dataset.picks}"]`);
    button.hidden = false;
    button.addEventListener("click", () => picker.showPicker());
    picker.addEventListener("change", () => {
      field.value = picker.value;
      field.focus();
    });
  }

  /* Weeks and searches change the address in place: another day keeps what it says now. */
  document.querySelector(".pickers")?.addEventListener("formdata", ({ target, formData }) => {
    for (const kept of target.querySelectorAll("[data-keeps]")) formData.delete(kept.name);
    for (const [name, value] of new URLSearchParams(location.search)) {
      if (!["pr", "kendt", "fra", "fra_kendt", "side"].includes(name)) formData.set(name, value);
    }
  });

  /* A file that is too big is told at once, not after it was sent. */
  for (const input of document.querySelectorAll("input[data-most]")) {
    const look = () => {
      const big = [...input.files].some((file) => file.size > Number(input.dataset.most));
      input.setCustomValidity(big ? input.dataset.tooBig : "");
      return input.reportValidity();
    };
    input.addEventListener("change", look);
    input.form.addEventListener("submit", (event) => look() || event.preventDefault());
  }

  /* A slider turns the number beside it, and the number turns the slider; what is usual is left
     empty. Without a script there are the numbers alone. */
  for (const slider of document.querySelectorAll("input[data-turns]")) {
    const field = document.getElementById(slider.dataset.turns);
    const mark = document.documentElement.lang === "da" ? "," : ".";
    slider.hidden = false;
    slider.addEventListener("input", () => {
      const usual = Number(slider.value) === Number(slider.dataset.usual);
      field.value = usual ? "" : slider.value.replace(".", mark);
    });
    field.addEventListener("input", () => {
      slider.value = field.value.trim().replace(",", ".") || slider.dataset.usual;
    });
  }

  /* What takes a while says so, and is not sent twice. */
  for (const form of document.querySelectorAll("form[data-busy]")) {
    form.addEventListener("submit", () => {
      for (const button of form.querySelectorAll("button")) button.setAttribute("disabled", "");
      const busy = document.createElement("p");
      busy.className = "busy";
      busy.setAttribute("role", "status");
      busy.append(document.createElement("progress"), form.dataset.busy);
      form.append(busy);
    });
  }

  for (const link of document.querySelectorAll("a[data-fills]")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      document.getElementById("username").value = link.dataset.fills;
      document.getElementById("password").value = link.dataset.with;
      document.querySelector("form button.button-primary").focus();
    });
  }
})();
