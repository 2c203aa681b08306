package recording
import ("testing";"os";"path/filepath")
func TestTry(t *testing.T){
 files,_:=filepath.Glob("/tmp/q4/*.*")
 os.MkdirAll("/tmp/q4/out",0o777)
 for _,f:=range files{
  in,err:=os.Open(f); if err!=nil{continue}
  st,_:=in.Stat()
  out,_:=os.Create("/tmp/q4/out/"+filepath.Base(f))
  form,err:=Examine(in,st.Size())
  t.Log(f,form,err, Clean(out,in,st.Size()))
  out.Close()
 }
}
