/* What the site's own script must know of Streamlit. seam/look.py says what breaks when a name changes. */
const app = {
  /* The app follows an address as after Back and Forward; a page that is another begins at its top. */
  follow: (url) => {
    const elsewhere = url.pathname !== location.pathname;
    history.pushState({}, "", url);
    dispatchEvent(new PopStateEvent("popstate", { state: {} }));
    if (elsewhere) document.querySelector(".stMain")?.scrollTo(0, 0);
  },
  /* What the page is as long as. */
  whole: () => document.querySelector(".stMainBlockContainer"),
};
