/** See `topics.ts`. */
export const ko = `
much: 얼마, 가격이 얼마
long: 얼마나 걸리, 얼마나 걸려, 며칠, 얼마나 오래, 기간
when: 언제, 몇 시, 몇시
where: 어디
open: 영업, 문 여, 문을 여, 오픈, 열어, 여나요
closed: 휴무, 문 닫, 문을 닫, 닫아, 쉬나요
hours: 영업시간, 영업 시간, 운영시간
holiday: 공휴일, 명절
weekend: 주말
delivery: 배송, 배달, 택배, 배송비
free: 무료
abroad: 해외, 국외
late: 지연, 늦, 안 왔, 도착하지 않
track: 주문 조회, 배송 조회, 배송조회, 제 주문은 어디, 주문 추적
order: 주문
cancel: 취소
change: 주문 변경, 변경
return: 반품, 반송
refund: 환불
exchange: 교환
price: 가격, 요금, 비용
discount: 할인, 쿠폰, 세일
voucher: 기프트 카드, 기프트카드, 상품권
warranty: 보증, 보증기간, 워런티
repair: 수리, 정비, 고쳐
broken: 고장, 파손, 불량, 망가
address: 주소, 위치
parking: 주차, 주차장
phone: 전화, 전화번호
email: 이메일, 메일
contact: 연락처, 연락, 문의
pay: 결제, 지불, 결제 방법, 결제수단
card: 신용카드, 카드
cash: 현금
instalments: 할부
invoice: 영수증, 청구서, 세금계산서
stock: 재고
size: 사이즈, 크기
used: 중고
rent: 대여, 렌탈, 임대
appointment: 예약
job: 채용, 구인
privacy: 개인정보, 개인 정보
complaint: 불만, 항의, 민원
insurance: 보험
stolen: 도난, 도둑
collect: 매장 수령, 픽업, 방문 수령
shop: 매장, 가게
bike: 자전거
ebike: 전기자전거, 전기 자전거
battery: 배터리
tyre: 타이어
puncture: 펑크
helmet: 헬멧
child: 어린이, 아동, 아이
test: 시승
wheelchair: 휠체어
business: 기업, 회사
aside: 상품, 제품, 물건, 구매, 판매, 사, 팔, 받, 어떻게, 되, 돼, 하, 해, 할, 싶, 있, 없, 수, 가능, 고객, 좀, 제, 저, 이, 그, 혹시, 무엇, 뭐, 어떤, 알려, 알고, 궁금, 안녕, 사용, 쓸, 주세요, 날, 년, 동안, 얼마나, 걸리, 걸려, 인가요, 예요, 나요, 방법, 여기
`;
