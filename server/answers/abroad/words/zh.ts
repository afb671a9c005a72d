/** See `topics.ts`. */
export const zh = `
much: 多少钱, 多少, 几块钱
long: 要多久, 多久, 多长时间, 几天, 多少天, 需要多久
when: 什么时候, 几点, 何时
where: 哪里, 在哪, 哪儿
open: 营业, 开门, 开店
closed: 关门, 休息, 打烊
hours: 营业时间
holiday: 节假日, 假日, 节日
weekend: 周末
delivery: 送货, 配送, 快递, 发货, 运费, 邮寄, 寄送
free: 免费, 包邮
abroad: 国外, 海外, 国际
late: 延误, 迟到, 没收到, 还没到
track: 订单跟踪, 追踪, 查询订单, 我的订单在哪, 我的包裹在哪, 物流
order: 订单, 下单, 订购
cancel: 取消
change: 修改订单, 修改, 更改
return: 退货, 退回
refund: 退款, 退钱
exchange: 换货, 更换, 调换
price: 价格, 价钱, 费用, 收费
discount: 折扣, 优惠, 打折, 促销
voucher: 礼品卡, 礼券
warranty: 保修, 质保, 保修期
repair: 维修, 修理, 修车, 修
broken: 损坏, 坏了, 故障, 破损
address: 地址, 位置
parking: 停车, 停车场
phone: 电话, 电话号码
email: 邮箱, 电子邮件, 邮件
contact: 联系, 联系方式
pay: 付款, 支付, 付款方式, 支付方式
card: 信用卡, 刷卡, 银行卡
cash: 现金
instalments: 分期付款, 分期
invoice: 发票, 收据
stock: 有货, 库存, 现货
size: 尺码, 尺寸, 大小
used: 二手
rent: 租赁, 租, 出租
appointment: 预约, 预订
job: 招聘, 职位, 工作机会
privacy: 个人数据, 隐私, 个人信息
complaint: 投诉
insurance: 保险
stolen: 被盗, 盗窃, 被偷
collect: 自提, 到店取货, 取货
shop: 商店, 店铺, 门店, 店
bike: 自行车, 单车
ebike: 电动自行车, 电动车
battery: 电池
tyre: 轮胎
puncture: 爆胎, 补胎
helmet: 头盔
child: 儿童, 孩子
test: 试骑
wheelchair: 轮椅, 无障碍
business: 企业, 公司
aside: 商品, 产品, 购买, 东西, 可以, 怎么, 如何, 什么, 请问, 我们, 你们, 我想, 能否, 是否, 客户, 使用, 接受, 提供, 你好, 需要, 有没有, 哪些, 这个, 那个, 想要, 知道, 卖, 买
`;
