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
  /* What a reader gathers for a briefing (reading/selection.py): in the link alone. */
  const gathered = () => (view().get("slides") || "").split(",").filter(Boolean);
  const own = () => {
    const query = view();
    query.delete("slides");
    return query;
  };
  const escaped = (text) => text.replace(/[%,:]/g, encodeURIComponent);
  const entry = (block) => {
    const choices = [...own()].filter(([name]) => said.choices.includes(name));
    return [`${said.page}/${escaped(block)}`, ...choices.map(([name, value]) => `${name}=${escaped(value)}`)].join(":");
  };
  const withSlides = (query, slides) => {
    if (slides.length) query.set("slides", slides.join(","));
    else query.delete("slides");
    return query;
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
    withSlides(url.searchParams, gathered());
    return url;
  };
  app.resume(until.signal);
  /* Part of another site's page: it is told how high the figure is, and links open beside it. */
  const embedded = parent !== window && new URLSearchParams(location.search).get("embed") === "true";
  document.documentElement.classList.toggle("embedded", embedded);
  const measuring = new ResizeObserver(([one]) => {
    const dashboardHeight = Math.ceil(one.target.offsetHeight);
    if (dashboardHeight > 100) parent.postMessage({ dashboardHeight }, "*");
  });
  until.signal.addEventListener("abort", () => measuring.disconnect());
  /* Drawings wait as texts (seam/look.py); each is there before the page is painted. */
  const draw = () => {
    for (const place of document.querySelectorAll("[data-svg]:empty")) {
      place.innerHTML = place.dataset.svg.replaceAll("‹", "<").replaceAll("›", ">");
    }
    if (embedded && app.whole()) measuring.observe(app.whole());
    /* On a phone the menu is wider than the screen: where the reader is stands in view. */
    for (const here of document.querySelectorAll(".site-head nav [aria-current]")) {
      const menu = here.parentNode;
      const seen = `${here.href} ${menu.scrollWidth}`;
      if (!menu.clientWidth || menu.dataset.here === seen) continue;
      menu.dataset.here = seen;
      menu.scrollLeft += here.getBoundingClientRect().left - menu.getBoundingClientRect().left - 48;
    }
    const slides = gathered();
    for (const link of document.querySelectorAll("[data-mine]")) {
      const query = new URLSearchParams(link.search);
      link.search = withSlides(query, slides);
      link.hidden = !slides.length;
      const count = link.querySelector("b");
      if (count.textContent !== `${slides.length}`) count.textContent = slides.length;
    }
    for (const button of document.querySelectorAll("[data-add]")) {
      button.setAttribute("aria-pressed", slides.includes(entry(button.dataset.add)));
    }
  };
  const drawing = new MutationObserver(draw);
  drawing.observe(document.body, { childList: true, subtree: true });
  until.signal.addEventListener("abort", () => drawing.disconnect());
  draw();
  document.fonts.addEventListener("loadingdone", draw, { signal: until.signal });
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
        link.href = `take/${said.page}/${link.dataset.take}?${own()}`;
        return;
      }
      const elsewhere = link.hasAttribute("download") || link.dataset.load !== undefined;
      if (!elsewhere && new URL(link.href).origin === location.origin) link.href = target(link);
      const url = new URL(link.href);
      if (url.protocol.startsWith("http") && (embedded || url.origin !== location.origin)) {
        link.target = "_blank";
        link.rel = "noopener";
      }
    });
  }
  listen("click", (event) => {
    const link = ours(event);
    /* What is to be loaded is a page that the app does not have. */
    const leaves = embedded || link?.hasAttribute("download") || link?.dataset.load !== undefined;
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
    url.search = withSlides(new URLSearchParams(new FormData(form)), gathered());
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
  const here = (block) => `${location.origin}${location.pathname}?${own()}${block ? `#${block}` : ""}`;
  /* As reading/embedding.py has it. */
  const frame = (block) => {
    const query = new URLSearchParams([...own(), ["block", block], ["embed", "true"]]);
    const title = document.title.replace(/"/g, "&quot;");
    return `\u003ciframe src="${location.origin}${location.pathname}?${query}" width="100%" height="560" style="border:0" loading="lazy" title="${title}">\u003c/iframe>\n\u003cscript>${said.listener}\u003c/script>`;
  };
  const tell = (button) => {
    const status = button.parentElement.querySelector("[role=status]");
    status.textContent = status.dataset.done;
    setTimeout(() => { status.textContent = ""; }, 2500);
  };
  listen("click", (event) => {
    const button = event.target.closest?.("[data-add]");
    if (!button) return;
    const [one, before] = [entry(button.dataset.add), gathered()];
    const after = before.includes(one) ? before.filter((other) => other !== one) : [...before, one];
    if (after.length > said.most.blocks || after.join(",").length > said.most.signs) return tell(button);
    const url = new URL(location.href);
    url.search = withSlides(own(), after);
    app.follow(url);
  });
  listen("click", async (event) => {
    const button = event.target.closest?.("[data-copy], [data-copy-link], [data-copy-embed], [data-copy-above]");
    if (!button) return;
    const { copy, copyLink, copyEmbed, copyAbove } = button.dataset;
    const text = copy ?? (copyAbove !== undefined ? above(button) : copyEmbed ? frame(copyEmbed) : here(copyLink));
    await write(text);
    tell(button);
  });
})();
