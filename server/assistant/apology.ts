const WORDS: Record<string, string> = {
  en: 'My answer broke off here, so it may not be complete. Ask me again, or ask for a person.',
  es: 'Mi respuesta se ha cortado aquí y puede estar incompleta. Pregúnteme otra vez o pida hablar con una persona.',
  fr: 'Ma réponse s’est interrompue ici et peut être incomplète. Reposez-moi la question, ou demandez une personne.',
  de: 'Meine Antwort ist hier abgebrochen und vielleicht nicht vollständig. Fragen Sie mich noch einmal oder bitten Sie um eine Person.',
  pt: 'A minha resposta foi interrompida aqui e pode estar incompleta. Pergunte-me de novo ou peça para falar com uma pessoa.',
  it: 'La mia risposta si è interrotta qui e potrebbe essere incompleta. Me lo chieda di nuovo, oppure chieda di una persona.',
  nl: 'Mijn antwoord brak hier af en is misschien niet volledig. Vraag het me opnieuw, of vraag om een medewerker.',
  pl: 'Moja odpowiedź urwała się w tym miejscu i może być niepełna. Proszę zapytać ponownie albo poprosić o rozmowę z człowiekiem.',
  tr: 'Yanıtım burada kesildi ve eksik olabilir. Bana yeniden sorun ya da bir kişiyle görüşmek isteyin.',
  ru: 'Мой ответ здесь прервался и может быть неполным. Спросите ещё раз или попросите позвать сотрудника.',
  uk: 'Моя відповідь тут обірвалася й може бути неповною. Запитайте ще раз або попросіть покликати людину.',
  ar: 'انقطعت إجابتي هنا وقد لا تكون كاملة. اسألني مرة أخرى، أو اطلب التحدث إلى شخص.',
  hi: 'मेरा उत्तर यहाँ टूट गया और शायद अधूरा है। मुझसे फिर पूछें, या किसी व्यक्ति से बात करने को कहें।',
  ja: '回答がここで途切れたため、不完全かもしれません。もう一度お尋ねいただくか、担当者をお呼びください。',
  zh: '我的回答在这里中断了，可能不完整。请再问我一次，或要求人工服务。',
  ko: '답변이 여기에서 끊겨 완전하지 않을 수 있습니다. 다시 물어보시거나 상담원을 요청해 주세요.',
};

/** Says, in `language` (ISO 639-1) or else in English, that the answer above it is not whole. */
export function brokenOff(language: string): string {
  return WORDS[language] ?? (WORDS.en as string);
}
