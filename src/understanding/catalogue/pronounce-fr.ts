/**
 * French spelling to sound. Final consonants are silent except where names of products keep them (`-us`, `-is`, `-or`,
 * `-ex`); nasal vowels need a consonant or the end after them.
 */
export const FRENCH_RULES = `
(aine)=en (ain)[^aeiouynm]=E (aim)[^aeiouynm]=E (ail)_=aj (aill)=aj (ai)=e (ay)[aeiou]=ej (ay)=e (au)=o (aou)=u (ao)=ao
(an)[^aeiouynmh]=A (am)[bp]=A (aa)=a (a)=a
(bb)=b (b)=b
(ch)[rl]=k (ch)=S (cc)[eiy]=ks (cc)=k (ck)=k (cqu)=k (cu)[ei]=k (c)[eiy]=s (cs)_=k [n](c)_= (c)=k
(dd)=d [aeiouynr](ds)_= [nro](d)_= (d)=d
(eaux)_=o (eau)=o (ein)[^aeiouynm]=E (eil)=ej (ei)=e (eu)=@ (ey)=e (ee)=e
[i](en)[^aeiouynmt]=E [i](enne)=en (ent)_=A [^i](en)_=en (en)[^aeiouynmh]=A (em)[bp]=A [^_](er)_=e [^_](ez)_=e [^_aeiou](es)_= [^_](es)_= [^_](e)_= (et)_=e (e)[^_][^_]=e (ell)=el (ett)=et (e)=e
(ff)=f (f)=f
(gn)=nj (gue)_=g (gu)[eiy]=g (ge)[ao]=Z (g)[eiy]=Z (gg)=g [n](g)_= (g)=g
(h)=
(ien)[^aeiouynmt]=jE (ill)=ij (in)[^aeiouynmh]=E (im)[bp]=E (i)[aeou]=j (i)=i
(j)=Z (kk)=k (k)=k
(ll)=l [aeo](il)_=j (l)=l
(mm)=m (m)=m (nn)=n (n)=n
(oeu)=@ (oe)=e (oin)[^aeiouynm]=wE (oi)=wa (oy)=waj (ou)=u (oo)=o (on)[^aeiouynmh]=O (om)[bp]=O (o)=o
(ph)=f (pp)=p [ou](p)_= (ps)_= (p)=p
(qu)=k (q)=k
(rrh)=r (rh)=r (rr)=r (r)=r
(sch)=S (sh)=S (sc)[eiy]=s (ss)=s [aeiouy](s)[aeiouy]=z [ou](s)_=s [i](s)_=s (s)_= (s)=s
(tion)=sjO (tie)_=ti (tia)=sja (th)=t (tt)=t [aeiounr](ts)_= [iaeoun](t)_= (t)=t
(um)_=om (um)[bp]=E (un)[^aeiouynmh]=E (ue)_=y (ui)=yi (u)=y
(v)=v (w)=w
[aiou](x)_=ks (x)=ks
(ym)[bp]=E (yn)[^aeiouynm]=E (y)[aeiou]=j (y)=i
(zz)=z (z)=z
`;
