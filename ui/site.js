/* Links within the site, copying, the keys of a meeting: what no element of the app does.

   A link of ours changes the address and the app follows it without loading anew (seam/streamlit.js, which
   stands before this script). Where a script cannot run, and for "open in a new tab", it is a usual link. */
(() => {
  const said = JSON.parse(document.currentScript.parentNode.querySelector("[data-said]").dataset.said);
  document.documentElement.lang = said.lang;
  let description = document.querySelector('meta[name="description"]');
  if (!description) {
    description = document.createElement("meta");
    description.name = "description";
    document.head.appendChild(description);
  }
  description.content = said.description;
  document.documentElement.style.setProperty("--connection-lost", JSON.stringify(said.lost));

  window.dashboard?.abort();
  const until = (window.dashboard = new AbortController());
  const listen = (what, act) => document.addEventListener(what, act, { capture: true, signal: until.signal });

  /* The view as the app understood it; before the app has said so, as the address has it. */
  const view = () => {
    const runs = [...document.querySelectorAll("[data-view]")];
    const newest = runs.sort((one, other) => other.dataset.run - one.dataset.run)[0];
    return new URLSearchParams(newest?.dataset.view || location.search);
  };
  const target = (link) => {
    const url = new URL(link.getAttribute("href"), location.href);
    const { set, takes } = link.dataset;
    if (set !== undefined) {
      url.search = view();
      for (const [name, value] of new URLSearchParams(set)) {
        if (value) url.searchParams.set(name, value);
        else url.searchParams.delete(name);
      }
    }
    for (const name of (takes || "").split(" ")) {
      const value = name && view().get(name);
      if (value) url.searchParams.set(name, value);
    }
    return url;
  };
  const above = (element) => element.closest("section").querySelector("pre").textContent;
  /* The reader puts the address in. A link with the letter in it would be as long as the letter thrice. */
  const mail = (letter) => {
    const [subject, ...text] = letter.split("\n\n");
    return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.join("\n\n"))}`;
  };
  const ours = (event) => event.target.closest?.(".our-html a[href]");
  /* Before a link is opened in a new tab or copied it gets its whole address. */
  for (const what of ["pointerdown", "focusin"]) {
    listen(what, (event) => {
      const link = ours(event);
      if (!link) return;
      if (link.dataset.mailAbove !== undefined) link.href = mail(above(link));
      if (link.dataset.set !== undefined || link.dataset.takes) link.href = target(link);
      const url = new URL(link.href);
      if (url.protocol.startsWith("http") && url.origin !== location.origin) {
        link.target = "_blank";
        link.rel = "noopener";
      }
    });
  }
  listen("click", (event) => {
    const link = ours(event);
    /* What is to be loaded is a page that the app does not have. */
    if (!link || link.dataset.load !== undefined || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const url = target(link);
    if (url.origin !== location.origin) return;
    event.preventDefault();
    link.closest(".menu details")?.removeAttribute("open");
    app.follow(url);
  });

  const write = async (text) => {
    if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(text);
    const area = document.createElement("textarea");
    area.value = text;
    document.body.appendChild(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  };
  listen("click", async (event) => {
    const button = event.target.closest?.("[data-copy], [data-copy-link], [data-copy-above]");
    if (!button) return;
    const { copy, copyAbove } = button.dataset;
    const letter = copyAbove === undefined ? null : above(button);
    await write(copy ?? letter ?? location.origin + location.pathname + "?" + view());
    const status = button.parentElement.querySelector("[role=status]");
    status.textContent = status.dataset.done;
    setTimeout(() => { status.textContent = ""; }, 2500);
  });

  const turns = { ArrowRight: "next", PageDown: "next", ArrowLeft: "previous", PageUp: "previous", Escape: "leave" };
  listen("keydown", (event) => {
    const turn = document.querySelector(`.meeting [data-key="${turns[event.key]}"]`);
    if (turn) app.follow(target(turn));
  });
})();
