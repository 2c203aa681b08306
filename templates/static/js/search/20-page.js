// The search page: form, filters, results. What is asked stands in the address, so that it can be kept, sent and gone back to.
(function () {
  var form = document.getElementById("nb-search");
  if (!form || !window.nbSearch || !document.createTextNode || !Array.prototype.indexOf) return;
  var box = document.getElementById("nb-q"), status = document.getElementById("nb-found"), names = document.getElementById("nb-names");
  var list = document.getElementById("nb-results"), more = document.getElementById("nb-more"), all = document.getElementById("nb-all");
  var filters = { kind: document.getElementById("nb-kind"), village: document.getElementById("nb-village"), stage: document.getElementById("nb-stage") };
  var EXCERPT = 76, BEFORE = 18, turn = 0, chinese = /^zh/.test(document.documentElement.lang);

  function word(name, value) { return (form.getAttribute("data-" + name) || "").replace("{1}", value); }

  function element(name, className, text) {
    var e = document.createElement(name);
    if (className) e.className = className;
    if (text) e.appendChild(document.createTextNode(text));
    return e;
  }

  function day(iso) {
    var d = iso.split("-");
    return chinese ? +d[0] + "年" + +d[1] + "月" + +d[2] + "日" : iso;
  }

  function label(select, value) {
    for (var i = 0; select && i < select.options.length; i++) if (select.options[i].value === value) return select.options[i].getAttribute("data-name") || select.options[i].text;
    return "";
  }

  // the places in text where one of the words stands: [from, to], in order, not overlapping
  function marks(text, words) {
    var places = [], folded = window.nbSearch.fold(text, places), spans = [], out = [], i, at, last;
    for (i = 0; i < words.length; i++) {
      for (at = folded.indexOf(words[i]); at >= 0; at = folded.indexOf(words[i], at + words[i].length)) {
        last = at + words[i].length;
        spans.push([places[at], last < places.length ? end(text, places[last - 1]) : end(text, places[places.length - 1])]);
      }
    }
    spans.sort(function (a, b) { return a[0] - b[0] || b[1] - a[1]; });
    for (i = 0; i < spans.length; i++) {
      last = out[out.length - 1];
      if (last && spans[i][0] <= last[1]) last[1] = Math.max(last[1], spans[i][1]); else out.push(spans[i]);
    }
    return out;
  }

  function end(text, at) { // of the character that begins at a place
    var c = text.charCodeAt(at);
    return at + (c >= 0xD800 && c < 0xDC00 ? 2 : 1);
  }

  // writes text from one place to another with marks
  function write(parent, text, spans, from, to) {
    var i, a, b;
    function plain(a, b) { if (b > a) parent.appendChild(document.createTextNode(text.substring(a, b).replace(/[\t\n]+/g, " "))); }
    for (i = 0; i < spans.length; i++) {
      a = Math.max(spans[i][0], from);
      b = Math.min(spans[i][1], to);
      if (a >= b) continue;
      plain(from, a);
      parent.appendChild(element("mark", "", text.substring(a, b).replace(/[\t\n]+/g, " ")));
      from = b;
    }
    plain(from, to);
  }

  function excerpt(text, words) {
    var spans = marks(text, words), p = element("p", "excerpt"), from = 0, best = spans[0], i, to, cut;
    for (i = 1; i < spans.length; i++) if (spans[i][1] - spans[i][0] > best[1] - best[0]) best = spans[i];
    if (best) from = Math.max(0, best[0] - BEFORE);
    if (from > 0) { // from the beginning of a sentence, where one begins there
      cut = text.substring(from, best[0]).search(/[。！？；\n][^。！？；\n]*$/);
      if (cut >= 0) from += cut + 1;
      else if (text.charCodeAt(from) >= 0xDC00 && text.charCodeAt(from) < 0xE000) from++;
    }
    to = Math.min(text.length, Math.max(from + EXCERPT, best ? best[1] : 0));
    if (text.charCodeAt(to - 1) >= 0xD800 && text.charCodeAt(to - 1) < 0xDC00) to--;
    if (cut === undefined || cut < 0) { if (from > 0) p.appendChild(document.createTextNode("…")); }
    write(p, text, spans, from, to);
    if (to < text.length) p.appendChild(document.createTextNode("…"));
    return p;
  }

  // e: address, title, kind, villages, date, first and last day of publicity, text
  function result(e, words) {
    var li = element("li"), time = element("time", "", e[4] && day(e[4])), div = element("div"), a = element("a"), tags = element("p", "tags"), i, name, today, stage;
    if (e[4]) { time.setAttribute("datetime", e[4]); li.appendChild(time); }
    a.href = e[0];
    write(a, e[1], marks(e[1], words), 0, e[1].length);
    div.appendChild(a);
    if (e[5]) {
      today = window.nbToday();
      stage = today < e[5] ? "ahead" : today > e[6] ? "over" : "now";
      div.appendChild(element("p", "state " + { ahead: "wait", now: "now", over: "done" }[stage], word(stage, day(stage === "now" ? e[6] : e[5]))));
    }
    name = [label(filters.kind, e[2])];
    for (i = 0; e[3] && i < e[3].length; i++) name.push(label(filters.village, e[3][i]));
    for (i = 0; i < name.length; i++) {
      if (!name[i]) continue;
      if (tags.firstChild) tags.appendChild(document.createTextNode(" "));
      tags.appendChild(element("span", "", name[i]));
    }
    if (tags.firstChild) div.appendChild(tags);
    if (e[7]) div.appendChild(excerpt(e[7], words));
    li.appendChild(div);
    return li;
  }

  function chosen() {
    var out = {}, key;
    for (key in filters) out[key] = filters[key] ? filters[key].value : "";
    return out;
  }

  function remember(query, filter) {
    var parts = [], key;
    if (query) parts.push("q=" + encodeURIComponent(query));
    for (key in filter) if (filter[key]) parts.push(key + "=" + encodeURIComponent(filter[key]));
    try {
      history.replaceState(null, "", location.pathname + (parts.length ? "?" + parts.join("&") : ""));
    } catch (e) { } // some browsers keep the address of a file as it is
  }

  function run() {
    var query = box.value.replace(/^[\s\u3000]+|[\s\u3000]+$/g, ""), filter = chosen(), mine = ++turn, any = query || filter.kind || filter.village || filter.stage;
    remember(query, filter);
    while (list.firstChild) list.removeChild(list.firstChild);
    names.hidden = more.hidden = true;
    all.hidden = !!any;
    status.firstChild && status.removeChild(status.firstChild);
    if (!any) return;
    var nothing = query ? word("none", query) : word("none-filtered");
    say(word("loading"));
    window.nbSearch.ask(query, filter, function (answer) {
      if (mine !== turn) return;
      if (!answer) return say(word("failed"));
      if (query && !answer.terms.length && !answer.total) { all.hidden = false; return say(nothing); }
      var words = answer.names.slice(), i;
      for (i = 0; i < words.length; i++) words[i] = window.nbSearch.fold(words[i]);
      for (i = 0; i < answer.terms.length; i++) words.push(answer.terms[i].text);
      if (answer.names.length) {
        names.hidden = false;
        names.textContent = word("sounds", answer.names.slice(0, 12).join("、") + (answer.names.length > 12 ? "…" : ""));
      }
      function show(focus) {
        answer.more(function (found) {
          if (mine !== turn) return;
          if (!found) return say(word("failed"));
          var first = null, i, li;
          for (i = 0; i < found.length; i++) {
            li = result(found[i], words);
            first = first || li;
            list.appendChild(li);
          }
          more.hidden = answer.done;
          more.textContent = word(found.length ? "more" : "go-on");
          all.hidden = answer.total !== 0;
          say(answer.total === 0 ? nothing : answer.total > 0 ? word("found", answer.total) : word("least", answer.count));
          if (focus && first) first.getElementsByTagName("a")[0].focus();
        });
      }
      more.onclick = function () { show(true); };
      show(false);
    });
  }

  function say(text) { status.textContent = text; }

  form.onsubmit = function () { run(); return false; };
  box.addEventListener("search", function () { if (!box.value) run(); }); // the cross in the field
  for (var key in filters) if (filters[key]) filters[key].onchange = run;

  // arrows go from the field through the results, Escape back to the field
  document.addEventListener("keydown", function (event) {
    var links = list.querySelectorAll("div > a"), at = [].indexOf.call(links, document.activeElement), key = event.key || event.keyCode;
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if ((key === "Escape" || key === 27) && at >= 0) at = -1;
    else if ((key === "ArrowDown" || key === 40) && (at >= 0 || document.activeElement === box) && links.length) at = Math.min(at + 1, links.length - 1);
    else if ((key === "ArrowUp" || key === 38) && at >= 0) at--;
    else return;
    event.preventDefault();
    (at < 0 ? box : links[at]).focus();
  });

  function read() {
    var parts = location.search.slice(1).split("&"), i, at, name, value;
    for (i = 0; i < parts.length; i++) {
      at = parts[i].indexOf("=");
      if (at < 0) continue;
      name = parts[i].slice(0, at);
      try { value = decodeURIComponent(parts[i].slice(at + 1).replace(/\+/g, " ")); } catch (e) { continue; }
      if (name === "q") box.value = value;
      else if (filters.hasOwnProperty(name) && filters[name]) {
        filters[name].value = value;
        if (filters[name].selectedIndex < 0) filters[name].value = "";
      }
    }
  }

  document.getElementById("nb-filters").hidden = false;
  document.getElementById("nb-plain").hidden = true;
  read();
  run();
})();
