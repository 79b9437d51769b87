// Every page is complete without it: "/" goes to the search box, which completes what one types.
"use strict";

const input = document.getElementById("q");
const box = input.parentElement;
const list = document.createElement("ul");
const status = document.createElement("p");
let active = -1;
let typed = "";
let asking = null;

list.id = "options";
list.className = "options";
list.hidden = true;
list.setAttribute("role", "listbox");
list.setAttribute("aria-label", box.dataset.label);
status.className = "hidden";
status.setAttribute("role", "status");
box.append(list, status);
for (const [name, value] of Object.entries({
  role: "combobox",
  "aria-autocomplete": "list",
  "aria-expanded": "false",
  "aria-controls": list.id,
})) {
  input.setAttribute(name, value);
}

const close = () => {
  asking?.abort();
  list.hidden = true;
  status.textContent = "";
  active = -1;
  input.setAttribute("aria-expanded", "false");
  input.removeAttribute("aria-activedescendant");
};

const choose = (index) => {
  asking?.abort();
  const options = [...list.children];
  active = index;
  options.forEach((option, i) => option.setAttribute("aria-selected", String(i === index)));
  input.value = index < 0 ? typed : options[index].textContent;
  if (index < 0) input.removeAttribute("aria-activedescendant");
  else input.setAttribute("aria-activedescendant", options[index].id);
};

const show = (texts) => {
  list.replaceChildren(
    ...texts.map((text, i) => {
      const option = document.createElement("li");
      option.id = `option-${i}`;
      option.textContent = text;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      return option;
    }),
  );
  active = -1;
  input.removeAttribute("aria-activedescendant");
  list.hidden = texts.length === 0;
  input.setAttribute("aria-expanded", String(texts.length > 0));
  const said = texts.length === 1 ? box.dataset.one : box.dataset.many;
  status.textContent = texts.length ? said.replace("{0}", texts.length) : "";
};

const complete = async () => {
  typed = input.value;
  if (typed.trim().length < 2) return close();
  asking?.abort();
  asking = new AbortController();
  const query = new URLSearchParams({ q: typed, ui: input.form.dataset.ui });
  try {
    const response = await fetch(`/api/v1/suggest?${query}`, { signal: asking.signal });
    if (!response.ok) return close();
    const { suggestions } = await response.json();
    if (document.activeElement === input) show(suggestions.map((suggestion) => suggestion.text));
  } catch (error) {
    if (error.name !== "AbortError") close();
  }
};

input.addEventListener("input", complete);

input.addEventListener("keydown", (event) => {
  if (list.hidden || event.isComposing) return;
  const count = list.children.length;
  if (event.key === "ArrowDown") choose(active + 1 < count ? active + 1 : -1);
  else if (event.key === "ArrowUp") choose(active < 0 ? count - 1 : active - 1);
  else if (event.key === "Escape") {
    choose(-1);
    close();
  } else return;
  event.preventDefault();
});

input.addEventListener("blur", close);
input.form.addEventListener("submit", close);

list.addEventListener("mousedown", (event) => {
  const option = event.target.closest("li");
  if (!option || event.button !== 0) return;
  event.preventDefault();
  input.value = option.textContent;
  close();
  input.form.requestSubmit();
});

document.addEventListener("keydown", (event) => {
  const writing = event.target.closest?.("input, select, textarea, [contenteditable]");
  if (event.key !== "/" || localStorage.getItem("vigie.slash") === "off" || event.ctrlKey || event.metaKey || event.altKey || writing) return;
  event.preventDefault();
  input.focus();
  input.select();
});

// Fields left empty stay out of the address.
for (const form of document.querySelectorAll("form")) {
  form.addEventListener("submit", () => {
    for (const field of form.elements) field.disabled = field.name !== "" && field.value === "";
    setTimeout(() => {
      for (const field of form.elements) field.disabled = false;
    });
  });
}

// What was refused for want of time is asked again, not by everyone at the same moment.
if (document.querySelector("[data-again=true]")) setTimeout(() => location.reload(), 1000 + 1000 * Math.random());
