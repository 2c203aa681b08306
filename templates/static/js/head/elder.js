// Larger type and stronger contrast, by the two buttons of the masthead, remembered on this device. Runs in <head>, before anything is
// shown: a page that grew after its first picture would jump.
(function () {
  var key = "noticeboard-elder", root = document.documentElement, modes = ["large", "contrast"], on = {};
  if (root.className === "hall") return; // its screen is nobody's own

  function load() {
    var text = "", i;
    try { text = localStorage.getItem(key) || ""; } catch (e) { return; } // a private window: what was pressed holds on this page
    for (i = 0; i < modes.length; i++) on[modes[i]] = (" " + text + " ").indexOf(" " + modes[i] + " ") >= 0;
  }

  function save() {
    var list = [], i;
    for (i = 0; i < modes.length; i++) if (on[modes[i]]) list.push(modes[i]);
    try { localStorage.setItem(key, list.join(" ")); } catch (e) { /* not remembered */ }
  }

  function show() {
    var buttons = document.querySelectorAll("[data-elder]"), names = ["scripted"], i;
    for (i = 0; i < modes.length; i++) if (on[modes[i]]) names.push(modes[i]);
    root.className = names.join(" ");
    for (i = 0; i < buttons.length; i++) {
      buttons[i].setAttribute("aria-pressed", on[buttons[i].getAttribute("data-elder")] ? "true" : "false");
      buttons[i].parentNode.hidden = false;
    }
  }

  function again() { load(); show(); }

  again();
  document.addEventListener("DOMContentLoaded", show);
  document.addEventListener("click", function (event) {
    var mode = event.target.getAttribute && event.target.getAttribute("data-elder");
    if (!mode) return;
    on[mode] = !on[mode];
    save();
    show();
  });
  window.addEventListener("storage", again); // pressed in another tab
  window.addEventListener("pageshow", function (event) { if (event.persisted) again(); }); // back to a page left before it was pressed
})();
