/** See `topics.ts`. */
export const tr = `
much: ne kadar, kaç para, kaç lira, kaça
long: ne kadar zaman, ne kadar sürer, ne kadar sürüyor, kaç gün, kaç günde, sürer, sürüyor
when: ne zaman, saat kaçta
where: nerede, nereden, neredesiniz
open: açık, açık*, açılıyor*, açıyor*, açıl*
closed: kapalı, kapalı*, kapanıyor*, kapan*
hours: çalışma saatleri, çalışma saat*, saatleriniz
holiday: resmi tatil, tatil*, bayram*
weekend: hafta sonu, hafta sonları
delivery: teslimat, teslim*, kargo*, gönder*
free: ücretsiz, ücretsiz*, bedava
abroad: yurt dışı, yurt dışına, yurtdışı*
late: gecikme, gecik*, gelmedi
track: sipariş takibi, kargo takip*, siparişim nerede, kargom nerede, takip
order: sipariş, sipariş*
cancel: iptal, iptal*
change: siparişi değiştirmek, değiştir*
return: iade, iade*, geri gönder*
refund: para iadesi, para iade*, paramı geri
exchange: değişim, değişim*
price: fiyat, fiyat*, ücret, ücreti
discount: indirim, indirim*, kampanya*
voucher: hediye kartı, hediye kart*, hediye çek*
warranty: garanti, garanti*
repair: tamir, tamir*, onarım*, servis*
broken: bozuk, bozul*, kırık, hasarlı, arızalı
address: adres, adres*, yeriniz
parking: otopark, otopark*, park
phone: telefon, telefon*, aramak
email: e-posta, e-posta*, mail
contact: iletişim, ulaş*
pay: ödeme, öde*
card: kredi kartı, kredi kart*, kart*
cash: nakit, nakit*
instalments: taksit, taksit*
invoice: fatura, fatura*, fiş
stock: stokta, stok*, mevcut
size: beden, beden*, boyut*
used: ikinci el, kullanılmış
rent: kiralama, kiral*, kiralık
appointment: randevu, randevu*, rezervasyon*
job: iş ilanı, iş ilan*, çalışmak, kariyer
privacy: kişisel veri, kişisel veri*, gizlilik
complaint: şikayet, şikayet*
insurance: sigorta, sigorta*
stolen: çalındı, çalın*, hırsızlık
collect: mağazadan teslim, gelip al*, teslim alma
shop: mağaza, mağaza*, dükkan*
bike: bisiklet, bisiklet*
ebike: elektrikli bisiklet, elektrikli bisiklet*
battery: batarya, batarya*, pil*, akü*
tyre: lastik, lastik*
puncture: patlak lastik, patlak, lastiğim patladı
helmet: kask, kask*
child: çocuk, çocuk*
test: deneme sürüşü, test sürüşü
wheelchair: tekerlekli sandalye, tekerlekli sandalye*, engelli*
business: kurumsal, şirket*, firma*
aside: satın, al*, sat*, kabul, sun*, ürün*, şey*, müşteri*, istiyorum, isti*, merhaba, yap*, ed*, mi*, mı*, mu*, mü*, ile, nasıl, gün, yıl, var, bilgi*, çalış*, için, bir, hangi, siz*, bana, olur, geliyor, ulaş*, neler, nedir
`;
