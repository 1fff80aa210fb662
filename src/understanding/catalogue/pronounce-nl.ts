/** Dutch spelling to sound: final devoicing, `g` and `ch` one sound, `-en` without its n. */
export const DUTCH_RULES = `
(aai)=aj (aa)=a (au)=aw (auw)=aw (ai)=e (ae)=a (a)=a
(bb)=b (b)_=p (b)=b
(sch)=sx (cch)=x (ch)=x (ck)=k (cc)[eiy]=ks (cc)=k (c)[eiy]=s (c)=k
(dt)_=t (dd)=d (d)_=t (d)=d
(eeuw)=ew (eeu)=ew (eau)=o (ee)=e (ei)=ej (eu)=@ (eij)=ej [^_](en)_=@ [^_](e)_=@ [^_](er)_=@r [^_](el)_=@l (e)=e
(ff)=f (f)=f (ge)_=Z@ (gg)=x (g)=x (h)=h
(ieuw)=iw (ie)=i (ij)=ej (isch)=is (ing)_=iN (i)=i
(j)=j (kk)=k (k)=k (ll)=l (l)=l (mm)=m (m)=m
(ng)=N (nk)=Nk (nn)=n (n)=n
(oei)=uj (oe)=u (ooi)=oj (oo)=o (ouw)=aw (ou)=aw (oi)=wa (o)=o
(ph)=f (pp)=p (p)=p (qu)=kw (q)=k (rr)=r (rh)=r (r)=r
(sj)=S (ss)=s (sch)=sx (s)=s
(tie)_=tsi (tio)=sjo (tj)=tj (th)=t (tt)=t (t)=t
(uu)=y (uw)=yw (ui)=@y (ue)=y (u)=y
(v)=v (w)=w (x)=ks (ij)=ej (y)[aeiou]=j (y)=i (zz)=z (z)=z
`;
