// The screen of a hall shows one slide after the other, each for some seconds, and drops those whose last day is over. Space, a click
// or the button pause; arrows turn.
(function () {
  var main = document.querySelector(".screen");
  if (!main) return;
  var root = document.documentElement, none = main.querySelector(".none"), clock = main.querySelector(".clock");
  var turn = main.querySelector(".turn"), stop = turn.querySelector(".stop"), count = turn.querySelector(".count");
  var slides = [], at = 0, paused = false, timer = 0, words = [stop.textContent, main.getAttribute("data-stopped")];

  function now() { return new Date(new Date().getTime() + 288e5); } // read as UTC it is the time in China

  function drop() {
    var all = main.querySelectorAll(".slide[data-last]"), day = window.nbToday(), here = slides[at], i;
    slides = [];
    for (i = 0; i < all.length; i++) {
      if (day <= all[i].getAttribute("data-last")) slides.push(all[i]);
      else all[i].parentNode.removeChild(all[i]);
    }
    at = Math.max(slides.indexOf(here), 0);
    if (!slides.length) slides.push(none);
  }

  function fit(slide) { // as large as the screen has room for
    for (var size = 130; size >= 50; size -= 5) {
      slide.style.setProperty("--fit", size / 100);
      if (slide.scrollHeight <= slide.clientHeight + 1) break;
    }
  }

  function show() {
    for (var i = 0; i < slides.length; i++) slides[i].hidden = i !== at;
    none.hidden = slides[at] !== none;
    turn.hidden = slides.length < 2;
    count.textContent = at + 1 + " / " + slides.length;
    fit(slides[at]);
  }

  function go(step) {
    var here = slides[at];
    drop();
    if (slides[at] === here) at = (at + step + slides.length) % slides.length;
    show();
    wait();
  }

  function wait() {
    clearInterval(timer);
    if (!paused) timer = setInterval(function () { go(1); }, main.getAttribute("data-seconds") * 1000);
  }

  function pause() {
    paused = !paused;
    stop.textContent = words[+paused];
    wait();
  }

  function tick() {
    var day = new Date(window.nbToday() + "T00:00:00Z").toLocaleDateString(root.lang, { timeZone: "UTC", year: "numeric", month: "long", day: "numeric", weekday: "long" });
    clock.textContent = day + " " + now().toISOString().slice(11, 16);
  }

  // Once an hour the page is loaded anew, for what was published since. First a small file is asked for: where there is no network, what is
  // on show stays.
  function renew() {
    if (paused) return;
    var icon = document.querySelector("link[rel=icon]"), probe = new Image();
    probe.onload = function () { location.reload(); };
    probe.src = icon.href + "?" + now().getTime();
  }

  stop.onclick = pause;
  turn.querySelector(".before").onclick = function () { go(-1); };
  turn.querySelector(".next").onclick = function () { go(1); };
  main.addEventListener("click", function (e) {
    for (var n = e.target; n && n !== main; n = n.parentNode) if (n.nodeName === "BUTTON" || n.nodeName === "A") return;
    pause();
  });
  document.addEventListener("keydown", function (e) {
    var key = e.key;
    if (e.ctrlKey || e.altKey || e.metaKey) return;
    if (key === "ArrowRight" || key === "PageDown") go(1);
    else if (key === "ArrowLeft" || key === "PageUp") go(-1);
    else if ((key === " " || key === "Spacebar") && !/^(BUTTON|A)$/.test(e.target.nodeName)) pause();
    else return;
    e.preventDefault();
  });
  window.addEventListener("resize", function () { fit(slides[at]); });
  main.className += " turning";
  drop();
  show();
  wait();
  tick();
  setInterval(tick, 1000);
  setInterval(renew, 36e5);
})();
