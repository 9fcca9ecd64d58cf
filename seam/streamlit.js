/* What the site's own script must know of Streamlit. seam/look.py says what breaks when a name changes. */
const app = {
  /* The app follows an address as after Back and Forward; a page that is another begins at its top. */
  follow: (url) => {
    const elsewhere = url.pathname !== location.pathname;
    const left = document.querySelector(".stMain h1");
    history.pushState({}, "", url);
    dispatchEvent(new PopStateEvent("popstate", { state: {} }));
    if (!elsewhere) return;
    document.querySelector(".stMain")?.scrollTo(0, 0);
    app.arrive(left, 100);
  },
  /* Keyboard and voice go on from the heading of the page that comes, which is looked for so often. */
  arrive: (left, more) => {
    const heading = document.querySelector(".stMain h1");
    if (!heading || heading === left) {
      if (more) setTimeout(app.arrive, 100, left, more - 1);
      return;
    }
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  },
  /* Back after the connection was lost: a server that was started anew knows no part of this page, and would pass over
     whatever a reader asks of a part. It runs the page once, as it does after Back and Forward. */
  resume: (signal) => {
    const state = "data-test-connection-state";
    const whole = document.querySelector(`.stApp[${state}]`);
    if (!whole) return;
    let lost = false;
    const watch = new MutationObserver(() => {
      const connected = whole.getAttribute(state) === "CONNECTED";
      if (connected && lost) dispatchEvent(new PopStateEvent("popstate", { state: {} }));
      lost = !connected;
    });
    watch.observe(whole, { attributes: true, attributeFilter: [state] });
    signal.addEventListener("abort", () => watch.disconnect());
  },
  /* What the page is as long as. */
  whole: () => document.querySelector(".stMainBlockContainer"),
};
