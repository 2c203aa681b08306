// Reads an easy page out, a sentence after the other, where the browser can speak Chinese. Without it the button stays hidden.
(function () {
  var synth = window.speechSynthesis, button = document.querySelector(".aloud");
  if (!synth || !window.SpeechSynthesisUtterance || !button) return;
  var labels = { read: button.textContent, stop: button.getAttribute("data-stop"), on: button.getAttribute("data-on") || button.textContent };
  var within = "p, li, td, th, dl, ul, ol, table", parts = collect();
  var now = 0, rest = []; // the part that is said, and what of it is still to be said
  var turn = 0, speaking = false; // what belongs to an earlier turn counts for nothing
  var say = null, guard = 0, failed = [], waited = false; // say is kept, or Chrome forgets it before it ends

  function collect() {
    var all = document.querySelectorAll("h1, .say p, .say li, .say h2, .say h3, .say h4, .say h5, .say h6, .say dt, .say dd, .say th, .say td, .say caption, .say figcaption");
    var list = [], i;
    for (i = 0; i < all.length; i++) if (/\S/.test(words(all[i]))) list.push(all[i]);
    return list;
  }

  function words(part) { // its own, without the pinyin, which would be said twice
    var copy = part.cloneNode(true), extra = copy.querySelectorAll("rt, rp, " + within), i, label;
    for (i = 0; i < extra.length; i++) if (extra[i].parentNode) extra[i].parentNode.removeChild(extra[i]);
    if (part.nodeName === "TH" && part.parentNode.parentNode.parentNode.querySelector("td[data-label]")) return ""; // said with each cell
    label = part.previousElementSibling && part.getAttribute("data-label"); // of a cell: the head of its column
    return spoken((label ? label + "，" : "") + copy.textContent);
  }

  function digits(number) { // as people say a number that they dial
    return number.replace(/-+/g, "，").replace(/\d/g, function (d) { return "零幺二三四五六七八九".charAt(d); });
  }

  function spoken(text) {
    return text.replace(/(\d)\s(?=\d{3}(?!\d))/g, "$1").replace(/\s+/g, " ")
      .replace(/(^|[^\d-])(0\d{2,3}-?\d{7,8}|1[3-9]\d{9}|[48]00-?\d{3}-?\d{4})(?![\d-])/g, function (all, before, number) { return before + digits(number); })
      .replace(/(打|电话|热线)([：:]? ?)(\d{3,5})(?![\d.次个])/g, function (all, before, mark, number) { return before + mark + digits(number); })
      .replace(/(^|\D)(\d\d?)[:：]([0-5]\d)(?!\d)/g, function (all, before, hour, minute) { return before + hour + "点" + (minute === "00" ? "" : Number(minute) + "分"); })
      .replace(/([\d点分日月年组])\s*[～~—–]+\s*(?=\d)/g, "$1到");
  }

  function pieces(text) { // of some ten seconds: Chrome falls silent after fifteen and never says so
    var list = [], open = "";
    text.replace(/[^，；：。！？]+[，；：。！？]*|[，；：。！？]+/g, function (clause) {
      if (open && open.length + clause.length > 30) {
        list.push(open);
        open = "";
      }
      open += clause;
    });
    return open ? list.concat(open) : list;
  }

  function voice() { // one that needs no network before one that does, one of the mainland before others
    var all = synth.getVoices(), best = null, most = 0, i, worth;
    for (i = 0; i < all.length; i++) {
      worth = failed.indexOf(all[i].name) >= 0 ? 0 : /^(zh[-_](CN|Hans)|cmn)/i.test(all[i].lang) ? 3 : /^zh/i.test(all[i].lang) && !/^zh[-_](HK|yue)/i.test(all[i].lang) ? 1 : 0;
      if (worth && all[i].localService) worth++;
      if (worth > most) {
        most = worth;
        best = all[i];
      }
    }
    return best;
  }

  function mark(on) {
    var part = parts[now];
    if (!part) return;
    part.className = part.className.replace(/ ?\bspoken\b/, "") + (on ? " spoken" : "");
    if (on && part.scrollIntoView) part.scrollIntoView({ block: "center" });
  }

  function hush() { // ends the turn first: a sentence that is cut off says that it failed
    turn++;
    clearTimeout(guard);
    if (synth.speaking || synth.pending) synth.cancel();
  }

  function stop() { // the next press goes on with the sentence that was cut off
    if (!speaking) return;
    mark(false);
    speaking = false;
    hush();
    if (now >= parts.length) now = 0;
    button.textContent = now > 0 ? labels.on : labels.read;
    offer();
  }

  function next() {
    mark(false);
    now++;
    if (now >= parts.length) return stop();
    begin();
  }

  function begin() {
    rest = pieces(words(parts[now]));
    mark(true);
    speak();
  }

  function speak() {
    if (!rest.length) return next();
    var mine = ++turn, v = voice(), started = false;
    say = new SpeechSynthesisUtterance(rest[0]);
    say.lang = v ? v.lang.replace("_", "-") : "zh-CN";
    say.rate = 0.8;
    if (v) say.voice = v;
    say.onstart = function () { started = true; };
    say.onend = function () {
      if (mine !== turn) return;
      clearTimeout(guard);
      rest.shift();
      speak();
    };
    say.onerror = function (event) {
      if (mine !== turn) return;
      clearTimeout(guard);
      if (v && !/^(interrupted|canceled|not-allowed|audio-busy)$/.test(event.error)) { // this voice can't, another may
        failed.push(v.name);
        if (voice()) return speak();
      }
      stop();
    };
    clearTimeout(guard);
    guard = setTimeout(function () { // no word from the browser
      if (mine !== turn) return;
      hush();
      if (!started && !v) { // it lists no voices, and has none
        failed = null;
        return stop();
      }
      rest.shift();
      guard = setTimeout(speak, 100); // what is said at once after cancel may be lost
    }, 6000 + 600 * rest[0].length);
    synth.resume(); // another page may have paused it
    synth.speak(say);
  }

  button.onclick = function () {
    if (speaking) return stop();
    hush();
    speaking = true;
    button.textContent = labels.stop;
    begin();
  };
  window.addEventListener("pagehide", stop);

  function offer() { // not where there are voices and none speaks Chinese; some browsers speak and never list theirs
    if (speaking) return;
    var listed = synth.getVoices().length > 0;
    button.hidden = !failed || (listed ? !voice() : !waited);
  }
  synth.onvoiceschanged = offer;
  setTimeout(function () { waited = true; offer(); }, 1500);
  offer();
})();
