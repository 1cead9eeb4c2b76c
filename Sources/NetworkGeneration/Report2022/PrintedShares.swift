/// The shares that the report prints, by period from 2014 on.
///
/// `+` marks what is assumed so that a sentence of the report about the order
/// of the categories holds; everything else is printed.
enum PrintedShares {
  private static func row(
    _ name: String, _ known: [Int: Double], weight: Double = 0
  ) -> ShareQuota.Category {
    var periods: [Int: Double] = [:]
    for (year, share) in known { periods[year - 2014] = share }
    return ShareQuota.Category(name: name, known: periods, weight: weight)
  }

  /// Figures 27 to 39.
  static let technologies = ShareQuota(categories: [
    row("大数据和云计算", [2021: 47.53]),
    row("物联网", [2014: 13.84, 2019: 10.24, 2021: 11.37]),
    row("5G", [2014: 3, 2018: 3, 2020: 6.2, 2021: 7.26]),  // +
    row("智能机器人", [2014: 6.14, 2017: 8.19, 2021: 6.66]),
    row("计算机视觉", [2014: 3.77, 2016: 3.27, 2019: 5.07, 2021: 4.4]),
    row("自动驾驶", [2014: 1.7, 2015: 1.59, 2021: 3.67]),  // + 2014
    row(  // + 2015 to 2017
      "智能芯片",
      [
        2014: 4.49, 2015: 3.96, 2016: 3.37, 2017: 2.84, 2018: 2.27,
        2021: 3.42,
      ]),
    row(
      "虚拟/增强现实",
      [2014: 1.34, 2015: 1.23, 2016: 3.49, 2017: 3.33, 2021: 2.89]),
    row("语音识别", [2014: 4.75, 2016: 3.25, 2018: 3.52, 2021: 2.62]),
    row("区块链", [2015: 0.5, 2020: 2.26, 2021: 2.19]),
    row("生物识别", [2014: 0.41, 2019: 1.72, 2021: 1.45]),
    row("自然语言处理", [2014: 0.31, 2020: 0.91, 2021: 0.83]),
    row("智能推荐", [:], weight: 5), row("光电技术", [:], weight: 2),
    row("空间技术", [:], weight: 1), row("人机交互", [:], weight: 1),
    row("知识图谱", [:], weight: 1),
  ])

  /// Figures 40 to 59.
  static let applications = ShareQuota(categories: [
    row("企业智能管理", [2015: 15.75, 2021: 12.49]),
    row("智慧城市", [2014: 11.7, 2017: 12.64, 2021: 11.67]),  // + 2014
    row("智能营销与新零售", [2014: 7.5, 2018: 9.57, 2021: 9.19]),  // + 2014
    row("智能制造", [2014: 7.08, 2021: 8.4]),
    row("智能网联汽车", [2015: 3.47, 2021: 7.62]),
    row("智能金融", [:], weight: 45),
    row("智能硬件", [2014: 8.41, 2021: 5.74]),
    row("智能医疗", [2014: 6.87, 2019: 5, 2021: 5.3]),  // + 2019, 2021
    row("新媒体和数字内容", [2014: 5, 2016: 6.45, 2021: 4.5]),  // + 2014, 2021
    row("智能教育", [2014: 2.61, 2021: 4.09]),
    row("智能政务", [2014: 9.8, 2020: 4.6, 2021: 3.99]),  // + 2020
    row("智能交通", [:], weight: 28),
    row("智能家居", [2014: 3.5, 2015: 4.39, 2021: 3.09]),  // + 2014
    row("智能物流", [2016: 2.2, 2019: 3.09, 2021: 2.6]),  // + 2016, 2021
    row("智能安防", [:], weight: 27),
    row("网络安全", [2014: 3.46, 2020: 1.39, 2021: 2.32]),
    row("智能能源", [2014: 1.6, 2018: 1.07, 2021: 2.17]),  // + 2014
    row("智慧文旅", [2015: 1.03, 2021: 2.1]),
    row("智能农业", [2016: 0.55, 2021: 1.13]),
  ])

  /// The three industries in the relations with the fused sector, of 2021.
  static let divisions = ShareQuota(categories: [
    row("第一产业", [2021: 0.41]), row("第二产业", [2021: 22.74]),
    row("第三产业", [2021: 76.85]),
  ])

  /// The branches of the second and the third of them.
  static let secondary = ShareQuota(categories: [
    row("制造业", [2014: 85.82, 2021: 88.01]),
    row("电力、热力、燃气及水生产和供应业", [2014: 6.7, 2021: 5.67]),  // + 2014
    row("建筑业", [2014: 5.97, 2021: 5.05]),  // + 2014
    row("采矿业", [2014: 1.51, 2021: 1.27]),  // + 2014
  ])
  static let tertiary = ShareQuota(categories: [
    row("信息传输、软件和信息技术服务业", [2021: 28.46]),
    row("科学研究和技术服务业", [2021: 21.25]),
    row("金融业", [2021: 10.95]), row("租赁和商务服务业", [2021: 10.89]),
    row("批发和零售业", [2021: 9.06]),
    row("其他第三产业", [:], weight: 1),
  ])

  /// The industries of manufacturing.
  static let manufacturing = ShareQuota(categories: [
    row("计算机、通信和其他电子设备制造业", [2021: 30.86]),
    row("汽车制造业", [2021: 24.84]),
    row("电气机械和器材制造业", [2021: 8.57]),
    row("专用设备制造业", [2021: 6.57]),
    row("通用设备制造业", [2021: 3.89]),
    row("其他制造业", [:], weight: 1),
  ])

  /// Where the firms are.
  static let cities = ShareQuota(categories: [
    row("北京市", [2021: 28.32]), row("上海市", [2021: 13.09]),
    row("深圳市", [2021: 13.41]), row("广州市", [2021: 8.55]),
    // The province has 26.45, the two cities 21.96 of it.
    row("广东省其他城市", [2021: 4.49]),
    row("浙江省", [2021: 9]), row("其他地区", [:], weight: 1),
  ])
  static let layers = ShareQuota(categories: [
    row("foundation", [2021: 2.41]), row("technology", [2021: 12.41]),
    row("application", [2021: 85.18]),
  ])
}
