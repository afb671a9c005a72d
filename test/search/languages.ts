/** Three short articles in each language: opening hours, returns, delivery; and a question to each, worded otherwise. */
export const LANGUAGES: Record<string, { articles: [string, string][]; questions: [string, string, string] }> = {
  en: {
    articles: [
      ['Opening hours', 'We are open Monday to Friday from 9 to 18. On Sunday the shop is closed.'],
      ['Returns', 'You can return any item within 30 days. The refund takes five days.'],
      ['Delivery', 'Delivery costs 5 euros and takes two days. Above 60 euros it is free.'],
    ],
    questions: ['Are you open on Sunday?', 'How do I return an item?', 'How much is shipping?'],
  },
  es: {
    articles: [
      ['Horario de apertura', 'Abrimos de lunes a viernes de 9 a 18 horas. Los domingos la tienda está cerrada.'],
      ['Devoluciones', 'Puedes devolver cualquier artículo en un plazo de 30 días. El reembolso tarda cinco días.'],
      ['Envíos', 'El envío cuesta 5 euros y tarda dos días. Los pedidos de más de 60 euros se envían gratis.'],
    ],
    questions: ['¿A qué hora abren los lunes?', '¿Puedo devolver mis zapatos?', '¿Cuánto cuesta enviar un pedido?'],
  },
  fr: {
    articles: [
      [
        "Horaires d'ouverture",
        'Nous sommes ouverts du lundi au vendredi de 9 h à 18 h. Le dimanche, le magasin est fermé.',
      ],
      ['Retours', 'Vous pouvez renvoyer tout article sous 30 jours. Le remboursement prend cinq jours.'],
      ['Livraison', 'La livraison coûte 5 euros et prend deux jours. Elle est gratuite à partir de 60 euros.'],
    ],
    questions: ['Êtes-vous ouvert le lundi ?', 'Comment retourner un article ?', 'Combien coûtent les livraisons ?'],
  },
  de: {
    articles: [
      [
        'Öffnungszeiten',
        'Wir haben von Montag bis Freitag von 9 bis 18 Uhr geöffnet. Am Sonntag ist der Laden geschlossen.',
      ],
      ['Rückgabe', 'Sie können alles innerhalb von 30 Tagen zurückgeben. Die Erstattung dauert fünf Tage.'],
      ['Lieferung', 'Die Lieferung kostet 5 Euro und dauert zwei Tage. Ab 60 Euro liefern wir kostenlos.'],
    ],
    questions: ['Wann habt ihr am Montag offen?', 'Wie lange ist die Rückgabefrist?', 'Was kostet der Versand?'],
  },
  pt: {
    articles: [
      [
        'Horário de abertura',
        'Estamos abertos de segunda a sexta das 9 às 18 horas. Aos domingos a loja está fechada.',
      ],
      ['Devoluções', 'Pode devolver qualquer artigo em 30 dias. O reembolso demora cinco dias.'],
      ['Entrega', 'A entrega custa 5 euros e demora dois dias. Acima de 60 euros é gratuita.'],
    ],
    questions: ['A que horas abre a loja?', 'Posso devolver um artigo?', 'Qual é o preço das entregas?'],
  },
  it: {
    articles: [
      ['Orari di apertura', 'Siamo aperti dal lunedì al venerdì dalle 9 alle 18. La domenica il negozio è chiuso.'],
      ['Resi', 'Puoi restituire qualsiasi articolo entro 30 giorni. Il rimborso richiede cinque giorni.'],
      ['Spedizione', 'La spedizione costa 5 euro e richiede due giorni. Sopra i 60 euro è gratuita.'],
    ],
    questions: ['Siete aperti la domenica?', 'Come faccio un reso?', 'Quanto costano le spedizioni?'],
  },
  nl: {
    articles: [
      ['Openingstijden', 'We zijn open van maandag tot vrijdag van 9 tot 18 uur. Op zondag is de winkel gesloten.'],
      ['Retourneren', 'Je kunt alles binnen 30 dagen terugsturen. De terugbetaling duurt vijf dagen.'],
      ['Bezorging', 'Bezorging kost 5 euro en duurt twee dagen. Boven 60 euro is bezorging gratis.'],
    ],
    questions: ['Zijn jullie op zondag open?', 'Kan ik iets retour sturen?', 'Wat kost het bezorgen?'],
  },
  pl: {
    articles: [
      [
        'Godziny otwarcia',
        'Sklep jest otwarty od poniedziałku do piątku od 9 do 18. W niedziele sklep jest zamknięty.',
      ],
      ['Zwroty', 'Każdy towar można zwrócić w ciągu 30 dni. Zwrot pieniędzy trwa pięć dni.'],
      ['Dostawa', 'Dostawa kosztuje 20 złotych i trwa dwa dni. Powyżej 200 złotych jest bezpłatna.'],
    ],
    questions: ['Czy w niedzielę jest otwarte?', 'Jak zwrócić towar?', 'Ile kosztuje dostawa?'],
  },
  tr: {
    articles: [
      ['Çalışma saatleri', 'Pazartesiden cumaya 9 ile 18 arası açığız. Pazar günleri mağaza kapalıdır.'],
      ['İade', 'Her ürünü 30 gün içinde iade edebilirsiniz. Para iadesi beş gün sürer.'],
      ['Teslimat', 'Teslimat 50 lira tutar ve iki gün sürer. 500 liranın üzerinde teslimat ücretsizdir.'],
    ],
    questions: ['Pazar günü açık mısınız?', 'Ürünü nasıl iade ederim?', 'Teslimat ücreti ne kadar?'],
  },
  ru: {
    articles: [
      ['Часы работы', 'Магазин открыт с понедельника по пятницу с 9 до 18. В воскресенье магазин закрыт.'],
      ['Возврат', 'Любой товар можно вернуть в течение 30 дней. Возврат денег занимает пять дней.'],
      ['Доставка', 'Доставка стоит 300 рублей и занимает два дня. От 3000 рублей доставка бесплатная.'],
    ],
    questions: ['Вы открыты в воскресенье?', 'Как оформить возврат товара?', 'Сколько стоит доставка?'],
  },
  uk: {
    articles: [
      ['Години роботи', 'Магазин відчинено з понеділка по пʼятницю з 9 до 18. У неділю магазин зачинено.'],
      ['Повернення', 'Будь-який товар можна повернути протягом 30 днів. Повернення коштів триває пʼять днів.'],
      ['Доставка', 'Доставка коштує 80 гривень і триває два дні. Від 1000 гривень доставка безкоштовна.'],
    ],
    questions: ['Магазин відчинено в неділю?', 'Як повернути товар?', 'Скільки коштує доставка?'],
  },
  ar: {
    articles: [
      ['ساعات العمل', 'المتجر مفتوح من الاثنين إلى الجمعة من 9 إلى 18. يوم الأحد المتجر مغلق.'],
      ['الإرجاع', 'يمكنك إرجاع أي منتج خلال 30 يومًا. يستغرق استرداد المال خمسة أيام.'],
      ['التوصيل', 'تكلفة التوصيل 20 درهمًا ويستغرق يومين. التوصيل مجاني فوق 200 درهم.'],
    ],
    questions: ['هل المتجر مفتوح يوم الأحد؟', 'كيف يمكن إرجاع منتج؟', 'كم تكلفة التوصيل؟'],
  },
  hi: {
    articles: [
      ['खुलने का समय', 'दुकान सोमवार से शुक्रवार सुबह 9 से शाम 6 बजे तक खुली रहती है। रविवार को दुकान बंद रहती है।'],
      ['वापसी', 'कोई भी सामान 30 दिनों में वापस किया जा सकता है। पैसे की वापसी में पाँच दिन लगते हैं।'],
      ['डिलीवरी', 'डिलीवरी का शुल्क 50 रुपये है और दो दिन लगते हैं। 500 रुपये से ऊपर डिलीवरी मुफ़्त है।'],
    ],
    questions: ['क्या दुकान रविवार को खुली है?', 'सामान वापस कैसे करें?', 'डिलीवरी का शुल्क कितना है?'],
  },
  ja: {
    articles: [
      ['営業時間', '月曜日から金曜日の9時から18時まで営業しています。日曜日は休業です。'],
      ['返品', '30日以内であれば商品を返品できます。返金には5日かかります。'],
      ['配送', '配送料は500円で、2日かかります。6000円以上は送料無料です。'],
    ],
    questions: ['日曜日は営業していますか？', '商品を返品できますか？', '配送料はいくらですか？'],
  },
  zh: {
    articles: [
      ['营业时间', '我们周一至周五9点到18点营业。星期日商店休息。'],
      ['退货', '所有商品30天内可以退货。退款需要五天。'],
      ['送货', '送货费用为20元，需要两天。满200元免费送货。'],
    ],
    questions: ['星期日营业吗？', '怎么退货？', '送货费用是多少？'],
  },
  ko: {
    articles: [
      ['영업시간', '월요일부터 금요일까지 9시에서 18시까지 영업합니다. 일요일은 휴무입니다.'],
      ['반품', '모든 상품은 30일 이내에 반품할 수 있습니다. 환불은 5일 걸립니다.'],
      ['배송', '배송비는 3000원이며 이틀 걸립니다. 5만원 이상은 무료 배송입니다.'],
    ],
    questions: ['일요일에 영업하나요?', '상품을 반품하고 싶어요', '배송비는 얼마인가요?'],
  },
};
