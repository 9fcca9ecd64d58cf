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
  /* Drawings wait as texts (seam/look.py); each is there before the page is painted. */
  const draw = () => {
    for (const place of document.querySelectorAll("[data-svg]:empty")) {
      place.innerHTML = place.dataset.svg.replaceAll("‹", "<").replaceAll("›", ">");
    }
  };
  const drawing = new MutationObserver(draw);
  drawing.observe(document.body, { childList: true, subtree: true });
  until.signal.addEventListener("abort", () => drawing.disconnect());
  draw();
  /* A link to one figure: as soon as it is there. */
  const wanted = decodeURIComponent(location.hash.slice(1));
  if (wanted) {
    let tries = 0;
    const looking = setInterval(() => {
      const block = document.getElementById(wanted)?.closest(".block, [class*=st-key-block-]");
      if (block && !document.getElementById("summary")) block.scrollIntoView();
      if (block || ++tries > 100) clearInterval(looking);
    }, 150);
  }

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
      if (link.dataset.take) {
        link.href = `take/${said.page}/${link.dataset.take}?${view()}`;
        return;
      }
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
    const leaves = link?.hasAttribute("download") || link?.dataset.load !== undefined;
    if (!link || leaves || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const url = target(link);
    if (url.origin !== location.origin) return;
    event.preventDefault();
    app.follow(url);
  });
  listen("submit", (event) => {
    const form = event.target.closest?.(".find");
    if (!form) return;
    event.preventDefault();
    const url = new URL(form.getAttribute("action"), location.href);
    url.search = new URLSearchParams(new FormData(form));
    app.follow(url);
  });
  /* A tap outside closes an open menu. */
  listen("click", (event) => {
    for (const open of document.querySelectorAll(".drop[open]")) if (!open.contains(event.target)) open.removeAttribute("open");
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
  const here = (block) => `${location.origin}${location.pathname}?${view()}${block ? `#${block}` : ""}`;
  const frame = (block) => {
    const query = new URLSearchParams([...view(), ["block", block], ["embed", "true"]]);
    return `\u003ciframe src="${location.origin}${location.pathname}?${query}" width="100%" height="560" style="border:0" title="${document.title.replace(/"/g, "&quot;")}">\u003c/iframe>`;
  };
  listen("click", async (event) => {
    const button = event.target.closest?.("[data-copy], [data-copy-link], [data-copy-embed], [data-copy-above]");
    if (!button) return;
    const { copy, copyLink, copyEmbed, copyAbove } = button.dataset;
    const text = copy ?? (copyAbove !== undefined ? above(button) : copyEmbed ? frame(copyEmbed) : here(copyLink));
    await write(text);
    const status = button.parentElement.querySelector("[role=status]");
    status.textContent = status.dataset.done;
    setTimeout(() => { status.textContent = ""; }, 2500);
  });
})();
