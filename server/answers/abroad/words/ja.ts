/** See `topics.ts`. */
export const ja = `
much: いくら, おいくら, 何円
long: どのくらいかかり, どれくらいかかり, 何日, どのくらい, どれくらい, 日数, 期間
when: いつ, 何時
where: どこ
open: 営業, 開店, 営業して, 開いて, オープン, 開き
closed: 休業, 閉店, 定休日, 閉まり, 休み
hours: 営業時間
holiday: 祝日, 祝祭日
weekend: 週末, 土日
delivery: 配送, 配達, 送料, 発送, 届き, 宅配
free: 無料
abroad: 海外, 国外
late: 遅延, 遅れて, 届かない, 届いていません, まだ届
track: 注文の追跡, 追跡, 注文はどこ, 荷物はどこ
order: 注文, 注文した, オーダー
cancel: キャンセル, 取り消し
change: 注文の変更, 変更
return: 返品, 返送
refund: 返金, 払い戻し
exchange: 交換
price: 価格, 料金, 値段, 費用
discount: 割引, セール, クーポン
voucher: ギフトカード, ギフト券, 商品券
warranty: 保証, 保証期間
repair: 修理, 整備, 直して
broken: 故障, 壊れ, 不良品, 破損
address: 住所, 所在地, 場所
parking: 駐車場, 駐車
phone: 電話, 電話番号
email: メール, メールアドレス
contact: 問い合わせ, 連絡先, 連絡
pay: 支払い, 支払方法, 支払い方法, 払え, 決済
card: クレジットカード, カード
cash: 現金
instalments: 分割払い, 分割, ローン
invoice: 領収書, 請求書
stock: 在庫
size: サイズ
used: 中古
rent: レンタル, 貸し出し
appointment: 予約
job: 求人, 採用
privacy: 個人情報, プライバシー
complaint: 苦情, クレーム
insurance: 保険
stolen: 盗難, 盗まれ
collect: 店頭受取, 店舗受け取り, 受け取り, 引き取り
shop: 店舗, お店, 店
bike: 自転車
ebike: 電動自転車, eバイク, 電動アシスト自転車
battery: バッテリー, 電池
tyre: タイヤ
puncture: パンク
helmet: ヘルメット
child: 子供用, 子供, 子ども, キッズ
test: 試乗
wheelchair: 車椅子, 車いす, バリアフリー
business: 法人, 会社
aside: 商品, 購入, 販売, 買い, 製品, 可能, 方法, お客様, 教えて, 使え, 使用, 利用, 対応, 自分, 私
`;
