// What is in publicity knows its last day. After it, also where nobody made the site anew, its stage says so, and the people in it
// are taken off the page.
(function () {
  function paragraph(text, name) {
    var p = document.createElement("p");
    p.textContent = text;
    p.className = name;
    return p;
  }

  function end(place) {
    var state = place.querySelector(".stage, .state"), note = place.getAttribute("data-note"), heading = place.querySelector("h1"), list, text, i;
    if (!state && heading) {
      state = paragraph("", "stage");
      heading.parentNode.insertBefore(state, heading.nextSibling);
    }
    if (state) {
      state.className = state.className.replace(/ ?\b(now|wait|done)\b/, "") + " off";
      state.textContent = place.getAttribute("data-ended");
    }
    if (place.nodeName === "LI") place.className = place.className.replace(/\b(now|wait|done)\b/, "off");
    if (place.nodeName === "MAIN" && !note) return;
    text = note && place.querySelector(".document[data-personal], .text[data-personal]");
    list = place.querySelectorAll("[data-personal]");
    for (i = 0; i < list.length; i++) if (list[i] !== text) list[i].parentNode.removeChild(list[i]);
    if (text) {
      text.textContent = "";
      text.appendChild(paragraph(note, ""));
    }
  }

  function check() {
    var list = document.querySelectorAll("[data-until]"), day = window.nbToday(), i;
    for (i = 0; i < list.length; i++) {
      if (day <= list[i].getAttribute("data-until")) continue;
      list[i].removeAttribute("data-until");
      end(list[i]);
    }
  }

  check();
  if (!document.querySelector("[data-until]")) return;
  window.addEventListener("pageshow", check);
  window.addEventListener("beforeprint", check);
  document.addEventListener("visibilitychange", check);
  setInterval(check, 6e5); // a page that stays open over midnight
})();
