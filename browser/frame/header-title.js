/* Shows the site's name in the header, and the page's title once the page's heading has scrolled out of view. */

const title = document.querySelector("[data-md-component=header-title]");
const heading = document.querySelector(".md-content h1");

if (title && heading) {
  const seen = new IntersectionObserver(
    ([{ isIntersecting, boundingClientRect }]) => title.classList.toggle("md-header__title--active", !isIntersecting && boundingClientRect.top < 0),
    { rootMargin: "-48px 0px 0px" }, // the header covers the top of the window
  );
  seen.observe(heading);
}
