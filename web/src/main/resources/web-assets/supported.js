// Tells the styles that script runs, before the page is drawn. Nothing on a page needs it.
document.documentElement.classList.add("js");
document.addEventListener("DOMContentLoaded", function () {
    document.body.classList.add("js-enabled");
    if ("noModule" in HTMLScriptElement.prototype) {
        document.body.classList.add("govuk-frontend-supported");
    }
});
