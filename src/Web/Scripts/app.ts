import { initAll } from "govuk-frontend";
import { keepPage } from "./keep";
import { watchProgress } from "./progress";

// The classes are set here and not by the usual inline script, which the content security policy forbids.
document.body.classList.add("js-enabled");
if ("noModule" in HTMLScriptElement.prototype) {
  document.body.classList.add("govuk-frontend-supported");
}

initAll();
watchProgress();
void keepPage();
