"use strict";
/* A gentle hint at free text when a word to avoid is typed; nothing is ever stopped by it. */
(() => {
  const ENDING = "[a-zæøå]{0,4}";
  const LETTER = "[a-zæøåéü]";

  const written = (word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const seen = (word) => new RegExp(`(?<!${LETTER})${written(word)}${ENDING}(?!${LETTER})`, "i");

  for (const field of document.querySelectorAll("textarea[data-words]")) {
    const hints = JSON.parse(field.dataset.words || "[]").map((hint) => ({ ...hint, seen: seen(hint.word) }));
    if (!hints.length) continue;
    const place = document.createElement("p");
    place.className = "word-hint";
    place.setAttribute("role", "status");
    field.after(place);
    const look = () => {
      const said = hints.filter((hint) => hint.seen.test(field.value)).map((hint) => hint.say);
      place.textContent = said.join(" ");
    };
    let waiting;
    field.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(look, 250);
    });
    field.addEventListener("blur", look);
    look();
  }
})();
