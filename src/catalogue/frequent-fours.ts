/**
 * Four characters as often as they stand in logs: those at place n at one place in 2^n to 2^(n+1). Letters without case,
 * 0 for any digit, a blank for any white space. Measured by npm run frequencies.
 */
export const frequentFours = [
  '',
  '',
  '',
  '',
  '0000',
  '00:00:00',
  '     0000 000-000.0000 000-0000 ',
  ' 00:-00-00.0000-:00:',
  '  00 00  inf-00 -000.00..0000 in0/0000  00 i000]00] :00 :00,:000infonfo ',
  ' - - 00. nov pro,000- - .0.0.00 0  00 - 0,000.0 0.0.00 -00 c00, 00,000/0000.000_000a000c000e000f' +
    '00_000a000c000d000e00_000a000b000c000e00: 00:00._000a000acheageranagb000compd000erveing ion mana' +
    'nagenovaorkeproxrkerroxyrverservstattimetionwork',
  '   c  [s  cb  ju  no -]  0   0.0 00/ = 0 [00 [re at  byt cbs chr com con dec err for htt in  jul' +
    ' org pac rec sen sta thr tim to  war wor, 00, in- -]-00_-sa-.apa.com.cse.cuh.edu.exe.had.hk:.log' +
    '/00 /00./00/0  n0 by0 co0, i00 b00) 000)000,000:000d00:q00]:00b000cd00f000fa0:qu0] -0] [0] c0]: ' +
    '0a0e0c0d0c0e0cdb0d000da00e0c0f000fad:00]:quo@000[00.[000[req] - ] ch] or_00:a-00a-saa0b0ackaadb0' +
    'adooaed0age apacarn atorbaedbs  bytec 00c000c00ac0e0catocbs cdbache.chrockagcliecnxmcombconncse.' +
    'ctiocuhkcutod 00da00datadb00dbaedec doopdu.he - e 00e.cue.exe.hae000e00ce0c0e: 0ec 0ectiecuted00' +
    'edu.ent er [er@0erenerroexe execf000fadbfilefo  fo nfor g.0.g.aphadohe.hhk.ehk:0hromhttpicatid=0' +
    'ientin sinitjul k.edk:00kagel 00lienlocalog.mbo mcnxme.emputmsran 00n den: 0nectnnecnotinstanxma' +
    'o   o noog.0omboome.ompuon fonneoop.openorg.orumova-ova.oxy.pachpackprogputequorr@00ra-sreq-rg.a' +
    'rogrromerrorrumcs   sa-0se.csendsra-tasktatetes tingu.hkuhk.umcnuoruute.utorver warnxecuxmanxy.c' +
    'y.csytes',
  '   j  #~  0   [m "ge #~> (00 *00 - c - i - p - w /v0 0 0 00, 00f [mo [no [rm [su all app att by ' +
    ' c:\\ cac chi cli clo exe fai fil fin fou fro ftp ini is  jk0 jun kb) len lif loc msr new of  on ' +
    ' ope out ret sco sec ses slo sto suc tas use" st"get#~> () f(00-(000(pam(sid)  0) at) fo):  )[00' +
    '*00 , li- in- pr- wa-00:-00c-0b0-0c0-0e0-0f0-] 0-api-b00-com-nov.  0.0 ".0" .00:.cpp.map.osa.ser' +
    '.wsg/0.0/00f/ser/v0/0   0  [0 "g0 [00 cl0 ht0 kb0 le0 op0 se0 ti0 wa0" s0)  0): 0-0c0-0e0-b00-no' +
    '0.0"00 (00 [00 h00 k00 l00 o00 s00 t00 w00):00-b00-n000b00ad00cc00fb0:0:0] o0_in0ab00c-00c0-0caa' +
    '0cc00d-00d0 0d0a0e -0e-00e/s0fbd: 0.: co: ms:00):0:0:\\pr= 00=000> (0[mon[not[rmc[sun\\asr\\pro] 00' +
    '] [n] jk]: c_00__com_ini_unia-apa-coa.osa00ca0e a0e/a\\asaa0bableainealloam_uamdaanceandlapi.api_' +
    'applapreard aserask askaata\\ate:atioatteatusb00db0b0bd00blocbo fbo sboarc0-0c00-c0cac0dac:\\pcaa0' +
    'cachcaticc0cce] ceivcesschedchilcloscom:commcontcorecvwod chd pad sld wod, ld0 0d0-0d00cd0a0d: 0' +
    'd=0 d[00datedlerducedwore *0e, 0e-00e.loe.wse/see00-e] jead easeeboaeceiecvwed ped ted, educeive' +
    'empten ten: endwenewent,eq-0equeer: er:0ers/es  es (es res sess essiesulet /etedetimetryevenewer' +
    'f00-failfbd0fetifinifo [fo efounfromftpdge 0ger$get gh pgi.sgramh prhandhed hildhomehosthroui.lo' +
    'i.sei_coicabice]id 0id: ifetild ile ime ime:inerinisinstirt.isteit()ivedix)[izedjk0_jun k 00k0_i' +
    'kattkb) ker:ker@kereld 0leasled len:letelicalifelloclockloselot m 00m:00m_unmaprmcommdatme 0me: ' +
    'mmunmon mplemunin  [n frn scn thnamend cndlendwoneweng tnicaningnishnit(nix)nov-nt, ntaintero ex' +
    'o ftoardocalocatograom 0om:0ommuomplon 0on dontaoot op.mor aor: or] orebormaosapose,ot 0oticough' +
    'oundov-0oxy p.map/0.pam_pd[0pdatpen pi.lpi_cpletplicpplipredps [pythquesr 00r [rr alr: fr:00r] o' +
    'ramdrd sreadreborecerecvredurenerenvrequressresuretrrmcorn  rn [rom ror rougrunns (0s [0s res: 0' +
    'sapiscorse, sentser=seresesssgi.sid:sionsk 0skatslotssiostanstemstenstorsuccsultsun svsysystt /v' +
    't 0 t = t() t, 0ta\\ataintanctatute.lte.wtectted temptemsthonthroticetmantor tor.tor:tor]tp/0tpd[' +
    'tps ttemttp/ttpstus:ucceuestugh uid=ul  ul 0ult un 0un dund unicunixupdaus: userv-00v0/0va-ava-c' +
    'va.oved,ventversvirtvsysvworwer:wsgix)[0xe *xe -xy py prysteythozed ~> (',
  '   0   r   s  [r  al  re  se  us ()  (0. (si (ti - s /00 /et /pu 0 b 0,  0x0 : 0 : e [er [hr [in' +
    ' [le [se add alw ass aut blo boo bro cha cur deb det eui eve han id  ins int ip: lea lin log mod' +
    ' mon nor not ok  old por pyt que rdd rea rem req res rho run rus ser ssh the tot tty uid ver whi' +
    ' wil win yes$rec$sen() a() o(0.0(tid) [0) ok) re) se, 0 , ap, bo, cu, fi, re- cb- co-00/-00a-00b' +
    '-00d-00f-0a0-0d0-0ed-] [-a00-add. ol.0 (.0 i.0 k.0, .00,.app.cli.dat.ini.ipc.lib.net.pm .pro.pyt' +
    '.rm..rmc.tas.v0..vir/con/det/etc/hom/htt/ins/lib/nov/pm//put/svs/var/wor0  #0 ()0 (t0 /p0 0 0 : ' +
    '0 c:0 de0 eu0 lo0 ne0 on0 tt0 ye0) [0, a0, b0, c0, f0, r0-0a0-0b0-0f0-a00.0,0.ap0.da0.pr00 /00 :' +
    '00 d00 e00 m00 n00-a000\\000~00_e00_m00_w00ab00ac00bb00bf00c-00d 00d-00da00e-00eb00~000~a00~~0] f' +
    '0_0 0_e00_m_0_we0a-00ac00ad00b-00b0-0b0a0b0b0b0c0b0d0bb00bf00d -0d0-0eb00ed00f0c0x000~000~am0~~0' +
    ':   :  a: ad: au: pa: re: ti: to:msr; lo= 0 = 0x= rh= ui=0 e=0 t=nod@msr[err[hre[ins[lea[rec[sen' +
    '\\000\\hom\\pre\\svs]  0] [e] [i] mo] wo]: a_dif_e00_e_m_for_inv_ite_jk _kb0_m_0_man_p00_we0a.coa.vi' +
    'a/ina0-0a00-a00bab00abi@abilackeackuad oad00addcaddrage.age:age_agenail aileailual =alidalizalwa' +
    'amd0ame=angeanifapp.ar/larniase asr/asr\\assiat cat sate ateaattrauthays b) rb) sb-00b/nob0-0b00 ' +
    'b00-b00eb0c0backbasebb00bf00bi@mbiliblesbootbs_ebug butebvirby cc-00c.clc/htc00bc00dcabicablcal ' +
    'cbs_ccesce.vce: ces/chanckupcondconfcpp(ctedctincurrd  0d - d byd fod oud tad tod(pad-00d. od/co' +
    'd00-d00~d: md_did_itd_jkdat dc00dd_0ddc0ddredebuded detadetedevsdiffdingdowsdresdrivdulee  0e 0 ' +
    'e ape dee.v0e/sve0.de00~e: pe:00e; le= ue\\sve] we_coe_foe_maeageeb0bebugeconecteed aed bed ced f' +
    'ed sed wed. ed0-ed_dedulem] emoremotems/ems\\end enerent.ent:entientmentsenv env.eq-aer  er 0er$r' +
    'er$ser.cer.per:mer= eralerruers0erties: est est_estaetaietc/eteceuidevssew: f/wof0c0f_p0festff_p' +
    'fo pfo sfor_g : g thge age dge: ge_fgentger ger.gnamgnedgresh = h ruhanghd(phdfsheduhenthon.honr' +
    'hreahresi@msialiib/nibutibviid_iies ifesiff_igneil hiledilitill ilurimagimesimplin eindoine inte' +
    'invaion:ip: ipc.ish isheit =itemitiaitinitority iverjk ck /ek 0.k chkb00ker kersl  0l = l htld w' +
    'ld: ler lestlib/libvlid_linelistlitylizelly lognlt =lurelwaym lim.rmm]  m_00magemal manimconmd00' +
    'me/sme= me\\smemomes:mmitmod_monimorymotempl:mpt mpt_ms/pn [ln ern fan fon jun ren stn.pynce:nces' +
    'ndowne 0ned ner:neranew new:nf/wng fng snge nifenit nitinitonnernninnodenormnot nrunnt wnt. nt: ' +
    'nticntmantstnv inv.invalo  [o [ro pyo reo sso stocesock od_jodevognaogreok /old:ome/ome\\ommion r' +
    'on.pon: ondsonf/onitonruop.ioperor 0or [or ior por sor.cor.eor_koragort:ory:ost=ot  ot =otalote ' +
    'out ova/owsup(00p.ipp.rmp000p: 0pc.cpd/cpertpl: pm lportpp(0pp.rpre_procproppt_0ptedputfq-00q-ad' +
    'queur  0r par str$rer$ser.cor.cpr.exr.pmr/hor/lir: rr: tr:msr= rr\\hor] mr_kbrabiragerallrdd_re; ' +
    're_crecoremorentrhosriburiverm.rrmalrninrocerootroperor]rrenrruprs/drs0.rt.lrt: rtieruptrusery:0' +
    's  0s  [s (ss chs ofs ses sus/des/pms0.ps: ts_e_schese fsecoser sh =sh rshd(shedsignsr/hsr\\hsrab' +
    'ss (ss cssh sshdssigst /st=0st_istagstarsupdsynct  jt /0t 00t att c:t cat sut tot wit.  t.lit: 0' +
    't: at=00t_00t_int_notagetailtal tarttc/hte 0te: te:0teagted.ted_tem]teneterrtfilthe thenthretial' +
    'ticatid tiesto dto rtor_toratoretotatpd/tribtrietry tstattpdttritty=ty fty=nuce.ueueug :unneunni' +
    'ure;urreut cutfiuthev inv.inv0.ava.cva.vva/ivalivar/ved vsshw: mwayswe0.willwindwithwsupx000y cl' +
    'y foy=noyes ys  ~0.0~00b~amd~~0.',
  '   e   f   n   w  [/  [n  ex  fa  ve  wa  wi - 0 - r ... /va 0 o 0 t 0 y 00d 0b0 0f0 : m <0  =  ' +
    ' [/0 [df [ip [ni alr as  bac c00 che dat dis dri ele ent exi exp fre get got hea ima job mem mes' +
    ' my  nam nex nod pen pol ren rep sch sho siz sun unr vac wai wit$lis(00.)   ). 0, er, lo, my,00.' +
    '- 00- cl- re- se-----00e-0ea-0fb-a0b.  n.  w. 00..  ... .0/0.0:0.blo.coa.fac.goo.hdf.ima.lea.man' +
    '.met/000/_ba/a00/eve0  u0 0a0 at0 er0 is0 re0 st0). 0, e0, l0, m0-0d0-d00.0/0.0:0/0.00 a00 f00 g' +
    '00 r00 v00 y00).00-d00. 00\\000\\p00a-00aa00b-00c]00dd00ed00f 00f-0\\pr0]  0] 00_0]0a0-0a0b0a0c0aa0' +
    '0ad-0b0 0c0b0c0f0c] 0d0e0d0f0dd00e0-0e0a0e0d0e0f0ea00f 00f-00f0-0f0a0f0d0f0e: /v: 0 : ch: en: ev' +
    ': fa: fi: fo: go: in: mo: pr: ru: se: un:0.0<0 s=   = 0,=roo[/00[dfs[ipc[nio\\c00]   ] fo]: s_0 i' +
    '_0] _bas_non_proa.mea.wsa00fa0c0a0d0a0e0ac00ac0eactiactoad  ad-0adatadcaady agecageeaitial ial p' +
    'allyalreame arseart artease/asynat 0ata ata.atchatedatinaultavinb0 0b00fb0a0b0d0bb-0be00bosebroa' +
    'brokc [0c sec0b0c0d-c0d0c0f0callcastce sce_0ceptche checcherck rckenckmaclaicloucoarcogncounct t' +
    'ctorcxn.d = d atd bld cod nod sid whd-0bd-0fd.tad00ad00fd0e0d0f0d: gd_00dcasdd00de 0dexedfs.dfsc' +
    'diskdmapdropds. e <0e [he [re bae coe fie foe ipe nae one poe ree wae(s)e-0be.  e.ble.coe.mae/a0' +
    'e0-0e00be0a0e0d-e: be=00e_00ea00eadyeaviec [ecacecogect ed  ed 0ed.tedededexedmaeedeeepeeextegra' +
    'elememenen fend:endeendienstent_epereptier her ler$ler::er=rerboercxerimerseervies/_es=0eshoess:' +
    'essaessfet netadetrieue ew lexpeext extef 00f taf0-0f00 f0a0f0d0factfreefs.lfsclg  0g atg cog fo' +
    'g seg tag: uge oge.bgecageexger:gle.gnizgooggot graihe [heckher hilehortid =iderilesineding:iose' +
    'ipc is :is rith itteize k rdkeepken kendkmanl ipl pol rel: plaimld nle 0le cle wle.cleavleepleme' +
    'licyll rloadloudlrealt sly  ly .m/evmapsme <me [mentmessmetamptlms\\0ms\\cmy in atn brn con qun.fa' +
    'nce nd bnd wnd: ndedndinnds.nedener@nerinextng  ng ang cng: niosnizenmapnonmnrecnt [nt tnt_no [i' +
    'o dro geo suoadcoarsockmode of 0of togleogniokeeokenold olicon aon bon con oon qon tonmaooglooke' +
    'op.hor =or mor uor_porbaoredorreortlory ose osedoserot aotecotifountoutpoverovidp.hdpc spectpend' +
    'pensploapm/epm/tpoliprotprovpt aptimptinptliput r 0 r = r [dr har idr inr ler mer usr$lir=ror_pr' +
    'rackrainratirbacrbosrcxnred red.ree replresoriesrimpringroadrokeroterovirsegrt 0rt.irtedrtlyry s' +
    'ryins : s [rs bys ins.  s.les/_bs=0 s=00s\\00s\\c0sagesclise/asec sed segrsfulsharshorshotsizeslee' +
    'slowsockss ossagssfustact [ht ast cot elt hat net set tht) at.cot.imt: rta.wtacktadate ite nte p' +
    'te. te.cte.mtendteretlistly to gto storbtorytputtryiu.couce_ue  ulatulerun junreuploupteuptiute ' +
    'utpuva.mvacpvaulver:verbvercvicevidevingw lewaitwhilxn.fxpecxt exteny  0y ..y idy isy shy:0.ying' +
    'ze 0zook',
  "   '   a   d   i   v  0b  0f  [q  at  de  er  in '00 (/v (es (li (ui - a - e -00 /op 0 ( 0 a 0 f" +
    ' 0ab 0c0 : c = - =>  [-] [as [co [qu a00 acc act azu bas be  buf can cod cre d00 del dro e00 end' +
    ' est exc fri fun gb  has hos id: id= inp ioc it  ite ker lim met mil no  pas red reg rm. sat set' +
    " sle soc spa ssl su( tag thi too tra tri unk upl vco vcp vm  vol wed www' =>',  (/va(est(lif(max" +
    '(s);(uid)  j)  n), 0); r****,   , co, fr, he, pr, sl, vc- ca- ww-00.-00>-] a-] i-c00-d00-d0a-e00' +
    '-e0a-f00.   .  #. al. co.0 0.0 c.bai.cla.cor.cs(.dri.imp.job.jso.mem/0:0/log/met/ope/tim/tma0  v' +
    "0 (00 ba0 bl0 bu0 cr0 da0 fi0 fo0 gb0 io0 it0 mb0 mi0 mo0 no0 po0 ta0 to0 va0 ve0', 0, s0, v0-e0" +
    "0-f00. a0.go0.to00 p00-f00.c00.d00.t00/p000'000/00: 00:n00> 00af00b\\00bc00ca00de00e 00ea00f\\0:ni" +
    '0:zo0>  0\\000\\0f0] d0] s0]/00a0d0a0f0ab 0b0e0c 00c-e0c0a0ca00d0b0d0c0d0d0dc00e0b0f0 0f0f0f\\00fa0' +
    "0fbb0fbe0fd0: at: bl: er:-00:0 c:0, ::ru:nio:run:zoo; re; us<mem= -0=00,=0]/=<me=====> '>  0> '0" +
    '[-] [asy[myi[quo\\0f0] dr] im] to] vm]/0:_0 l_00 _0_0_dat_inm_not_taga-0ba-0fa.jsa0-ba00 a00da00e' +
    'a0e-aa00ab -ab0 ab0-abliack/acpsad fad sadinadroadslaf00ag_caiduaimsal bal cal sal ualcualoganne' +
    'annoapsfapshartias bass;ast ast.at (at fat jat mat tat wata=atalateraticauncaximaxreazurb - b)  ' +
    'b, fb-0cb.imb0 ab0a-b0c-b0d-b0e-baidber ble blisblobbo kbox.buffby (c-0fc-e0c.coc.cpc0a0c] 0calc' +
    'canncatacc-0cc00cceecdisceedces ceslchemck pck/0ckercketcle cnxncodeconscovecpsccreacroscs(0ctl_' +
    'culacy icy: cycld (ld 0 d asd fid frd jud ofd sed sod std sud-0cd.  d00bd0b0d0c0d0d0d=00d=0]d_0_' +
    'dat.defadeleder:destdevidispdroods) dsl-dsl.dsledu.cdy te   e  ne 0.e c0e c:e eve ine sle ste th' +
    'e, he-0ae-0fe.cle.cpe.mee00ae00de0a-e0c e0f0e: /e: ae: de_taea0-eadreateecaleck ecyced (ed jed m' +
    'ed: edslee 0eep(eepteer[efauegisel: eleceletemanemcaencyenedent)enteentreoutep(meplieproeq-der c' +
    'er eer ner ser ter uer wer=0er[mer] ercneredernaes ies:-esloesolesouessoest/esthestiestoesynet c' +
    'et) et. evicexceexitf-00f-0cf00af00ef0] f0b0f0e-f0e0f0f0f\\00fa00faulfbb-fbe0fe-0fecyfferfixefo :' +
    'fo rforrfri fullfuncg dig rmg scg tog_coge  ge.mge_tger@gin gistgithgupdh nehannharehe iheadhema' +
    'hfixhis holdhotmhroti juic.cicesicroicy idu.ied ies=ifecify ile(ile:ilepilliimatime(ime=imeoimit' +
    'ims imumin cin minmainpuioction.ioniionuis 0is iis nisecisk ispait_nithfithuitioixedjob.jobsjson' +
    'k pak/00ket kingknowkup kupal bal sel upl_inlatelatilaunlculle  le ele, le: lectleprler.ler:ler]' +
    'les les:limiliselishllislogilogslogulow lowslumem.  m/tim/tmm=<mmatemaximaxrmbermcatmcoume(sme=0' +
    'meoumeshmet.micrmillmit_mittmpeempl.mptims [mumcmyidn  0n  jn (sn 0xn [rn cln htn men opn@00naps' +
    'nc.cncdinchenconnctincy:nd onds)nel nel:net)newsng bng dng ing rnknonmagnnelnnotnownnputnsisnt /' +
    'nt hnt) ntacntosntrintwinumbnuplo  0o 0 o : o [ao coo loo seo spob.iockeoctloginogouogupok 0olde' +
    'olumolveom=<omaxon  on hon jon sone onidonsiontoonupook oom=opbooppeor  or :or cor fore:oresort ' +
    'orysosofosovost ot motmaottlourcovauow sown owstox.ep prp(map.joparkpasspasypatcpboxped peerpene' +
    'perspostpp.jppedpschpsfopshoptioptomq-0er : r [-r clr evr fir nor thr unr wor.csr: er: mr::rr=00' +
    'r[myransrcnxre: reatrecaregires:reshresyri jriedrittrm. roomropbror:rorsrosorottrredrserrt trt.d' +
    'rumpruncrvicry (ry prystryups  #s  js 0 s 00s fos nos tos(00s)  s); s: /s:-0s://s:0 s; usat sfor' +
    'sholsistsnapsoftsogosolvson soursovasparspatss: ss; ssorst hstabstersthastimsu(pt  0t (/t /ot fr' +
    't jut met mot ret sat wet)  t. ct.drt.exta  ta.jtabltacttag_talotatitcheted,tedmtemcten tencter ' +
    'ter.terntestthantherthfithisthubtic.tifytimativetl_ito 0to ctomatooktorrtosotprotractrantryutten' +
    'tterttletus twitu(pauce ucesuffeug  ule,ullyumbeumcoume umpeunchuncounctunknuntwup pupasuptource' +
    'usedut: vcorvcpuver=ver@veryvoluw stwed wn  writwstawww.x.exx00excepxedsximuxrety (ey (uy poy tr' +
    'y:0,ycleyid=ync.yncdystoyuptzure',
  '   (  (s  [c  [p  ne "po #0] (ds (ho (n. (th - b - d - g - m - n - t /de /la /lo 0 d 0 e 0 l 00a' +
    ' 0a0 0d0 0e0 : d : h : r <-- = { ==> [0] [at [ma [pr a c a p a0b aft ale and b,  bat cat cau cla' +
    ' cle cou cpo cyr def dev dif dir don e0c f0b hdf hou kb, klo las map mb, mor ms  mtf neg net num' +
    ' off oth ove par pid pre put ro  scr sha ski spe spl syn sys ter tes thu tue unl upd val var vau' +
    " wak wec wri yod\"pos#0] $var'   '000(00)(d:\\(dsl(hos(s),(the) 00) c0) pu), o): c): i)::p, ex, ht" +
    ', la, ol, qu, us- ac- es- no-0):-0.s-00,-0ab-0ac-0ad-0cb-0fe-] r-a0c-b0c-b0d-b0e-ba0-bb0-bd0-be0' +
    '-bee-c0e-chn-dat-ext-pg0-ser-sta-up . it.0 b.0: .ads.api.cac.clo.cn:.co..con.dro.dsl.far.fil.git' +
    '.gz .in-.mic.mon.ope.pdf.qq..res.slo.sog.tcl.tif.top.tor.tou.uk).us .uta.win.yar.zen//00/e00/lat' +
    '/pjh0 "p0 (a0 (d0 (h0 (n0 /l0 0c0 0f0 = 0 az0 b,0 ca0 cp0 e00 f00 ge0 jo0 ms0 mt0 na0 nu0 of0 ro' +
    '0 sc0 ss0 su0 th0) 00) c0) p0)::0+000, 00, p0, t0-ac0-ba0-bb0-bd0-c00.  0.ba0.ds0.fa0.mo0.pd0.sl' +
    "0.tc0.ti0.ut0/e00/me0/pj00 j00' 00',00+000-c00-e00.a00.f00.m00.p00/m000+000m00:z00\\c00ae00bd00c " +
    '00cb00ce00cf00dc00e\\00e]00ee00ef00fc00fd00fe0\\co0\\s\\0] a0] t0] v0] w0] y0a0 0aa-0af00b0f0b\\p0bb-' +
    '0bc00bd00c0\\0c0c0cb00cc-0cd00ce-0cf00d] 0e 00e-e0e0e0e\\00e] 0edf0ee00ef00f l0f0)0f0]0f0b0fb 0fc0' +
    '0fe-0fe00ff00ms : 0,: 0x: al: by: d0: de: hd: no: on: pe: st: ta: up:-0)://0:0  :0:z::en::op::pr' +
    ':\\__:\\sh:end:fas:ope:pre:req;   = id=0  =0 b=0 c=0 d=0 n=0 v=0) =00 =00.=c:\\[at [com[con[mai[pro' +
    '\\00c\\0\\s\\0c0\\__w\\a00\\com\\cxp\\d00\\hos\\req\\s\\h\\sha] a0] ac] di] re] so] we] yo_0  _0 s__w\\_del_dis' +
    '_edi_ser_sta_tra_w\\0a  0a 00a ata coa pea-bea-c0a-daa.nea0 0a00aa0a0a0f-a= ia=0 a_daaa-bab.uacce' +
    'ack acp acp.ad(sad.cad0-aderafteagemah.cain]ake-al <al nal, aleralthand ansianupaodiaps:ar0 are ' +
    'areaaresariaarinark.arn.arneartbasizask_ass ast:ast_astlat /at aat eat rat.eat.gata/atasate_ates' +
    'auseb  nb 00b atb e0b-b0b.cob.usb00ab00cb0dcb0e0b0f0b\\prb\\reba00batcbc00be obeefbf0-bf0abps bs: ' +
    'bschbwric-0dc-0ec0-bc00 c00ec00fc0a-c0c0c0e-c:\\_ca0dcal,catecba0ccepce-0ce_tcemacf00ch ochatche:' +
    'chn-chteck bckincleacn:0co.ucom corpcoulcp-0cp.ecporcpp:cpu cpuscratct.ectivcumucuricxpscyrud  #' +
    'd (sd afd cld ind jod mod prd red tid wid(sid, 0d, cd-0ad-0ed-pgd.cpd0) d0-bd00 d00ed0b-d0f-d:0 ' +
    'd:\\sd=0)d_eddaodddatddr.de  de00ded,ded=der.deredes dfs:dia.dictdirsdiscdlabdonedr.zdredds tds, ' +
    'ds:0dy ee (se hae ise jue ofe ope oue ove toe woe(d:e-0de-e0e-upe.ree0-be0b0e0f-e: ce: fe: oe:0 ' +
    'e=c:e\\00e_tread(eadeeadiealteanuearnearteasteatieb00ec00echaeckiecovectoecured ied oed=0ed_eedat' +
    'edifediredreeds:ee00eef-ef-0ef00eforeft=egoteisnel telinemonemoven  en cen.cen=0enddendoenfienpu' +
    'ent-entbenthepreepteeq-beq-ceq-eeq-feqider #er ier oer_0er_seraterelerhaerinerlaerleermierneersi' +
    'erwrery es fes wes, es\\seseresleess=esseesstestpet  et:0eta-eta_ete etioettieturetwoeuedevelew f' +
    'ews exisf 0 f fif lof pef), f, lf-0af-0ff0 0f0) f0-af00bf00cf00df00ff0a-f0c-farefastfb efc00fcom' +
    'fd00fe00fer ferlff, ff00ffcoffilffs ficafiedfigufo bfo ofs ifs:/ft aft.cft=0fterfy ig  ng 00g [a' +
    'g bag brg ing itg0.ugb  gemegindgotigou.goucgstagurah ofh pih-00h.clharihas hat.he che hhe ohe t' +
    'he vhe: healhearhed.hemohinehmonhn-shotrhourhtelhu jhub.hypeia.niabliateib\\ric-0ice ict.id:0ied,' +
    'iffciffsificifieigurile.ileiileoin (in 0in rin uin-ain] inatind[indeindiinelingsion@ioneirs=is c' +
    'is ois piscoisksisneistristsit  it [it cit wit: itediteritprive ize=jhe/job k  0k brk hok) ak.ca' +
    'k_00kb, ke-uked kernklogkuprl <-l ==l bel cal nel stl tol, 0l-00l-chl.exl.inl.tal: al:0 l=0 lab.' +
    'lastldesle ile tle(dle(sle:0leadleanlearleftleislen=leoulertletilevelib\\lindlingll blly)lly.lobw' +
    'log log:lowvlt cly fly) ly. m /0m rem stm0.tmainmallmb, me=cmed minamit mitpmodemoremprems  ms\\a' +
    'ms\\dmtffmulan   n adn can chn isn otn rdn sen ten ton usn-adn-stn.con:00n=00n] on_00natind, nd[0' +
    'nddandexndiandornds nds,ne (neednegoner_nerhnerlnet net.net:netwnfacnfignfilng [ngesngs nid:nsit' +
    'nt 0nt ant int.cntbrntenntinntrantrents nts0nxn@nxnfo 00o [co [mo bro eno keo klo ouo pro uno.co' +
    'o.ukoad oad.oadiobs:obscobwrocksodaoodesodicof fof poff,oft oft.og bom  om /om tompron (on ion@0' +
    'onedonfionteontrop.yopspor dor. or:0or@0ordeore ore.ork orp.ors ory@ost0ost\\ot cot fot oot rot.n' +
    'otheotiaotreou.couchoud-oudlouldoursowerowvmox.cp inp sup-0.p.  p.exp.mip.yap:repairpartpawnpenf' +
    'penpper.peraperfpg0.pid pjhepl.tplitpot.pp:rpreapreppreqpresps  ps:0pslipspoput.put:putcputiq-0a' +
    'q-0bq-0cq-0dq-0fq-a0q-d0q.coqid=qq.cr #0r cyr dir isr ner ofr ser sir ter.  r.zer0 =r: 0r: ar: p' +
    'r:0:r::er::or_00r_dar_rer_stratcrce rce_rderre sreamreasredaredsrelereprreqires\\resereturhanriab' +
    'riterityrk hrk.crlaurlenrminrnalrnedrnelrnerro eropprp.mrs  rs trs=0rsiort ert:-rtitrus rwriry i' +
    'ry@0s /0s ats cos hts iss shs ths vas wrs), s, qs. is/00s0.gs: is:00s\\0cs\\a0s\\d0s\\hoscovscrase b' +
    'se rse wse: secused:settsingsitisk_0skipsl ssl-0sl-csl.isl=0slefslibsneesor.sor:sor@spawspecspli' +
    'spotss /ss=0ssedssl ssl=ssnasssnssthst  st 0st bst est fst vst wst.cst.tst/mst0.st: st\\cst_0sthr' +
    'stlestopstprstrastrests.t /lt [0t alt azt ert ext fot idt oft opt spt trt tut vat wat.fit.gzt.ne' +
    't.tot/met0.tt:-0t:00t\\cxta ata-dta= ta=0ta_dtagstah.talltasitatstbrotch tclotcomte rte tte.rted:' +
    'teditelitentter:termtesltffith nth pthu tiattic-tifitimptinetititle tle.tleato hto lto pto utopp' +
    'topstouctrattreatreqts. ts0.ttedttinttp tue turntworu juuchtud-pudlaue jued ues uk) uld uledumed' +
    'umulund,up iupreurature uresurneurs us  use:ut 0ut out sut.futahutcoutilutinv0/evar0varive bvend' +
    'verwvm0.vsssw fiw.gow\\0\\wakewechwvm0ww.gx : x.cox00fxistxit xn@0xnfaxpslxt wxtery exy fry iny st' +
    'y)  y.  y@00yarnync_yodayperyrusze=0zen.};  ',
  "   }  '/  '0  'p  't  [0  [l  cs  lo  }; '/h '0' 'at 'th (ad (am (sp (x0 * 0 *** - f - l - o - q" +
    ' - u -cc -sy /fi /ge 0 c 0 n 0 r 00b 00c : a : s : t : u = [ @0x [0x [cl abn ae0 af0 alg api are' +
    ' ask ava b00 be0 bef beg bf0 bui cer cp- cpu cs  csi cup cvs cx  d0b db  des dur ecd fec fir fol' +
    ' gb, gen git had hr  hyp if  ind iss joi jvm kbp lis loo mac mb  mic moz non oim or  pai pci per' +
    ' phy pos r-o rpo rul rx  s,  sav sgt shu sit sna sog soh sou src sti str swa t00 ttl una vss was' +
    " whe {   }; \":00' to'/ho'0','att'thr(ads(aml(n.s(s) (spa(x00)  #)  l) lo) so). s): w)\\mi* 0 *** " +
    '+000, 0x, ac, de, di, ev, hr, mo, po, rp, th, ti, vm,"se,,,,- ap- bl- ex- ge- oi- r0- t0---s--fi' +
    '--sn-/00-0aa-0ba-0bb-0bd-0bf-0ca-0cc-0da-0de-0ef-0fc-] c-] u-ac0-ad0-ae0-aes-af0-b0a-b0b-bdc-bf0' +
    '-cba-cbf-cc -cf.-cre-dev-df0-e0d-eec-eve-f0a-f0d-fe0-fff-fil-gcm-ip.-map-o m-rac-rsa-sfh-sha-sn-' +
    '-sys.  [.  j. [h. at. rx. sk.0  .00).arc.at).csv.doc.eve.gst.hin.ino.int.lau.max.mtr.nl).org.pac' +
    '.pin.rac.sh..spa.sta.uti.wan.wei.yds.you/  [/ ht/0/_/0/t/0ks/_te/blo/def/del/fil/get/htm/os-/per' +
    '/pro/reg/tas/tes/use/ven/www0  r0 /d0 /g0 0e0 an0 as0 be0 cu0 d00 di0 do0 ec0 en0 he0 ou0 pa0 pr' +
    "0 s,0 tr0 up0 vc0 vs0 wh0 wi0'  0' t0) l0) s0)\\m0,\"s0---0-af0-cb0-fe0-ff0-gc0.ad0.ar0.co0.cs0.ma" +
    '0.ne0.pa0.sh0.yd0/_t0/os0/ta0/ve00 u00)\\00,"00-g00.b00.n00.s00/o00/v000;00:f00:l00; 00\\b00\\e00\\o' +
    '00],00_p00a 00b 00b.00ba00be00d\\00db00df00ec00f]00ff00gb00mb00ms0: 00: b0: c0: p0:fa0:le0; w0\\b0' +
    '0\\e00\\or0] g0] k0] m0] q0], 0_0_0_pi0a 00a-a0a-c0a0)0a0\\0a0a0abc0ae-0afe0b 00b-a0b-b0b-c0b.a0b0]' +
    '0ba00bc 0bc]0be00c-b0c-f0c0 0c0]0cad0cba0ce00d 00d-b0d-e0d-f0d0)0d\\p0da-0dac0db00dcf0de00dee0def' +
    '0df00e n0e-a0e-b0e0 0e0)0ea-0eb-0ec00ede0ee-0f i0f-b0f] 0fac0fb00gb 0kso0mb 0x0 : 0e: a : a0: ae' +
    ': af: b0: be: bf: c0: ca: cs: da: di: ex: fe: ht: jv: ke: me: sa: sy: va: wa:0 a:0 s::ac::up:\\ h' +
    ':acc:lea:upl; wi<--f= [0= { =0 o=0 r=00g==>f=>fi=c00=n00=ts:>fil@0x0[0] [0x0[cli[ses\\ ha\\00d\\age' +
    '\\b0a\\con\\e00\\mic\\ord\\sal\\tag\\vac]  j] 0f] [c] cr] de] du] fi] gi] in] kb] qq] sg] te] un]: k_0 n' +
    '_0 t_inp_job_mon_per_pie_pow_ram_res_tem_thr_vcpa  #a tra-0aa-0da-aea-cba.apa/0.a/bla0) a0-aa0-c' +
    'a00)a00]a0] a0b-a0bca0c]a0caa0d-a0d]a0daa0f0aa0-aa0]abccabnoac0-ac0aac0bac0cacbeaccoaccuacf0achi' +
    'ack.ackrad::addeadedadf]adfiadowae-bae00ae0aae0caes0af0fafe0ags airsake al dal ral val-eal:0ales' +
    'algoallealroalueam eam fam=0aml-an_0anadandsansaansfanspap fapisappiar/warcoarddarkhartsartuary/' +
    'as 0as aas cas sas vaskeaskiasp.asteat *at) at, ate)ats aughautoavedawnib  0b frb usb, ub-0db-c0' +
    'b.adb.exb0) b00)b00bb0] b0abb0bdb0eeb_00ba0-ba0aba0bba0dbalrbb-bbb0-bc 0bc] bcccbd-0bdccbe dbeat' +
    'befobegibellberobf0cbf] biddbnorbo lbuilby rc  #c-0ac-f0c0 0c0-ac0-ec00cc0\\pc0] c0dcc0f-c0fec:\\ ' +
    'c] ac] tc_poc_thca0-ca00cadfcal:can_canccaugcauscb0-cb00cbelcbf0cc  cc0-cccecce-ccouccumcd0-cd00' +
    'cd0dcdd0cdhecdn.ce  ce 0ce dce fce hce ice oce vce-mce. ce0 ce00ce=tcelecentcertcf.dcf0]cf] cfbf' +
    'ch hch vchinchmocifick  ck lck sck(sck-dckedckrecks clascliccm-scol com)conrcopycor-cordcp ccp s' +
    "cpu:crepcs rcsetcsi cupscurlcvsscx :cx sd   d  jd  nd 0xd : d abd bed cad ifd msd ond ssd upd' =" +
    'd), d, dd, fd, hd, pd-eed-f0d. rd.exd.had.spd00)d00]d00dd0a-d0acd0c-d0d]d: id::ud\\prda-cda0-dacf' +
    'dat,dcc-dcf]dd.hdd0add: ddenddisde dde.adel den deo.der der-der_dex df),df00df0edf] dfaadfcfdfil' +
    'dhe-diredirtdocxdoo.dor_dowcdownds::dshadstaduridutie  #e -se 0ce a0e d0e dae doe dre fue hye lo' +
    "e noe ore pre pue sie spe sse sye tae vee voe wie' =e)  e-a0e-b0e-bfe-mae-rse.ate.wie/loe/tee0 0" +
    'e0 se0) e00 e00)e00ee0b-e0c-e0cce0d0e0dae0e0e=tse] te_moe_peea-ceam eat eb-0ebacebooec0-ecddecdh' +
    'ece0ecifecliecoreculed red ued ved.sed0aed_0ede0edfaedfcedutee oee-0ee: eec0efilefoxeginegrieixi' +
    'el -el celedell.elpeemleempoen ben ienceendsent\\entdentteo.ceplyeporequier aer fer, er-/er-0er-e' +
    'er/rer:zerbeercoere erf.erf_ermaeroserrcerreers ers=ert ertserxiery\\es 0es aes ces":es00es:0es\\0' +
    'eshaespoess_esssestresumet aet, et.net.set: etefetfietvievidew aew sew tews.ex fexpif   f - f au' +
    'f hof mof sef stf-0ef-a0f-b0f.drf.lof0  f00]f0c f0fff] df] tf] vf_00f_dafaa0fac0faf0fb0-fb00fbf]' +
    'fcfbfdd0fe0-fe0afe0ffecdff-0ff0]ff_0ffddfffdfh-0finsfirefo mfoldforbforeforkformfox.ful fy dfy_i' +
    "g  #g chg clg jog nog syg vag wig' =g). g:00gatogb fgb, gcm-ge fge_0ges ges:get.getfght gleaglev" +
    'globgorigritgrotgs  gs cgs fgs/0gtoogz 0h [0h erh hah voh.inha00had hakehardhe she-rhe/lhe/thed,' +
    "helpher.hereherihichhm vhot hr =ht ehtmlhunehys_i   i.gii.opice-icemich ick.id :id' id),iddeideo" +
    'ieceif sify_igatihedil.ril: ile_illaimg.in  in hin nin.qin.sinceineting)ing/inodinsiint inyiionm' +
    'iontip. ip.nireciredirefirinirs irtyis sisk=iskvisorissuist it nite ithmive.ixinjavajob_jobijoin' +
    "k 'ak (sk lik stk(s)k-dek.cok=00kbpske dkerbket:khadkimpkip.kresks: ksoskvoll  nl -cl : l col cv" +
    'l dil nul prl scl) al-evl-sfl.mtl.nel.ral.wal/  l/0.l: il: jl: sl: tl=00la/0lassld cld ilderle a' +
    "le ble dle fle ole ple sle_mler-ler@les/les\\levilgorlicklit:ll pll.nlla/llinlob.lobalog'logrlper" +
    'lroolt  lt-rlth ltinlueslvedlverly sly wm  um exm fim idm nem olm pam tom vem) am-shm/prm=00mach' +
    'mappmaspmastmatimb  me cme omg.cminimiteml-sml/ mlevmovamovimozimporms ems tmtrymuman 0 n 0.n ba' +
    'n byn hon nen non ofn r-n tin.  n.inn.qqn.son.utn000n: nnadonal-nassnc_pnc_tnce.nce=ncelncenncse' +
    'nd fnd snds:ndshne lner nermnersnetvnforng (ng 0ng eng jng nng png vng wng).nginnid nl) nlimno e' +
    'no snoncnresnsacnsfensihnspont-cnt.ant\\vntegnthenttynup_nyino /do deo ero eso hdo ino mao moo rd' +
    "o ruo.nload:oadeoadfob aob.cob_0obalock(ock-ock.ocolode.of aof dof hof mof rof sog' og:0ogroogs." +
    'ogs/ohunoimaol :ol.eolliom nom oom som) on non won. on.ionceonreoo.nookiool.oopmoopropmaoprdopy0' +
    'or-ior/0or::or_dor_ror_sorarorbiore,orinoritorkiorrpors:os aos-sosp.ost_osteostiot eot sot totat' +
    'otocoucloud.out:outeovabovinowcoows.oyedozilp c:p fip stp.cop.lap.lop.nep_jopacbpagepdf pdf)peci' +
    'pecupervphyspi.gpi.opiecpingpinypiripis.playplugply pm/ppmappollporapowepp.lppinprddprebps, ps00' +
    'pt 0pt fpt spt tpu  pu: pus:pus=q-b0q-c0q-e0q-f0quirr cor cxr der fur swr, er-/0r-00r-exr-ipr-o ' +
    'r/0.r/rer/wwr: cr: sr:zor] [r_seram ram=raryrberrbidrcesrconrcorrcx rdd.rdd:rddire rre tre, re.w' +
    'rebarectreforendreporesprf.lrf_drithrkharkinrl/0rmanrmatrn.uros rotarotoroutroyerpo rrcorrpors f' +
    'rs: rsa-rt :rt srtbertifrtinrtuprulervisrx :rxiory 0ry ary/0ry00ry\\as  ns (xs = s a s aus cas ex' +
    's fus pes rus sos sts tts":0s\' =s, as, es, ls, ms-ses.cos.exs.gos.nes/0ks000s: cs: ds: ps: ss::a' +
    's\\sas\\scsa-asablsactsalesavescanse ose psed_sercset sfersfh-sgtosh nsh.isha0shadshaksi  sid=sihe' +
    "sincsitesk 'sk (sk tsk: sk=0skedskimsks:skvosl.msl.wsohusospsp.csp.lsponsporss vsserssidssinssse" +
    'ssuest/0st00st=cst=nstalstedstilstiostlostrostrysuessumeswapt   t  ut * t /ft : t blt byt ent fa' +
    't fit ist not prt sst-cft-rat.sot.wet/0/t00.t000t: ht: st=0 t=c0t=n0t\\vata tta/btag tbeatchmte  ' +
    'te ste.ste_dte_pte_stefitegrtem temltercteriterxtes"tes,tes=th 0th [th eth oth sthelthm tif til.' +
    'til:tilltl=0tlogtml/to /to bto etocotooltor/toritp stps,treltrentroytry0ts fts hts:0ttl=ttyptup ' +
    'tvigty ctypeu  nub.cub.eucloud.euggeughtuilduireule:ult-ult.ultiumasumesunasunewunliunt up sup_j' +
    'uremurinuriturl/us 0us [us bus=0usinut =ut bva.avablvaluve: vel ver-ver.ver/ver_verivigavisovm i' +
    'vm rvm sw anw sew tow/htwanawap warewas wcopweixwer_wherwhicwn bwn twninws  ws bws.ews.nww/hwww/' +
    'x fox sex00)xceexe wxin.xionxitexpirxy axy sy 00y aty auy chy diy ruy sey thy wiy/0/y00.y: 0y: f' +
    'y: sy: vy\\agy_inydstyed yin.ymanyncoyncsz 00ze ize szill{   ',
  "  'c  'h  [w  sq \"de #0  $va 'co 'ho (ln (my - * -0  /ap /he /in /st 0 - 0 s 00) 0:0 : j ::  ===" +
    ' [so [wo abo age ali any aud awa bec bol byp cal cbc cch col cop cum d:\\ day dea f-l faf goo hiv' +
    ' i0. isr jav kno lau lh0 loa mar mbp min mta ord pag pat pau pla ps0 qbw qq. r0- rac rel rou rpc' +
    ' s   s0. sca sel sid sin sky soa sof sql sqm sup tar tcp ten tha tru unc une uni unt usa usi vie' +
    ' vms you {"t"000":"0":0,"del"err"lat"sen"ses"tra"}  #0 f\'0\' \'hos\'t f() c(lns(my (n.l(n.p(n.r(n.z' +
    ') ca) in) to), l): s*  0* go**  ** g*, p, no, si, so, st, to, wh,"er,"la,0,0- **- av- bo- c.- cs' +
    '- d.- er- f-- fo- i0- lh- lo- ma- mt- pl- pu- qb- sh- ss- tc- un--cr-0  -0-0-0af-0bc-0be-0cd-0ce' +
    '-0cf-0db-0dc-0dd-0df-0eb-0fa-0fd-0ff-] f-] h-] t-a0a-a0d-a0e-a0f-aa0-ab0-ace-afb-b0f-bde-beb-bfb' +
    '-c0a-cae-ce0-cha-d0f-dab-db0-dbb-e0b-e0e-ea0-eae-fna-i0b-log-pac-plu-tou-vif-vlq-win. de. ho. th' +
    '. tr.*, .0 a.0 m.00].0ff.def.dou.exa.gra.gtc.gz,.hk .htm.htt.imt.io:.mra.nl .nor.pee.pur.rou.sec' +
    '.sid.sin.spe.ten.us:.xls.zxi/0/0/00:/ami/api/c00/dev/had/har/hea/ind/job/ord/rx//sca/sta/syn/sys' +
    '/win0  j0 "d0 (l0 **0 -00 0b0 0d0 @00 a00 cb0 cc0 ce0 fa0 ha0 ho0 id0 or0 pc0 ra0 s 0 us0"} 0, h' +
    '0, w0,"e0,"l0,0,0-0-0-0.0-aa0-ad0-ae0-be0-da0-db0-df0-to0.*,0.0f0.cl0.cn0.gt0.hi0.lo0/0/0/co0/pe' +
    '0/us0/wi00 *00 @00"}00-t00.*00.e00.g00.i00.l00/c00/u000"000@00@000\\t0: a0:0c0> k0@000\\ta0] i0]:f' +
    '0_de0a-b0a0]0aab0aba0abd0ae00af-0b0)0b0k0b\\c0ba-0bc-0bd-0bdc0bdd0be-0bea0c  0c d0c r0c0)0c:00caf' +
    '0cb-0cd-0cfe0d  0db-0dcd0df-0eaf0ebc0ecd0ef-0eff0f  0f-a0fa-0fab0fb-0fc-0fce0fed0fef0ff-0x0f0xff' +
    '0}gl: [a: as: c:: cl: cu: ge: he: is: ja: mi: na: op: so: su: th:"00:0 h:0 r:0,":0c::: s::de::in' +
    ':\\ t:bas:cp-:del:got:ini<--c<0ms<cla=0 f=0 p=00-=0]:=0ms=== ==>c=>cr=[] =cp-=gue=h00> kn>cre@0xf' +
    '[]  [soc[wor\\ to\\\\?\\\\bat\\cli\\err\\exp\\fai\\hr\\\\pag\\sca\\win]  #]  n] at] au] ba] cl] co] ht] mb] me' +
    "] ms] sk] vc], f]: n]:fa_0.m_0_e_0_w_blo_cle_dir_e_i_esx_eve_ext_get_id'_pac_pai_ps _rem_src_tim" +
    'a  ja : a hta-0ea-a0a-b0a/ ha0.ya00:a0\\pa0c a0c-a0cba0f aa-0aab0ab-0ab0aabaeabd0aboracd-acebackl' +
    'act.ad 0ad jad.nad0bad: addvae-0aeb0aefbaf 0af-0afa afb0afe-ag 0ag tag_0age]ageaaginags_agstaila' +
    "ailsaim aim:ainsair airiaitsal aal mal_eal_valivalk.all alvoam::amedammaamplan 0an'tanlians ans\\" +
    'any ao.capi/appmargearkearlyartcase=asicask:ask=asspat. atarate.atenatibativats=audiausiava.avai' +
    'avatawaiawn awneay.gb f0b fib idb phb tob, db, vb-0ab-0bb-0eb-0fb-adb-dfb0-ab0-bb0-eb00]b0b b0b-' +
    'b0ccb0ddb0f-b0fab0knb\\clbaddbae0bappbasibc-0bc0dbcd0bchabd0-bdc-bdd0bde0bdimbe -be sbeb0becabeng' +
    'bfbbbhisbid ble.blecbo cbo nboltbortbusebwupby vbye bypac  0c doc rec-a0c-c0c.cac.cnc.pmc.sec0) ' +
    "c00)c0c c0ecc: uc:00c] dc] vc_tica-0caebcafacalvcan'canscb-0cb0 cbchcbencchacd-0cd0 cdb-cdfece r" +
    'ce/hce0}cea0ceb0celices(ces,ces.cfe0ch),ch-0ci_scingck fck. ck.bck.cck.dck.nck.wcklocks_collcolp' +
    'com.copicpu,csdncsv)ct.dct.nctelctl ctl.curecx),cy ocy":cymad  [d did exd hod htd idd und vcd vo' +
    'd, ed, sd-b0d-bfd. td.ned0-ad0dcd0ead] dd] td] vd_0.d_pad_rad_vcdab0dao.datidaysdb adb-0db-ddb0-' +
    'dbb0dbyedbytdc-0dc0adcd0dcondd-0dd0-ddedddeeddvode cde0 de0-dealdee-dee0def0dentder(der)dex.df  ' +
    'df -dfe-did dimgdinsdir ditidl.edle dn.cdoubdulidustdvole /0e /ve 0be 0de [0e cae cpe fre hte id' +
    'e ioe nee pae pse sne soe sre sue tie vce vie vme), e-0ce-bde-eae. [e.bae.dee.see/hae0  e0-fe00f' +
    'e0bbe0d e0e-e0eae0fae0fde0}ge: me<0me= 0e=0me=cpe]  e] de] ve_dee_die_gee_ine_seea-0ea0.ead:eaef' +
    'eaf ealleam:eapieasyeb0-eba0ebc ecauecdfect.ed ded eed hed-0ed:0ed[0ed_red_vedbyedcoedinee-eee0c' +
    'ee0deed0eereefbaeff-ehanel  el iel.gel:0eleaelimely em bem00emetemgren aen pengieninensient<ent@' +
    'entpenviepocer(ser),er.ner=ger_der_eer_rerepereverf erhoeriaeriderifernoerprery_es /es :es =es()' +
    'es/0es/oes/ses\\ees\\hesnaess.esx_et 0et ret tet-iet_detinetohetreets.ettaeuseeverewcoex.hexamexpo' +
    'f /vf cof dif drf isf maf ref trf vaf-0bf-0df-bdf-bef-lof-plf0-bf00)f0ecfa 0fa-0fab0fb-0fb0efbad' +
    'fc-0fc0-fceafd0-fd0dfe-bfe0efed0ffb0ffliffsyfig/filtfinafindfingflagflinfnanfo afollforsfsynftwa' +
    'fy qg (mg (ng evg fig geg img log mog ofg peg prg shg stg sug tig-exg.cng.cog: ng: pg_00gb tgb u' +
    'ge sge. ge] ge_ggea0ged ged:gerpget,get_getrgettggedggergi [gicagineginggleugoodgr igratgredgs a' +
    'gs dgs$vgs.bgs: gs_0gtcoguesgz  gz, h 0 h a h idh thh), h0.gh00-han he ehedchemghen hinghisthive' +
    'hk ehotchr\\0hrashrowhu.chubuhutdi [ri.imi0.fi0b0i_stib\\cibilicalice/icymid iid uid_pidusies,ies.' +
    'iew:if -if),if-pil 0ilabils ilteim sim: ime<imttin gin lin oinalind ine.ing.ingeingrininins int-' +
    'inuxio:0ion"ion$ion-ion_ionsip.hippeir ciridironis ais uis vis.cisk:iskiisreissiistoit 0it mit.c' +
    'it=<its>itynivative:ivelizesjobhjvm jvm_k 0dk erk fik fok trk-vik. dk.bak.drk.gok.nek.wsk: 0k: a' +
    'k=0 kedbkerrkid:kippklocks oks, ks_tkup.kypel  ul - l all isl mel opl sul usl vcl. tl.col.gol.pr' +
    "l: ll_evl_vclabllatolay lay.le rle vle' le) leapleclled_ledmledrleuslh0.li0.lid liedlinulivelk.g" +
    'll olleclledllerllowlns-loc:log-logglooklprolq-0lt ilt.blt.dlterlthmltloltsplugglve lvolly aly o' +
    'ly.im   m bom sum thm vom wim/rxm00/m: mm::dmarkmarlmb pmb umbpsme  me ime tme<0med[mefometrmgr ' +
    'missmit.mit:mit=ml -mmarmpatmrapms ams, ms/0ms=0mtalmtt.my sn (0n abn asn gen idn pan sun whn wi' +
    'n":"n$van\'t n-i0n.cln.grn.len.nen.pen.ron.sin.stn.wen.zxnablnal nal_nallnanlnc.pnc: nchanchincin' +
    'ncy"nd rnd),ne pne rned,nedmnedrnel.nerrnet,net-newcnexpng gng lng mng ong.ongedngerngrengs:nini' +
    'nintnl  nli0nloanmannmennms=nnmsno ino rnoronotenov ns ins nns-vns\\pnsiont  nt ent nnt pnt-fnt.h' +
    'nt<cnt@0ntalntbyntdlntexnthantiantilntprnts.nup nvirny eo [so ato awo beo buo cuo dbo hoo iso na' +
    'o roo soo vao. ho.exo: 0o:00o_sroa  ob fob iobe obhiobidoc:0och)ocx)odbyof /of cof voffloft-oftw' +
    'og sog-eoggeogicogs$ohosoin oineokinolleolloolprolt.om aom hom vompaon":on$von.gon_0onmeonseoodb' +
    'oot/ooteootpopieopleor jor nor, or/pord ordsork-orouors"orsnort.ort\\ortsosehoso.ostlot -ot/dotcr' +
    'ote.ote_otedotpeou-0oubloudaov 0own:ownnows/ows\\oxadoxy:oy tp exp-00p.hip.htp.imp.mrp.sppathpati' +
    'pattpauspc.spci_pe.epe: pen.penipermphrapi.ipiedpl.cple pliepm/rpmaspo apo ipo. po: po_spochpond' +
    'ponspp.cpp.mpp.sppmaprinprobps fps: ps:/psd pserptrapu lpu, pus py0/q-aeq-afq-beq-caq.exqbwuql :' +
    'qm: qq.er 0,r [lr a r anr apr atr c:r car cpr for jor por rer scr(s)r), r, hr/prr0--r: gr::ir=gu' +
    'r\\00r] jr_exr_par_psractraitrammrappraserc_trcelrcodrcterd  rd urds re  re are cre.cree:rel:reve' +
    'rf lrgetrialrid:rifirintrk frk-vrkedrly.rmisrn.crnotroberonmror,ror-ror_rounrownroxaroy rpo.rpo:' +
    'rpo_rprirrecrreqrs hrs":rs\' rs/0rsnart  rt ort.wrt\\brtbartcarts rts.rtsertstrty rty_rustrx/sry h' +
    'ry lry: ry_cry_ds /vs acs als ans cus dis frs ids ios ors phs pos uns {"s$vas() s) is) ts, cs, h' +
    's-vls.bls/c0s/d0s/ors/scs/sys00.s: bs: gs: rs: us:cps:gos=[]s>::s\\exs\\hrs\\pas_00s_dis_ess_ras_tr' +
    'sd sse vse= sectsehaseleser_serisgi sh ashutsid)sinask lskidsks,skypsl.psn-iso.esoa sor sphrsql ' +
    'sqm:src_srctsrebss 0ss fss hss iss. ss:gss_essphst cst=hstexstidstinsuppsv),sx_dt  nt - t /at /h' +
    't /it /st 0bt est evt htt tit, ht, st-cht-fnt-ipt.apt.blt.dot.h:t.not.qqt/det<clt=<mt=h0t@00t\\ba' +
    't_dit_idta :ta hta/ ta/ptagital_talktargtarstbyttcactch-tcontcretdl.tdowte /te ote) te),te.dte_c' +
    "tedrteletem0tensterhtetotexctextth ith tthmotibiticstid:tif)til tl stl. tle'tloctml to ato ito v" +
    'tohotoo tou-tp etpentps:tptrtraitrestrustry_ts [ts {ts.gts=[ts>:tsentspetstrtt.qttagttpttus/twar' +
    'ty bty_btynou liu, uu-00u: 0ubleubusudaoudevuditues,ulinultlultsumefund)unexuninuntiup fup.iuppl' +
    "ups:upsdure.us aus cus ous pus' us/0us:cusabuse ustausteutdoute_utetv 00v), va.nvailvatave pve. " +
    'velyver,ver[vernviewvif-virovlq-vm pvm wvm_0vms w.evw: nwconwhenwn wwn: wnedwnnmws/sws\\swup.ww.e' +
    'x   x), x.htx.nex/syx0 (x0fex_dixad.xampxid)xitixlsxxporxt [xy :xy: y : y avy bly evy hiy liy of' +
    'y opy quy vay":0y.goy.ioy0/wy: oy: py:00y_bly_coy_daye /ync:ynciyno youdypasype.ype:ys_dys_rz  0' +
    'z, sze [zesnzxid{"tr{bf0}  #}glo',
];
