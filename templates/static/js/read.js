// Reads an easy page out, a sentence after the other, where the browser can speak. Without it the button stays hidden.
(function () {
  var synth = window.speechSynthesis, button = document.querySelector(".aloud");
  if (!synth || !window.SpeechSynthesisUtterance || !button) return;
  var start = button.textContent, list = document.querySelectorAll("h1, .say p, .say li, .say h2, .say h3, .say h4, .say dt, .say dd, .say td");
  var parts = [], now = -1, turn = 0, i;
  for (i = 0; i < list.length; i++) if (!list[i].querySelector("p, li")) parts.push(list[i]);

  function words(part) { // without the pinyin, which would be said twice
    var copy = part.cloneNode(true), extra = copy.querySelectorAll("rt, rp"), i;
    for (i = 0; i < extra.length; i++) extra[i].parentNode.removeChild(extra[i]);
    var label = part.previousElementSibling && part.getAttribute("data-label"); // of a cell: the head of its column
    return ((label ? label + "，" : "") + copy.textContent).replace(/(\d)\s(?=\d{3}(?!\d))/g, "$1").replace(/\s+/g, " ").replace(/\d[\d-]{6,}/g, function (number) {
      return number.replace(/-/g, ",").split("").join(" "); // digit by digit
    });
  }

  function voice() {
    var all = synth.getVoices(), found = null, i;
    for (i = 0; i < all.length; i++) {
      if (/^zh[-_]CN|^cmn/i.test(all[i].lang)) return all[i];
      if (!found && /^zh/i.test(all[i].lang)) found = all[i];
    }
    return found;
  }

  function mark(on) {
    var part = parts[now];
    if (!part) return;
    part.className = part.className.replace(/ ?\bspoken\b/, "") + (on ? " spoken" : "");
    if (on && part.scrollIntoView) part.scrollIntoView({ block: "center" });
  }

  function stop() {
    mark(false);
    now = -1;
    turn++;
    synth.cancel();
    button.textContent = start;
    button.setAttribute("aria-pressed", "false");
  }

  function next(mine) {
    if (mine !== turn) return;
    mark(false);
    now++;
    if (now >= parts.length) return stop();
    var text = words(parts[now]);
    if (!/\S/.test(text)) return next(mine);
    var say = new SpeechSynthesisUtterance(text), v = voice();
    say.lang = "zh-CN";
    say.rate = 0.8;
    if (v) say.voice = v;
    say.onend = function () { next(mine); };
    say.onerror = function () { if (mine === turn) stop(); };
    mark(true);
    synth.speak(say);
  }

  button.onclick = function () {
    if (now >= 0) return stop();
    synth.cancel();
    button.textContent = button.getAttribute("data-stop");
    button.setAttribute("aria-pressed", "true");
    next(++turn);
  };
  window.addEventListener("pagehide", stop);
  function offer() { // not where there are voices and none speaks Chinese; some browsers never list theirs
    button.hidden = synth.getVoices().length > 0 && !voice();
  }
  synth.onvoiceschanged = offer;
  offer();
})();
