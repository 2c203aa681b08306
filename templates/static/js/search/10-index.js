// Answers queries from the index that generator/search makes: parts are scripts that call nbSearch, loaded when a query needs them.
// nbSearch.ask(query, filter, then) is all that the page uses.
(function () {
  var form = document.getElementById("nb-search");
  if (!form) return;
  var PAGE = 10, LOADS = 16, BYTES = 92000; // results at a time; texts that are read for them, and bytes that are loaded, at most
  var spent = 0, text = 3000, texts = 1; // bytes loaded since the last question, those of a text on average, how many that is an average of
  var have = {}, waiting = {}, parsed = {}, marks = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü", bare = "aaaaeeeeiiiioooouuuuvvvvv";

  function set(name) { return form.getAttribute("data-" + name); }
  var subjects = +set("subjects"), grams = +set("grams"), named = +set("names"), chunk = +set("chunk"), few = +set("few"), entries = +set("entries");

  function load(part, then) {
    if (have[part]) return then();
    if (waiting[part]) return waiting[part].push(then);
    waiting[part] = [then];
    var script = document.createElement("script");
    script.src = "search/" + part + ".js?" + set("version");
    script.onload = script.onerror = function () {
      var list = waiting[part], i;
      delete waiting[part];
      script.parentNode.removeChild(script);
      for (i = 0; i < list.length; i++) list[i]();
    };
    document.head.appendChild(script);
  }

  // then(true) when all parts are there
  function loadAll(parts, then) {
    var left = parts.length, i;
    function one() {
      if (--left > 0) return;
      for (i = 0; i < parts.length; i++) if (!have[parts[i]]) return then(false);
      then(true);
    }
    if (!left) return then(true);
    for (i = 0; i < parts.length; i++) load(parts[i], one);
  }

  // --- text, as fold.go has it

  function letter(c) {
    if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
    if (c >= 65 && c <= 90) return c + 32;
    if (c >= 48 && c <= 57 || c >= 97 && c <= 122) return c;
    if (c < 0xC0 || c === 0xD7 || c === 0xF7) return 0;
    if (c < 0x2000) return c;
    if (c < 0x2E80) return c >= 0x2100 && c < 0x2190 || c >= 0x2460 && c < 0x2500 || c >= 0x2C00 && c < 0x2E00 ? c : 0;
    if (c < 0x3000) return c;
    if (c < 0x3040) return c >= 0x3005 && c <= 0x3007 || c >= 0x3021 && c <= 0x302F || c >= 0x3031 && c <= 0x303C ? c : 0;
    return c === 0x30FB || c >= 0xD800 && c < 0xE000 || c >= 0xFE00 && c < 0xFE70 || c >= 0xFEFF && c < 0xFF66 || c >= 0xFFE0 && c < 0x10000 ||
      c >= 0x1F000 && c < 0x20000 || c >= 0xE0000 ? 0 : c;
  }

  function width(text, i) { // of the character at i
    var c = text.charCodeAt(i), d = text.charCodeAt(i + 1);
    return c >= 0xD800 && c < 0xDC00 && d >= 0xDC00 && d < 0xE000 ? 2 : 1;
  }

  function code(text, i) {
    var c = text.charCodeAt(i);
    return width(text, i) > 1 ? (c - 0xD800) * 1024 + text.charCodeAt(i + 1) - 0xDC00 + 0x10000 : c;
  }

  // places, where given, gets the place in text of each unit of the result
  function fold(text, places) {
    var out = "", gap = false, i, c, n;
    for (i = 0; i < text.length; i += n) {
      n = width(text, i);
      c = letter(code(text, i));
      if (!c) { gap = out !== ""; continue; }
      if (gap) { out += ","; if (places) places.push(i); gap = false; }
      out += n > 1 ? text.substr(i, 2) : String.fromCharCode(c);
      if (places) { places.push(i); if (n > 1) places.push(i); }
    }
    return out;
  }

  function letters(text) {
    var list = [], i;
    for (i = 0; i < text.length; i += width(text, i)) list.push(text.substr(i, width(text, i)));
    return list;
  }

  function latin(text) { // without tone marks; "" for what is no pinyin
    var i, at, out = "";
    text = text.toLowerCase().replace(/['’]/g, "");
    for (i = 0; i < text.length; i++) {
      at = marks.indexOf(text.charAt(i));
      out += at < 0 ? text.charAt(i) : bare.charAt(at);
    }
    return /^[a-z]{2,}$/.test(out) ? out : "";
  }

  // --- lists, as encode.go has them

  function value(text, i) { var c = text.charCodeAt(i); return c > 92 ? c - 38 : c - 37; }

  function numbers(text) {
    var out = [], high = 0, i, v;
    for (i = 0; i < text.length; i++) {
      v = value(text, i);
      if (v >= 64) { high = high * 25 + v - 63; continue; }
      out.push(high * 64 + v);
      high = 0;
    }
    return out;
  }

  function decode(text) {
    var out = [], i, k, next = 0;
    if (!text) return out;
    if (text.charAt(0) === "!") {
      for (i = 1; i < text.length; i++) for (k = 0; k < 6; k++) if (value(text, i) >> k & 1) out.push((i - 1) * 6 + k);
      return out;
    }
    out = numbers(text);
    for (i = 0; i < out.length; i++) { out[i] += next; next = out[i] + 1; }
    return out;
  }

  function shard(a, b, c, parts) { return (a * 31321 + b * 8191 + c * 2741) % 1048573 % parts; }

  function both(a, b) {
    var out = [], i = 0, k = 0;
    while (i < a.length && k < b.length) {
      if (a[i] < b[k]) i++; else if (a[i] > b[k]) k++; else { out.push(a[i]); i++; k++; }
    }
    return out;
  }

  function either(a, b) {
    var out = [], i = 0, k = 0;
    while (i < a.length || k < b.length) {
      if (k >= b.length || a[i] < b[k]) out.push(a[i++]);
      else { if (a[i] === b[k]) i++; out.push(b[k++]); }
    }
    return out;
  }

  function lookup(list) {
    var out = {}, i;
    for (i = 0; i < list.length; i++) out[list[i]] = true;
    return out;
  }

  // --- terms

  function makeTerm(raw) {
    var t = { text: fold(raw), latin: latin(raw), grams: [], triples: [], spoken: [] }, l = letters(t.text), step, k;
    if (l.length === 1) t.grams.push(l);
    // all pairs of a short term; of a long one some that cover it, or as many as can be loaded
    step = l.length < 10 ? 1 : Math.max(2, Math.ceil(l.length / 10));
    for (k = 0; k + 1 < l.length; k += step) t.grams.push(l.slice(k, k + 2));
    for (k = 0; step === 1 && k + 2 < l.length; k += k + 4 < l.length ? 2 : 1) t.triples.push(l.slice(k, k + 3));
    t.exact = t.grams.length === 1;
    return t;
  }

  function makeTerms(query) {
    var raw = query.split(/[\s\u3000]+/), list = [], seen = {}, i, t;
    for (i = 0; i < raw.length; i++) {
      t = makeTerm(raw[i]);
      if (t.text && !seen[" " + t.text]) list.push(t);
      seen[" " + t.text] = true;
    }
    return list;
  }

  function gramPart(l) { return "g/" + shard(code(l[0], 0), l[1] ? code(l[1], 0) : 0, l[2] ? code(l[2], 0) : 0, grams); }
  function namePart(q) { return "n/" + shard(q.charCodeAt(0), q.charCodeAt(1), 0, named); }

  // the lists of a part: section and letters give the list
  function table(part) {
    var out = parsed[part], sections, items, s, i, n;
    if (out) return out;
    out = parsed[part] = {};
    sections = have[part][0].split("$");
    for (s = 0; s < sections.length; s++) {
      items = sections[s] ? sections[s].split("#") : [];
      for (i = 0; i < items.length; i++) {
        n = width(items[i], 0);
        if (s % 2 || s > 5) n += width(items[i], n);
        if (s > 5) n += width(items[i], n);
        out[s + items[i].substr(0, n)] = items[i].substr(n);
      }
    }
    return out;
  }

  // the entries that hold letters: field is 0 for text, 1 for title, 2 for names; triples are there for the text alone
  function list(l, field) { return decode(table(gramPart(l))[(l.length > 2 ? 6 : 2 * field + l.length - 1) + l.join("")]); }

  // the entries that hold all pairs of a term
  function holding(term, field) {
    var out = null, i;
    for (i = 0; i < term.grams.length && !(out && !out.length); i++) out = out ? both(out, list(term.grams[i], field)) : list(term.grams[i], field);
    return out;
  }

  function many(pair) { return list(pair, 0).length > few; }

  // the triples of a term that can narrow down what holds its pairs
  function narrower(term) {
    return term.list.length > PAGE ? term.triples.filter(function (l) { return many(l.slice(0, 2)) && many(l.slice(1)); }) : [];
  }

  // whether q is made of beginnings of syllables that follow one another, from syllable k on
  function begins(q, syllables, k) {
    var all, i, n;
    if (!q) return true;
    if (k >= syllables.length) return false;
    all = syllables[k].split("/");
    for (i = 0; i < all.length; i++) {
      for (n = 0; n < all[i].length && q.charAt(n) === all[i].charAt(n);) if (begins(q.substr(++n), syllables, k + 1)) return true;
    }
    return false;
  }

  // the names that a query in Latin letters finds
  function pronounced(q) {
    var all = have[namePart(q)][0], out = { names: [], entries: [] }, i, k, s;
    for (i = 0; i < all.length; i += 3) {
      s = all[i + 1].split(" ");
      for (k = 0; k < s.length; k++) {
        if (begins(q, s, k)) {
          out.names.push(all[i]);
          out.entries = either(out.entries, decode(all[i + 2]));
          break;
        }
      }
    }
    return out;
  }

  function publicity(stage, today) { // entries whose publicity is ahead, now or over
    var shown = decode(have.f[2]), days = numbers(have.f[3]), out = [], i, is;
    for (i = 0; i < shown.length; i++) {
      is = today < days[2 * i] ? "ahead" : today > days[2 * i] + days[2 * i + 1] ? "over" : "now";
      if (is === stage) out.push(shown[i]);
    }
    return out;
  }

  function today() { return Math.round(Date.parse(window.nbToday()) / 864e5) - 10957; } // as days since 2000-01-01

  // --- queries

  function unique(parts) { return parts.filter(function (p, i) { return parts.indexOf(p) === i; }); }

  // ask finds what matches. then gets null when a part is missing, or an answer: names are those that the query's pinyin
  // stands for, total how many match (-1 while that is not known), more(then) gives the next results and done says that there are no others.
  function ask(query, filter, then) {
    var q = { terms: makeTerms(query), filter: filter, sound: null }, joined = "", i;
    for (i = 0; i < q.terms.length; i++) {
      if (!q.terms[i].latin) { joined = ""; break; }
      joined += q.terms[i].latin;
    }
    spent = 0;
    // a part that is missing ends it
    function get(parts, next) { loadAll(unique(parts), function (ok) { if (ok) next(); else then(null); }); }
    get(named && q.terms.length > 1 && joined ? [namePart(joined)] : [], function () {
      var parts = filter.kind || filter.village || filter.stage ? ["f"] : [];
      if (named && q.terms.length > 1 && joined) q.sound = pronounced(joined);
      if (q.sound && !q.sound.names.length) q.sound = null; // else the terms are the syllables of one name
      q.terms.forEach(function (t) {
        parts = parts.concat(t.grams.map(gramPart));
        t.named = t.latin && named && !q.sound;
        if (t.named) parts.push(namePart(t.latin));
      });
      get(parts, function () {
        parts = [];
        q.terms.forEach(function (t) {
          t.list = holding(t, 0);
          t.triples = narrower(t);
          parts = parts.concat(t.triples.map(gramPart));
        });
        get(parts, function () {
          q.terms.forEach(function (t) {
            t.triples.forEach(function (l) { t.list = both(t.list, list(l, 0)); });
            if (t.triples.length && letters(t.text).length === 3) t.exact = true;
          });
          then(answer(q));
        });
      });
    });
  }

  function answer(q) {
    var a = { names: [], total: -1, done: false, terms: q.terms }, list = null, sound = q.sound, i, t, words = null;
    var check = false, title = null, name = [], heard;
    for (i = 0; i < q.terms.length; i++) {
      t = q.terms[i];
      words = words ? both(words, t.list) : t.list;
      if (t.named) {
        heard = pronounced(t.latin);
        a.names = a.names.concat(heard.names);
        t.spoken = heard.entries;
        name = either(name, t.spoken);
      }
      list = list ? both(list, either(t.list, t.spoken)) : either(t.list, t.spoken);
      t.said = lookup(t.spoken);
      t.has = lookup(t.list);
      name = either(name, holding(t, 2));
      title = title ? both(title, holding(t, 1)) : holding(t, 1);
      check = check || !t.exact;
    }
    if (sound) { // the terms are the syllables of one name
      a.names = sound.names;
      name = sound.entries;
      list = either(words, name);
    }
    if (!list) for (list = [], i = 0; i < entries; i++) list.push(i);
    if (q.filter.kind) list = both(list, decode(have.f[0][q.filter.kind]));
    if (q.filter.village) list = both(list, decode(have.f[1][q.filter.village]));
    if (q.filter.stage) list = both(list, publicity(q.filter.stage, today()));

    var inName = lookup(name), inTitle = lookup(title || []), said = lookup(sound ? sound.entries : []);
    function rank(d) { return d < subjects && (inName[d] || inTitle[d]) ? 0 : inName[d] ? 1 : inTitle[d] ? 2 : 3; }
    function order(a, b) { return rank(a) - rank(b) || (a < subjects && b < subjects ? a - b : b - a); }
    list.sort(order);
    a.done = !list.length;
    if (!check || !list.length) a.total = list.length;

    // whether the text holds every term as a whole
    function holds(d, text) {
      for (var i = 0; i < q.terms.length; i++) {
        t = q.terms[i];
        if (!t.said[d] && !(t.exact ? t.has[d] : text.indexOf(t.text) >= 0)) return false;
      }
      return true;
    }

    var at = 0, count = 0;
    a.more = function (then) {
      var found = [], loads = 0;
      (function step() {
        var d, e, ask, k;
        while (at < list.length && found.length < PAGE) {
          d = list[at];
          e = have[part(d)];
          if (!e) {
            // ask for what the rest of the page needs, as long as it is not too much; one at least
            for (ask = [], k = at; k < list.length && k < at + PAGE - found.length && loads < LOADS && (!loads || spent + text * (ask.length + 1) < BYTES); k++) {
              if (!have[part(list[k])] && ask.indexOf(part(list[k])) < 0) { ask.push(part(list[k])); loads++; }
            }
            if (!ask.length) break;
            return loadAll(ask, function (ok) { if (ok) step(); else then(null); });
          }
          at++;
          e = e[0][d % chunk];
          if (check && !said[d] && !holds(d, fold(e[1] + "\n" + e[7]))) continue;
          if (check && rank(d) === 2 && !said[d] && !holds(d, fold(e[1]))) { // its title has the letters, but not the words: later, with the rest
            inTitle[d] = false;
            at--;
            list.splice(at, 1);
            for (k = at; k < list.length && order(list[k], d) < 0;) k++;
            list.splice(k, 0, d);
            continue;
          }
          count++;
          found.push(e);
        }
        spent = 0;
        a.done = at >= list.length;
        if (a.done) a.total = count;
        a.count = count;
        then(found);
      })();
    };
    return a;
  }

  function part(d) { return "t/" + Math.floor(d / chunk); }

  function weight(value) { // bytes, nearly
    var sum = 0, key;
    if (typeof value === "string") return value.replace(/[^\x00-\x7f]/g, "...").length + 3;
    for (key in value) sum += key.length + weight(value[key]);
    return sum;
  }

  window.nbSearch = function (part) {
    var data = have[part] = [].slice.call(arguments, 1), bytes = weight(data);
    spent += bytes;
    if (part.charAt(0) === "t") text += (bytes - text) / ++texts;
  };
  window.nbSearch.have = have; // parts that are there, by name
  window.nbSearch.ask = ask;
  window.nbSearch.fold = fold;
})();
