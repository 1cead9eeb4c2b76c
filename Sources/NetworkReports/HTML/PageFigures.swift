/// What stands inside pictures, in Chinese: headings, axes, legends, notes.
enum PageFigures {
  static let chinese: [String: String] = [
    "year": "年份",
    "relations": "关系数",
    "all": "全部",
    "domestic": "国内",
    "foreign": "国外",
    "input": "输入",
    "empowerment": "赋能",
    "Technology input": "技术输入",
    "Technology empowerment": "技术赋能",
    "Technology relations": "技术关系",
    "Foreign share": "国外占比",
    "degree": "度",
    "density": "密度",
    "nodes": "节点数",
    "edges": "边数",
    "Distribution of degree": "度的分布",
    "Complementary cumulative distribution": "互补累积分布",
    "share of nodes with as much or more": "不小于该值的节点占比",
    "Density in logarithmic bins": "对数分箱的密度",
    "lognormal": "对数正态",
    "exponential": "指数",
    "stretched exponential": "伸展指数",
    "power law with cutoff": "带截断的幂律",
    "Poisson": "泊松",
    "Bins: eight a decade, the density of a bin its share over its width, drawn at its geometric mean; empty bins are left out.":
      "分箱：每个数量级八个；箱的密度为其占比除以宽度，画在几何平均处；空箱略去。",
    "share of nodes, the lowest first": "节点占比，由低到高",
    "share of all degree that they hold": "其占总度的比例",
    "equal shares": "均等线",
    "Lorenz curve": "洛伦兹曲线",
    "top 10 %": "前 10 %",
    "degree k before": "此前的度 k",
    "Exponents by least squares on logarithms. Left: edges against nodes, a point a snapshot (Leskovec, Kleinberg & Faloutsos 2005).":
      "指数由对数的最小二乘得到。左：边数对节点数，每个快照一个点（Leskovec、Kleinberg 与 Faloutsos 2005）。",
    "Technology relations that arrive at sample nodes, and that leave them. Foreign: the other end is in another country; what does not state both countries is in all alone.":
      "到达样本节点的技术关系，以及从样本节点出发的技术关系。国外：另一端在其他国家；未说明两端国别的只计入全部。",
    "No roles are stated, so every relation is input of one node and empowerment of another. Foreign: the two are in different countries; what does not state both countries is in all alone.":
      "没有节点角色，因此每条关系既是一端的输入，也是另一端的赋能。国外：两端在不同国家；未说明两端国别的只计入全部。",
    "Legend": "图例",
    "box": "方框",
    "hexagon": "六边形",
    "house": "房形",
    "inverted house": "倒房形",
    "heptagon": "七边形",
    "octagon": "八边形",
    "double octagon": "双线八边形",
    "trapezium": "梯形",
    "note": "便签形",
    "tab": "标签形",
    "component": "组件形",
    "parallelogram": "平行四边形",
    "folder": "文件夹形",
    "ellipse": "椭圆",
    "egg": "蛋形",
    "pentagon": "五边形",
    "inverted trapezium": "倒梯形",
    "solid box": "立方体",
    "diamond": "菱形",
    "cylinder": "圆柱",
    "solid line": "实线",
    "dashed line": "虚线",
    "dotted line": "点线",
    "bold line": "粗线",
    "degrees": "度",
  ]

  /// What says more of a sentence stands before what says less.
  static let pairs: [(String, String)] = [
    ("nodes, n = {}", "节点，n = {=1}"),
    ("power law, α = {}", "幂律，α = {=1}"),
    (
      "xmin = {}, tail of {}",
      "xmin = {=1}，尾部 {=2} 个值"
    ),
    (
      "Discrete power law from xmin up: alpha by {}; xmin: {} (Clauset, Shalizi & Newman 2009). p: {}.",
      "自 xmin 起的离散幂律：alpha 由{1}得到；xmin：{2}（Clauset、Shalizi 与 Newman 2009）。p：{3}。"
    ),
    (
      "Continuous power law from xmin up: alpha by {}; xmin: {} (Clauset, Shalizi & Newman 2009). p: {}.",
      "自 xmin 起的连续幂律：alpha 由{1}得到；xmin：{2}（Clauset、Shalizi 与 Newman 2009）。p：{3}。"
    ),
    (
      "Discrete power law from xmin up: alpha by {}; xmin: {} (Clauset, Shalizi & Newman 2009).",
      "自 xmin 起的离散幂律：alpha 由{1}得到；xmin：{2}（Clauset、Shalizi 与 Newman 2009）。"
    ),
    (
      "Continuous power law from xmin up: alpha by {}; xmin: {} (Clauset, Shalizi & Newman 2009).",
      "自 xmin 起的连续幂律：alpha 由{1}得到；xmin：{2}（Clauset、Shalizi 与 Newman 2009）。"
    ),
    ("Gini = {}", "基尼系数 = {=1}"),
    (
      "the top 10 % of nodes hold {} %",
      "前 10 % 的节点占 {=1} %"
    ),
    (
      "{} nodes, those with nothing included. Gini of the population; the top tenth is rounded up to whole nodes.",
      "{=1} 个节点，取值为零者计入。总体基尼系数；前十分之一向上取整。"
    ),
    ("slope {}", "斜率 {=1}"),
    (
      "Preferential attachment, {} to {}",
      "优先连接，{=1} 至 {=2}"
    ),
    ("exponent of attachment {}", "优先连接指数 {=1}"),
    (
      "Right: κ(k), the mean number of links gained by nodes of degree k from {} to {}, summed up from 0 (Jeong, Néda & Barabási 2003); its slope is 1 more than the exponent of attachment.",
      "右：κ(k)，{=1} 至 {=2} 年间度为 k 的节点新增连接的平均数，自 0 起累加（Jeong、Néda 与 Barabási 2003）；其斜率比优先连接指数大 1。"
    ),
    ("no {} stated", "未说明{1}"),
    ("other {}", "其他{1}"),
    ("and {} more", "另有 {=1} 个"),
    ("{} relation", "{=1} 条关系"),
    ("{} relations", "{=1} 条关系"),
    ("{} entity", "{=1} 个主体"),
    ("{} entities", "{=1} 个主体"),
    (
      "the {} nodes of highest degree and the {} links among them; {} nodes and {} links are left out",
      "度最高的 {=1} 个节点及其间的 {=2} 条连接；略去 {=3} 个节点与 {=4} 条连接"
    ),
    (
      "the {} nodes of highest degree and the {} links among them; {}",
      "度最高的 {=1} 个节点及其间的 {=2} 条连接（{=3}）"
    ),
    (
      "Lines: directed relations of technology and supply_chain, without cooperates, joint_lab and platform_member. Numbers beside names are {}.",
      "连线：技术与供应链维度的有向关系，不含合作、联合实验室与平台成员。名称旁的数字为{1}。"
    ),
    (
      "{} entities state no {} and are not drawn.",
      "{=1} 个主体未说明{2}，未画出。"
    ),
    (
      "{} entity states no {} and are not drawn.",
      "{=1} 个主体未说明{2}，未画出。"
    ),
    (
      "{} of several layers count in each.",
      "{=1} 个属于多个层级，在每层都计。"
    ),
  ]

  static let patterns = pairs.map { SentencePattern($0.0, $0.1) }
}
