/**
 * English spelling to sound. Coarse on purpose: vowels are cheap to confuse, consonants carry the name, and a recogniser
 * that mis-hears a name writes some English words that sound like it.
 */
export const ENGLISH_RULES = `
(augh)=o (aigh)=e (au)=o (aw)=o (ai)=e (ay)=e (ae)=i (aa)=a (a)[lr]=a (a)=a
(bb)=b [m](b)_= (b)=b
(cch)=k (cc)[eiy]=ks (cc)=k (ck)=k (sch)=sk (chr)=kr (chl)=kl (ch)=tS (cqu)=kw (ci)[ao]=S (c)[eiy]=s (c)=k
(dd)=d (dge)=dZ (dg)[eiy]=dZ (d)=d
(eaux)_=o (eau)=o (eigh)=e (ea)=i (ee)=i (ei)=i (ey)_=i (ey)=e (eu)=ju (ew)=ju (er)_=@ (er)[^aeiouy]=@r
[aeiou](es)_=z [^_](es)_=z [^_aeiou](ed)_=d [^_](e)_= (e)=e
(ff)=f (f)=f
_(gn)=n (ght)=t [aeiou](gh)= (gg)=g (gu)[eiy]=g (g)[eiy]=dZ (g)=g
[aeiou](h)[^aeiouy]= (h)[^aeiouy]= (h)=h
(igh)=aj (ie)_=aj (ie)=i (io)=jo (ique)_=ik (ine)_=in (ide)_=ajd (ise)_=ajz (ize)_=ajz (ile)_=ajl (ite)_=ajt (ice)_=ajs (ive)_=iv (ime)_=ajm (i)_=i (i)=i
(j)=dZ _(kn)=n (kk)=k (k)=k
[a](l)[kf]= [ou](ld)_=d (ll)=l (le)_=@l (l)=l
(mm)=m (mn)_=m (m)=m
(ng)_=N (ng)[^aeiouy]=N (nk)=Nk (nx)=Nks (nn)=n (n)=n
(ough)=o (oo)=u (oa)=o (oe)=o (oi)=oj (oy)=oj (ould)=ud (ou)=aw (ow)_=o (ow)=aw (o)=o
(ph)=f _(pn)=n _(ps)=s _(pt)=t (pp)=p (p)=p
(que)_=k (qu)=kw (q)=k
(rrh)=r (rh)=r (rr)=r (r)=r
(ssion)=S@n (sion)=Z@n (sch)=sk (sh)=S (sc)[eiy]=s (ss)=s [aeiouylnrmgdbv](s)_=z [aeiou](s)[aeiou]=z (s)=s
(tion)=S@n (tial)=S@l (ture)=tS@ (tch)=tS (th)=T (tt)=t (t)=t
(ue)_=u (ui)=u (uy)=aj _(uni)=juni _(u)[^aeiou]=@ (u)[aeiou]=u (u)=@
(v)=v _(wr)=r (wh)=w (w)[aeiouy]=w (w)= _(x)=z (x)=ks
_(y)[aeiou]=j [aeiou](y)[aeiou]=j _(y)=i (y)_=i (y)=i
(zz)=z (z)=z
`;
