/* The slides of a meeting. All of them are on the page, so turning needs no connection. */
(() => {
  window.meeting?.abort();
  const until = (window.meeting = new AbortController());
  const listen = (what, act, on = document) => on.addEventListener(what, act, { capture: true, signal: until.signal });
  const nav = () => document.querySelector(".meeting");
  const slides = () => [...document.querySelectorAll('[class*="st-key-slide-"]')];
  let current = 0;

  const lines = (title) => Math.round(title.scrollHeight / parseFloat(getComputedStyle(title).lineHeight));
  /* The title in at most two lines, on a low screen in one, as large as that and `largest` allow. */
  const fitTitle = (title, largest) => {
    const most = innerHeight < 480 ? 1 : 2;
    for (let size = Math.min(largest, Math.max(20, Math.min(innerWidth / 26, innerHeight / 14))); size >= 13; size -= 1) {
      title.style.fontSize = `${size}px`;
      if (lines(title) <= most) return;
    }
  };
  /* The number on one line, as large as that allows. */
  const fitNumber = (slide) => {
    const number = slide.querySelector(".block-number");
    if (!number) return;
    for (let size = innerHeight / (slide.querySelector(".picture") ? 8 : 2.6); size >= 24; size -= 4) {
      number.style.fontSize = `${size}px`;
      if (number.scrollWidth <= number.clientWidth) return;
    }
  };
  /* A title gives way to a picture that could not be read from the last row. */
  const fit = (slide) => {
    const title = slide.querySelector(".finding");
    const picture = slide.querySelector(".picture, .our-chart, .table");
    if (!title) return;
    const grown = Math.max(1, Math.min(innerWidth / 1280, innerHeight / 720));
    for (const largest of [52, 44, 38, 32]) {
      fitTitle(title, largest * grown);
      fitNumber(slide);
      if (!picture || fitPicture(slide, picture) >= grown) return;
    }
  };
  /* On a phone held across most pictures are too large for their room: letters of ten pixels, and a finger to scroll them. */
  const least = () => (innerHeight < 480 ? 0.72 : 0);
  /* The picture as large as the room between title and source, at the width that fills it best. */
  const fitPicture = (slide, picture) => {
    const box = picture.parentElement;
    box.style.overflow = "hidden";
    box.style.height = "0px";
    const look = getComputedStyle(slide);
    const across = parseFloat(look.paddingLeft) + parseFloat(look.paddingRight);
    const along = parseFloat(look.paddingTop) + parseFloat(look.paddingBottom);
    const parts = [...slide.children];
    const rest = parts.reduce((sum, part) => sum + part.offsetHeight, (parts.length - 1) * parseFloat(look.rowGap || 0));
    const [wide, high] = [slide.clientWidth - across, Math.max(60, slide.clientHeight - along - rest - 6)];
    return fitted(picture, box, wide, high, picture.matches(".our-chart") ? [960] : WIDTHS, least());
  };
  const show = (number) => {
    const all = slides();
    if (!all.length || !nav()) return;
    current = Math.min(Math.max(number, 1), all.length);
    all.forEach((slide, place) => slide.classList.toggle("shown", place + 1 === current));
    nav().querySelector(".count").textContent = `${current} / ${all.length}`;
    const url = new URL(location.href);
    url.searchParams.set("present", current);
    history.replaceState(history.state, "", url);
    fit(all[current - 1]);
  };
  const act = {
    next: () => show(current + 1),
    previous: () => show(current - 1),
    blank: () => document.body.classList.toggle("blank"),
    leave: () => {
      const url = new URL(location.href);
      url.searchParams.delete("present");
      document.body.classList.remove("blank");
      app.follow(url);
    },
  };
  const keys = {
    ArrowRight: "next", PageDown: "next", " ": "next", ArrowLeft: "previous", PageUp: "previous",
    b: "blank", B: "blank", ".": "blank", Escape: "leave",
  };
  listen("keydown", (event) => {
    if (!nav() || event.target.closest?.("input, textarea, summary")) return;
    if (event.key === "Home") show(1);
    else if (event.key === "End") show(slides().length);
    else if (keys[event.key]) act[keys[event.key]]();
    else return;
    event.preventDefault();
  });
  listen("click", (event) => {
    if (document.body.classList.contains("blank")) return document.body.classList.remove("blank");
    const button = event.target.closest?.(".meeting [data-key], .meeting [data-slide]");
    if (!button) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    button.closest("details")?.removeAttribute("open");
    if (button.dataset.slide) show(Number(button.dataset.slide));
    else act[button.dataset.key]();
  });
  let start = null;
  listen("touchstart", (event) => { start = event.touches.length === 1 ? event.touches[0] : null; });
  listen("touchend", (event) => {
    if (!start || !nav()) return;
    const [moved, along] = ["clientX", "clientY"].map((axis) => event.changedTouches[0][axis] - start[axis]);
    if (Math.abs(moved) > Math.max(60, Math.abs(along))) act[moved < 0 ? "next" : "previous"]();
    start = null;
  });
  listen("resize", () => { const all = slides(); if (all[current - 1]) fit(all[current - 1]); }, window);
  /* Slides and charts come one after another; each that grows is fitted anew. */
  const grown = new ResizeObserver(() => { const all = slides(); if (all[current - 1]) fit(all[current - 1]); });
  let seen = 0;
  const looking = setInterval(() => {
    if (!nav()) return;
    const all = slides();
    if (!current) show(Number(nav().dataset.current) || 1);
    if (all.length !== seen || !document.querySelector(".shown")) {
      seen = all.length;
      show(current);
      for (const chart of document.querySelectorAll(".our-chart svg")) grown.observe(chart);
    }
  }, 120);
  until.signal.addEventListener("abort", () => { clearInterval(looking); grown.disconnect(); });
})();
