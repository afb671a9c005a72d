import type { Words } from './words.ts';

export const tr: Words = {
  said: 'Şunu yazdınız: “{said}”.',
  topics: {
    person: 'Elbette.',
    despair:
      'Bunu yazmanız iyi oldu. Bununla yalnız kalmak zorunda değilsiniz: lütfen şimdi acil servisi veya bir kriz hattını arayın ya da güvendiğiniz birinin yanına gidin.',
    urgent: 'Bu acil görünüyor ve beni beklememeli. Tehlikede olan biri varsa lütfen hemen acil yardım hattını arayın.',
    serious: 'Bu önemli bir konu; bunun sorumluluğunu bir asistan değil, bir kişi üstlenmeli.',
    money:
      'Bir ödemede yanlışlık olduğunu anlıyorum. Bunu gerektiği gibi kontrol edebilecek biri incelemeli; ben yapamam.',
    refund: 'Paranızı geri istediğinizi anlıyorum. Buna bir kişi karar vermeli; benim yetkim yok.',
    cancellation:
      'İptal etmek istediğinizi anlıyorum. Doğru yapılması ve size onaylanması için bunu bir kişinin yapması gerekiyor.',
    complaint: 'Bunun için üzgünüm. Bununla durumu düzeltebilecek biri ilgilenmeli; bu benim yapabileceğimi aşıyor.',
    upset: 'Bu kadar yorucu olduğu için üzgünüm. Konuya yeni bir gözle bakacak birini hak ediyorsunuz.',
    hardship: 'Bunu paylaştığınız için teşekkür ederim. Bir kişi, durumunuza uygun bir yolu benden daha iyi bulabilir.',
    private: 'Yazdıklarınız gizlidir; bu konu benim yerime eğitimli bir çalışanın elinde daha güvende olur.',
    failure:
      'Üzgünüm, benim tarafımda bir sorun oldu ve yanıt veremedim. Tahmin yürütmektense bunu bir kişiye bırakmak isterim.',
    unknown: 'Bu konuda güvenilir bir bilgim yok ve tahmin yürütmek istemem. Bir kişi bunu öğrenebilir.',
    unsure: 'Size yanlış bir yanıt vermek istemem ve burada yeterince emin değilim. Bir kişi bunu öğrenebilir.',
    long: 'Bu biraz uzadı ve henüz sonuca varamadık. Bir kişi bunu büyük olasılıkla benden daha hızlı çözer.',
    sales: 'İlginize sevindim. Bunun için size uygun bir teklif hazırlayabilecek biri gerekli.',
    other: 'Bunu bir kişi benden daha iyi yanıtlayabilir.',
  },
  details: 'Burada yazdığınız her şey iletilir; hiçbir şeyi tekrarlamanız gerekmez.',
  next: 'Ekibimizden biri bu sohbete katılacak.',
  nextBy: '{agent} bu sohbete katılacak.',
  now: 'Sohbet, sıradaki yerinizi ve bekleme süresini her zaman güncel olarak gösterir.',
  inLine: 'Bir kişiyle görüşmek için sıradasınız; burada yazdıklarınız da iletilir.',
  here: 'Evet, buradayım.',
  program: 'Ben asistanım: bir program, insan değil.',
  nobody: 'Şu anda görevde kimse yok, bu yüzden şimdi sohbete kimseyi çağıramıyorum.',
  opens: 'Yeniden buradayız: {time}.',
  callback: 'Aşağıdan, sizi geri aramamız için bir zaman seçebilirsiniz; bu arada elimden geldiğince yardımcı olurum.',
  joined: '{agent} sohbete katıldı ve yazdıklarınızı okudu.',
  released: '{agent} sohbeti bana, yani asistana geri verdi. Size nasıl yardımcı olabilirim?',
  left: 'Sıradan çıktınız. Ben hâlâ buradayım; istediğiniz zaman yeniden bir kişi isteyebilirsiniz.',
  booked: 'Sizi geri arayacağımız zaman: {time}. Burada yazdıklarınız da iletilir. O zamana kadar buradayım.',
  taken: 'Bu zaman artık boş değil. Lütfen başka bir zaman seçin.',
  cancelled: 'Geri aramanız iptal edildi: {time}. Ben hâlâ buradayım; istediğiniz zaman bir kişi isteyebilirsiniz.',
  calledOff: '{agent} geri aramanızı iptal etti: {time}. Burada istediğiniz zaman bir kişi isteyebilirsiniz.',
  moved: '{agent} geri aramanızın zamanını değiştirdi. Yeni zaman: {time}.',
  unreachable: 'Bu bir e-posta adresine veya telefon numarasına benzemiyor. Lütfen kontrol edin.',
  requeued:
    '{agent} ayrılmak zorunda kaldı. Baştan başlamıyorsunuz: sıranın en önündesiniz ve yazdığınız hiçbir şey kaybolmadı.',
  noted: 'Bunu kendim kesin olarak yanıtlayamıyorum; görüşmeyi devralacak kişi için not ettim.',
  masked:
    'Güvenliğiniz için yazdığınız bir numara kaydedilmeden önce gizlendi ve burada kimse okuyamaz. Lütfen bu sohbette kart, hesap veya kimlik numarası göndermeyin.',
  resolved: '{agent} bu sohbeti kapattı. Hâlâ açık bir konu varsa buraya yazın, kaldığımız yerden devam edelim.',
  failed: 'Üzgünüm, şu anda yanıt veremiyorum ve görevde kimse yok. Yazdıklarınız saklanıyor.',
  offer: 'Bir insanla konuş',
};
