// WCAG 2.1.1: what scrolls sideways takes the focus, so that the arrow keys reach all of it; what does not scroll is
// no stop on the way.
const REGIONS = { "article .highlight pre": "Code", "article .table-wrapper": "Table" };

const resized = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) {
      target.tabIndex = 0;
    } else {
      target.removeAttribute("tabindex");
    }
  }
});

for (const [selector, kind] of Object.entries(REGIONS)) {
  for (const region of document.querySelectorAll(selector)) {
    region.role = "group";
    region.ariaLabel = kind;
    resized.observe(region);
  }
}
