// Conveniences beside the search box: moving between marks, keeping searches, filtering facets, copying, printing.
"use strict";

{
  const element = (name, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };
  const button = (label, action, name = null) => {
    const made = element("button", { type: "button", textContent: label, ariaLabel: name });
    made.addEventListener("click", action);
    return made;
  };
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  // From mark to mark: the buttons go round.
  const bar = document.querySelector(".marks");
  if (bar) {
    const marks = [...document.querySelectorAll("mark[id]")];
    const place = element("span", { className: "place" });
    place.setAttribute("role", "status");
    let current = -1;
    const go = (step) => {
      marks[current]?.classList.remove("current");
      current = current < 0 ? (step > 0 ? 0 : marks.length - 1) : (current + step + marks.length) % marks.length;
      marks[current].classList.add("current");
      marks[current].closest("details")?.setAttribute("open", "");
      marks[current].scrollIntoView({ block: "center" });
      place.textContent = bar.dataset.place.replace("{0}", current + 1).replace("{1}", marks.length);
    };
    bar.lastElementChild.replaceChildren(
      place, // Before the buttons, which it must not push away from the pointer.
      button(bar.dataset.previous, () => go(-1), bar.dataset.previousName),
      button(bar.dataset.next, () => go(1), bar.dataset.nextName),
    );
  }

  const citation = document.querySelector(".citation");
  if (citation) {
    const copy = button(citation.dataset.copy, async () => {
      await navigator.clipboard.writeText(citation.textContent);
      said.textContent = citation.dataset.copied;
    });
    const said = element("span", { className: "place" });
    said.setAttribute("role", "status");
    const tools = element("p", { className: "tools" });
    if (navigator.clipboard) tools.append(copy);
    tools.append(button(citation.dataset.print, () => print()), said);
    citation.after(tools);
  }

  // A long facet is searched as one types.
  for (const facet of document.querySelectorAll(".facet[data-find]")) {
    const input = element("input", { type: "search" });
    input.setAttribute("aria-label", facet.dataset.find);
    input.placeholder = facet.dataset.find;
    const more = facet.querySelector("details.more");
    more.addEventListener("toggle", () => {
      if (more.open && !input.isConnected) facet.querySelector("h2").after(input);
    });
    input.addEventListener("input", () => {
      const wanted = fold(input.value);
      for (const item of facet.querySelectorAll("li")) {
        item.hidden = !fold(item.querySelector("a").lastChild.textContent).includes(wanted);
      }
    });
  }

  // Searches are kept in this browser only: [{ path, label }].
  const KEY = "vigie.searches";
  const MOST = 50;
  const read = () => {
    try {
      const kept = JSON.parse(localStorage.getItem(KEY) ?? "[]");
      return Array.isArray(kept) ? kept.filter(({ path }) => /^\/\?/.test(path)) : [];
    } catch {
      return [];
    }
  };
  const write = (kept) => {
    try {
      localStorage.setItem(KEY, JSON.stringify(kept.slice(0, MOST)));
      return true;
    } catch {
      return false; // A browser that keeps nothing: the address can still be bookmarked.
    }
  };
  const saved = document.querySelector(".saved");
  const list = () => {
    const kept = read();
    const items = kept.map(({ path, label }) => {
      const remove = button("×", () => {
        write(read().filter((other) => other.path !== path));
        list();
      });
      remove.setAttribute("aria-label", saved.dataset.remove.replace("{0}", () => label));
      return element("li", {}, element("a", { href: path, textContent: label }), remove);
    });
    saved.replaceChildren();
    if (kept.length > 0) {
      saved.append(element("h2", { textContent: saved.dataset.title }), element("ul", {}, ...items));
    }
  };
  if (saved?.dataset.home === "true") list();
  else if (saved && location.search) {
    const said = element("span", { className: "place" });
    said.setAttribute("role", "status");
    const keep = button(saved.dataset.keep, () => {
      const query = new URLSearchParams(location.search);
      query.delete("cursor");
      const path = `/?${query}`;
      const chips = [...document.querySelectorAll(".chips li:not(.clear) a")].map((chip) => chip.firstChild.textContent);
      const label = [query.get("q"), ...chips].filter(Boolean).join(" · ") || path;
      const kept = write([{ path, label }, ...read().filter((other) => other.path !== path)]);
      said.textContent = kept ? saved.dataset.kept : saved.dataset.refused;
    });
    saved.append(keep, said);
  }

  // The only shortcut of one key can be switched off, as WCAG 2.1.4 asks.
  const help = document.querySelector("[data-shortcut]");
  if (help) {
    const box = element("input", { type: "checkbox", checked: localStorage.getItem("vigie.slash") !== "off" });
    box.addEventListener("change", () => localStorage.setItem("vigie.slash", box.checked ? "on" : "off"));
    help.replaceWith(element("label", { className: "shortcut" }, box, help.textContent));
  }
}
