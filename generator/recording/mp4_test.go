package recording

import (
	"bytes"
	"io"
	"runtime"
	"strings"
	"testing"
)

func atom(kind string, content ...string) string {
	all := strings.Join(content, "")
	return be32(len(all)+8) + kind + all
}

func full(kind string, version int, content ...string) string {
	return atom(kind, string([]byte{byte(version), 0, 0, 0}), strings.Join(content, ""))
}

// when is a pair of times that tells when something was recorded.
func when(version int) string { return "SECRETSECRETSECR"[:8<<version] }

// private are boxes that phones and programs add.
func private(where string) string {
	return atom("udta", atom("\xa9xyz", be16(24)+be16(0x15C7), secret+where), full("loci", 0, secret), "\x00\x00\x00\x00") +
		full("meta", 0, full("hdlr", 0, "\x00\x00\x00\x00mdta"), atom("keys", "com.apple.quicktime.location.ISO6709"), atom("ilst", secret)) +
		atom("uuid", "\xbe\x7a\xcf\xcb\x97\xa9\x42\xe8\x9c\x71\x99\x94\x91\xe3\xaf\xac", "<x:xmpmeta>"+secret) + atom("free", secret) + atom("smta", secret)
}

// track is a trak box with one sample description, all samples in chunks of two.
func track(id, version int, handler, entry string, sizes []int, chunks []int, wide bool) string {
	idAt := when(version) + be32(id)
	stsz := be32(0) + be32(len(sizes))
	for _, n := range sizes {
		stsz += be32(n)
	}
	offsets, kind := be32(len(chunks)), "stco"
	if wide {
		kind = "co64"
	}
	for _, at := range chunks {
		if wide {
			offsets += be64(at)
		} else {
			offsets += be32(at)
		}
	}
	head := full("smhd", 0, "\x00\x00\x00\x00")
	if handler == "vide" {
		head = full("vmhd", 1, strings.Repeat("\x00", 8))
	}
	return atom("trak", full("tkhd", version, idAt, strings.Repeat("k", 60)), atom("tref", atom("cdsc", be32(9), secret)), private("trak"),
		atom("mdia", full("mdhd", version, when(version), be32(1000), be32(4000), "\x55\xc4\x00\x00"),
			full("hdlr", 0, "\x00\x00\x00\x00"+handler+"SECRETappl12"+"SECRET of Wang's phone"),
			atom("minf", head, full("hdlr", 0, "dhlralis"+"SECRETappl12"+"SECRET"), atom("dinf", full("dref", 0, be32(1), atom("alis", "\x00\x00\x00\x01"+secret))),
				atom("stbl", full("stsd", 0, be32(1), entry), full("stts", 0, be32(1)+be32(len(sizes))+be32(40)), private("stbl"),
					full("stsc", 0, be32(1)+be32(1)+be32(2)+be32(1)), full("stsz", 0, stsz), full(kind, 0, offsets)))))
}

func visual() string {
	return atom("avc1", strings.Repeat("\x00", 24), be16(320), be16(240), strings.Repeat("v", 14), "\x1fSECRET compressor"+strings.Repeat("x", 14), strings.Repeat("d", 4), atom("avcC", "settings"), atom("uuid", secret), "\x00\x00\x00\x00")
}

func sound(version int) string {
	return atom("mp4a", strings.Repeat("\x00", 8), be16(version), strings.Repeat("s", 18+[]int{0, 16, 36}[version]), atom("esds", "settings"), atom("udta", secret))
}

// film is an MP4 with picture, sound and a track of positions, interleaved; the header stands last, or first.
func film(first, wide bool) string {
	types := atom("ftyp", "mp42", be32(0), "isommp42")
	version := 0
	if wide {
		version = 1
	}
	samples := "PICTUREone" + "PICTUREtwo!" + "SOUNDone" + "SOUNDtwo" + "SECRET gpmd at 31.2304" + "PICTURE3" + "SECRET hidden between" + "SOUND3"
	moov := func(base int) string {
		at := func(s string) int { return base + strings.Index(samples, s) }
		return atom("moov", full("mvhd", version, when(version), strings.Repeat("m", 80)), private("moov"),
			track(1, version, "vide", visual(), []int{10, 11, 8}, []int{at("PICTUREone"), at("PICTURE3")}, wide),
			track(2, version, "soun", sound(version), []int{8, 8, 6}, []int{at("SOUNDone"), at("SOUND3")}, wide),
			track(3, version, "meta", atom("gpmd", secret, strings.Repeat("g", 40)), []int{22}, []int{at("SECRET gpmd")}, wide))
	}
	media := atom("mdat", samples)
	if wide {
		media = be32(1) + "mdat" + be64(len(samples)+16) + samples
	}
	between := private("file")
	if first {
		size := len(types + moov(0) + between)
		return types + moov(size+len(media)-len(samples)) + between + media
	}
	return types + between + media + moov(len(types+between+media)-len(samples))
}

// offsets finds the chunk offset tables of a film.
func offsets(file string) (tables []string) {
	for rest := file; ; {
		at, n := strings.Index(rest, "stco"), 20
		if wide := strings.Index(rest, "co64"); at < 0 || wide >= 0 && wide < at {
			at, n = wide, 28
		}
		if at < 0 {
			return tables
		}
		tables, rest = append(tables, rest[at:min(at+n, len(rest))]), rest[at+4:]
	}
}

func TestMP4(t *testing.T) {
	for _, c := range []struct{ first, wide bool }{{false, false}, {true, false}, {false, true}, {true, true}} {
		file := film(c.first, c.wide)
		got, form := cleaned(t, "film", file)
		if form != MP4 || len(got) != len(file) {
			t.Errorf("%+v: %s, %d bytes, want %d", c, form, len(got), len(file))
		}
		for _, kept := range []string{"PICTUREonePICTUREtwo!SOUNDoneSOUNDtwo", "PICTURE3", "SOUND3", "settings"} {
			for at := 0; ; at++ {
				next := strings.Index(file[at:], kept)
				if next < 0 {
					break
				}
				if at += next; got[at:at+len(kept)] != kept {
					t.Errorf("%+v: %s is not where it was", c, kept)
				}
			}
		}
		if was := offsets(file); len(was) != 3 || strings.Join(offsets(got), "") != was[0]+was[1] {
			t.Errorf("%+v: the offsets changed", c)
		}
		for _, lost := range []string{"udta", "meta", "uuid", "gpmd", "tref", "appl", "ISO6709"} {
			if strings.Contains(got, lost) {
				t.Errorf("%+v: %s is left", c, lost)
			}
		}
		for n := range len(file) {
			if Clean(io.Discard, strings.NewReader(file[:n]), int64(n)) == nil {
				t.Fatalf("%+v: cut after %d of %d bytes: no error", c, n, len(file))
			}
		}
	}
}

// TestMP4Sounds: QuickTime's three ways to describe a sound.
func TestMP4Sounds(t *testing.T) {
	for version := range 3 {
		head := func(at int) string {
			return atom("ftyp", "qt  ") + atom("moov", full("mvhd", 0, when(0)), track(1, 0, "soun", sound(version), []int{5}, []int{at}, false))
		}
		got, _ := cleaned(t, "sound", head(len(head(0))+8)+atom("mdat", "SOUND"))
		if !strings.HasSuffix(got, "SOUND") || !strings.Contains(got, "settings") {
			t.Errorf("version %d: the sound is lost", version)
		}
	}
}

// TestMP4OpenEnd: the last box may say that it goes to the end of the file.
func TestMP4OpenEnd(t *testing.T) {
	file := film(true, false)
	at := strings.LastIndex(file, "mdat") - 4
	got, _ := cleaned(t, "open end", file[:at]+"\x00\x00\x00\x00"+file[at+4:])
	if !strings.Contains(got, "PICTUREonePICTUREtwo!SOUNDoneSOUNDtwo") {
		t.Error("the media are lost")
	}
}

func TestMP4Refused(t *testing.T) {
	file := film(true, false)
	swap := func(from, to string) string { return strings.Replace(file, from, to, 1) }
	for _, c := range []struct {
		name, file string
		cause      error
	}{
		{"compressed header", atom("ftyp", "qt  ") + atom("moov", atom("cmov", "zlib")), errUnusual},
		{"no header", atom("ftyp", "mp42") + atom("mdat", secret), errBroken},
		{"no tracks of picture or sound", atom("ftyp", "mp42") + atom("moov", track(1, 0, "text", visual(), nil, nil, false)), errBroken},
		{"encrypted", swap("avc1", "encv"), errProtected},
		{"media elsewhere", swap("alis\x00\x00\x00\x01", "alis\x00\x00\x00\x00"), errProtected},
		{"compact sizes", swap("stsz", "stz2"), errUnusual},
		{"no data", swap("mdat", "skip"), errBroken},
		{"junk behind", file + "SEFT", errBroken},
		{"more data than there are", swap("stsz\x00\x00\x00\x00"+be32(0)+be32(3), "stsz\x00\x00\x00\x00"+be32(1<<31)+be32(3)), errBroken},
		{"sound counted by sample", swap("stsz\x00\x00\x00\x00"+be32(0)+be32(3)+be32(8), "stsz\x00\x00\x00\x00"+be32(1)+be32(3)+be32(8)), errUnusual},
	} {
		refuse(t, c.name, c.file, c.cause)
	}
}

// TestMP4Fragments: movie fragments with each way of saying where the samples are.
func TestMP4Fragments(t *testing.T) {
	traf := func(id, flags int, fields, runs string) string {
		return atom("traf", atom("tfhd", be32(flags), be32(id), fields), runs, private("traf"))
	}
	run := func(flags, count int, fields string) string { return atom("trun", be32(flags), be32(count), fields) }
	head := atom("ftyp", "iso5", be32(0)) + private("file") + atom("moov", full("mvhd", 0, when(0), "m"),
		track(1, 0, "vide", visual(), nil, nil, false), track(2, 0, "soun", sound(0), nil, nil, false), track(3, 0, "meta", atom("mebx", secret), nil, nil, false),
		atom("mvex", full("trex", 0, be32(1)+be32(1)+be32(40)+be32(7)+be32(0)), full("trex", 0, be32(2)+be32(1)+be32(40)+be32(0)+be32(0)), private("mvex")))
	for name, c := range map[string]struct {
		moof func(data int) string // data is where the samples begin, from the start of moof
		data string
	}{
		"from the start of moof": {func(data int) string {
			return atom("moof", full("mfhd", 0, be32(1)), private("moof"), traf(1, 0x20000, "", run(0x1, 2, be32(data))), traf(3, 0x20000, "", run(0x201, 1, be32(data+14)+be32(10))), traf(2, 0x20010, be32(6), run(0x1, 1, be32(data+24))))
		}, "PICTUREPICTURESECRET 123SOUND3"},
		"one after the other": {func(data int) string {
			return atom("moof", full("mfhd", 0, be32(1)), traf(1, 0, "", run(0x305, 2, be32(data)+be32(0)+be32(40)+be32(7)+be32(40)+be32(7))), traf(2, 0x3a, be32(1)+be32(5)+be32(6)+be32(0), run(0, 1, "")))
		}, "PICTUREPICTURESOUND3SECRET"},
		"from the start of the file": {func(data int) string {
			return atom("moof", full("mfhd", 0, be32(1)), traf(1, 0x1, be64(len(head)), run(0x1, 2, be32(data))), traf(2, 0x11, be64(len(head))+be32(6), run(0x1, 1, be32(data+14))))
		}, "PICTUREPICTURESOUND3SECRET"},
	} {
		file := head + c.moof(len(c.moof(0))+8) + atom("mdat", c.data) + atom("prft", secret) + atom("mfra", private("mfra"), full("mfro", 0, be32(0)))
		got, _ := cleaned(t, name, file)
		if len(got) != len(file) || strings.Index(got, "PICTUREPICTURE") != strings.Index(file, "PICTUREPICTURE") || strings.Index(got, "SOUND3") != strings.Index(file, "SOUND3") {
			t.Errorf("%s: the samples are lost", name)
		}
	}
	lost := atom("moof", full("mfhd", 0, be32(1)), traf(3, 0, "", run(0x201, 1, be32(0)+be32(10))), traf(2, 0x10, be32(6), run(0, 1, "")))
	refuse(t, "counted from what goes", head+lost+atom("mdat", "SECRET 123SOUND3"), errUnusual)
	stranger := atom("moof", full("mfhd", 0, be32(1)), traf(5, 0x10, be32(6), run(0, 1, "")))
	refuse(t, "a track that is not there", head+stranger+atom("mdat", "SOUND3"), errBroken)
}

// endless is a film whose mdat is a hole of zeros, as large as wished.
type endless struct {
	head string
	size int64
}

func (e endless) ReadAt(p []byte, off int64) (int, error) {
	n := int(min(int64(len(p)), e.size-off))
	clear(p[:n])
	if off < int64(len(e.head)) {
		copy(p[:n], e.head[off:])
	}
	if n < len(p) {
		return n, io.EOF
	}
	return n, nil
}

// TestMemory: 300 MB are cleaned in less than a megabyte.
func TestMemory(t *testing.T) {
	const chunks, chunk = 300, 1 << 20
	build := func(base int) string {
		at := make([]int, chunks)
		sizes := make([]int, 2*chunks)
		for i := range at {
			at[i], sizes[2*i], sizes[2*i+1] = base+i*chunk, chunk/2, chunk/2-100
		}
		return atom("ftyp", "mp42") + atom("moov", full("mvhd", 0, when(0)), private("moov"), track(1, 0, "vide", visual(), sizes, at, false)) + be32(chunks*chunk+8) + "mdat"
	}
	head := build(len(build(0)))
	src := endless{head, int64(len(head)) + chunks*chunk}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	n := &length{}
	if err := Clean(n, src, src.size); err != nil || n.n != src.size {
		t.Fatalf("%d of %d bytes, %v", n.n, src.size, err)
	}
	runtime.ReadMemStats(&after)
	if used := after.TotalAlloc - before.TotalAlloc; used > 1<<20 {
		t.Errorf("%d bytes of memory", used)
	}
}

type length struct{ n int64 }

func (l *length) Write(p []byte) (int, error) {
	l.n += int64(len(p))
	return len(p), nil
}

func FuzzClean(f *testing.F) {
	f.Add([]byte(film(true, false)))
	f.Add([]byte(film(false, true)))
	f.Add([]byte(id3(secret, false) + frame("a") + frame("b") + ape(secret) + id31))
	f.Add([]byte(adts("a") + adts("b") + lyrics(secret)))
	f.Add([]byte(riff(chunk("fmt ", "0123456789abcdef"), chunk("LIST", secret), chunk("data", "payload"))))
	f.Add([]byte(oggPage(first, 1, 0, false, "OpusHead 12345") + oggPage(0, 1, 1, false, comments("OpusTags", "", secret)) + oggPage(0, 1, 2, false, "payload")))
	f.Add([]byte(ebml(idHeader) + live(idSegment, ebml(idInfo, ebml(0x7BA9, secret)), ebml(idTracks, ebml(idTrack, ebml(idType, "\x01"))), live(idCluster, ebml(0xA3, "payload")))))
	f.Fuzz(func(t *testing.T, file []byte) {
		var out, again bytes.Buffer
		src := bytes.NewReader(file)
		form, err := Examine(src, src.Size())
		if cleanErr := Clean(&out, src, src.Size()); (err == nil) != (cleanErr == nil) {
			t.Fatalf("examined: %v, cleaned: %v", err, cleanErr)
		}
		if err != nil {
			if out.Len() > 0 {
				t.Error("something is written of a file that can't be cleaned")
			}
			return
		}
		if same := form == MP4 || form == Ogg || form == WebM; same && out.Len() != len(file) || out.Len() > len(file) {
			t.Errorf("%s: %d bytes from %d", form, out.Len(), len(file))
		}
		if form == MP3 || form == AAC { // what is taken out may have kept sound from looking like a tag
			return
		}
		if err := Clean(&again, bytes.NewReader(out.Bytes()), int64(out.Len())); err != nil || !bytes.Equal(again.Bytes(), out.Bytes()) {
			t.Errorf("%s: cleaning twice: %v", form, err)
		}
	})
}
