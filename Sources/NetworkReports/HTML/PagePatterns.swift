/// Sentences with gaps, in Chinese.
///
/// The first that fits is taken, so what says more stands before what says
/// less.
enum PagePatterns {
  static let chinese: [SentencePattern] = pairs.map {
    SentencePattern($0.0, $0.1)
  }

  /// Those of whole verdicts on power laws, not of what stands in them.
  static let chineseVerdicts: [SentencePattern] = verdicts.map {
    SentencePattern($0.0, $0.1)
  }

  static let pairs = common + powerLaws + verdicts + lists

  private static let common: [(String, String)] = [
    ("Warning: {}.", "注意：{1}。"), ("Found: {}.", "共发现：{1}。"),
    ("unit: {}", "单位：{1}"),
    (
      "{} relations without a year are in every snapshot.",
      "{1} 条没有年份的关系出现在每个快照中。"
    ),
    ("{}; an undirected edge from its source only", "{1}；无向边只从其起点走"),
    ("{}, mean over all nodes", "{1}，对所有节点取平均"),
    ("{}, mean over nodes with k of 2 or more", "{1}，对 k 不小于 2 的节点取平均"),
    ("{}, along directions", "{1}，沿边的方向"),
    ("{}, directions ignored", "{1}，忽略方向"),
    (
      "undirected, weighted, each reciprocal pair one edge, no loops; best of {} Louvain searches, seed {}",
      "无向、加权，互逆的一对为一条边，不含自环；{1} 次 Louvain 搜索中最好的一次，种子 {2}"
    ),
    (
      "Modularity of the whole network: {}, {} run, seed {}, min {}, mean {}, max {}.",
      "全网的模块化系数：{1}，{2} 次，种子 {3}，最小 {4}，平均 {5}，最大 {6}。"
    ),
    (
      "Modularity of the whole network: {}, {} runs, seed {}, min {}, mean {}, max {}.",
      "全网的模块化系数：{1}，{2} 次，种子 {3}，最小 {4}，平均 {5}，最大 {6}。"
    ),
    (
      "Modularity of {}: {}, {} run, seed {}, min {}, mean {}, max {}.",
      "{1} 年的模块化系数：{2}，{3} 次，种子 {4}，最小 {5}，平均 {6}，最大 {7}。"
    ),
    (
      "Modularity of {}: {}, {} runs, seed {}, min {}, mean {}, max {}.",
      "{1} 年的模块化系数：{2}，{3} 次，种子 {4}，最小 {5}，平均 {6}，最大 {7}。"
    ),
    ("{} more share rank {}.", "另有 {1} 个并列第 {2} 名。"),
    ("{} more shares rank {}.", "另有 {1} 个并列第 {2} 名。"),
    (
      "{} more buyers are not listed; --top says how many are.",
      "另有 {1} 个采购方未列出；所列数目由 --top 决定。"
    ),
    (
      "{} more suppliers are not listed; --top says how many are.",
      "另有 {1} 个供应商未列出；所列数目由 --top 决定。"
    ),
    (
      "{} more articulation points are not listed; --top says how many are.",
      "另有 {1} 个割点未列出；所列数目由 --top 决定。"
    ),
    (
      "{} more bridges are not listed; --top says how many are.",
      "另有 {1} 座桥未列出；所列数目由 --top 决定。"
    ),
    (
      "{} more pairs of countries are not listed; --top says how many are.",
      "另有 {1} 对国家未列出；所列数目由 --top 决定。"
    ),
    (
      "{} undirected relations have no supplier and are no inputs.",
      "{1} 条无向关系没有供应方，不算输入。"
    ),
    ("{} group; {}, entropy {} bits", "共 {1} 组；{2}，熵 {3} 比特"),
    ("{} groups; {}, entropy {} bits", "共 {1} 组；{2}，熵 {3} 比特"),
    ("Absent: the input states no {}.", "缺失：输入数据没有{1}。"),
    ("{}; {} state none.", "{1}；{2} 个没有取值。"),
    ("degree: {}", "度：{1}"),
    (
      "all {} values are {}; give at least two that differ",
      "{1} 个值全部为 {2}；至少需要两个不同的值"
    ),
    (
      "{} is the only value; give at least two that differ",
      "只有一个值 {1}；至少需要两个不同的值"
    ),
    (
      "none of the {} values is positive and finite; a power law holds for positive values only",
      "{1} 个值中没有有限的正数；幂律只适用于正数"
    ),
    (
      "the densification rests on {} snapshots of different size; with fewer than 4 an exponent says little",
      "致密化仅基于 {1} 个规模不同的快照；少于 4 个时指数意义不大"
    ),
  ]

  private static let powerLaws: [(String, String)] = [
    ("No fit: {}.", "无法拟合：{1}。"),
    ("{} zeros are left out", "舍去 {1} 个零"),
    ("{} zero is left out", "舍去 {1} 个零"),
    (
      "{} percentiles of {} bootstrap samples, {}",
      "{2} 个自助样本的 {1} 百分位区间，{3}"
    ),
    (
      "share of {} synthetic samples as far from their fit; p <= 0.1 rules the power law out; seed {}",
      "{1} 个合成样本中与其拟合同样远的占比；p ≤ 0.1 时排除幂律；种子 {2}"
    ),
    (
      "Support (Clauset, Shalizi & Newman 2009): {}. Class (Broido & Clauset 2019), of this one sequence: {}.",
      "支持程度（Clauset、Shalizi 与 Newman 2009）：{1}。仅就这一序列的类别（Broido 与 Clauset 2019）：{2}。"
    ),
    ("Verdict: {}.", "结论：{1}。"),
    (
      "the sample has only {} values; with fewer than 100 a power law can hardly be told from its alternatives, nor be ruled out",
      "样本只有 {1} 个值；少于 100 个时很难把幂律与其他分布区分开，也难以排除"
    ),
    (
      "only {} values lie in the tail; with fewer than 50 the exponent is biased and p says little",
      "尾部只有 {1} 个值；少于 50 个时指数有偏，p 值意义不大"
    ),
    (
      "the tail is a small sample of {} values; below about 1,000 the start of the tail is found only roughly, and alternatives are hard to tell apart",
      "尾部只有 {1} 个值，样本较小；少于约 1,000 个时尾部起点只能粗略确定，也难以区分备选分布"
    ),
    ("the tail has only {} distinct values", "尾部只有 {1} 个不同的值"),
    (
      "the tail spans only {} decades, from {} to {}; a power law is a statement about at least 1.5",
      "尾部只跨 {1} 个数量级，从 {2} 到 {3}；幂律至少要跨 1.5 个数量级才有意义"
    ),
    (
      "the tail spans less than {} decades, from {} to {}; a power law is a statement about at least 1.5",
      "尾部所跨不足 {1} 个数量级，从 {2} 到 {3}；幂律至少要跨 1.5 个数量级才有意义"
    ),
    (
      "xmin is uncertain: the bootstrap puts it between {} and {}",
      "xmin 不确定：自助法估计它在 {1} 与 {2} 之间"
    ),
    (
      "p is within the error of {} replicates from 0.1, where the verdict turns; take more of them",
      "p 与决定结论的 0.1 之差在 {1} 次重复的误差之内；应增加重复次数"
    ),
    (
      "values were left out, which no power law can hold: {} zero",
      "舍去了幂律无法包含的值：{1} 个零"
    ),
  ]

  private static let verdicts: [(String, String)] = [
    ("{}; {} describe it significantly better", "{1}；{2}的描述显著更好"),
    ("{}; {} describes it significantly better", "{1}；{2}的描述显著更好"),
    (
      "A power law with exponent {} is a plausible description of {} ({}), and no alternative has the greater likelihood",
      "指数为 {1} 的幂律可以合理地描述{2}（{3}），没有备选分布的似然更大"
    ),
    (
      "A power law with exponent {} is a plausible description of {} ({}), and no alternative but the cutoff, which never fits worse, has the greater likelihood",
      "指数为 {1} 的幂律可以合理地描述{2}（{3}），除从不更差的指数截断外，没有备选分布的似然更大"
    ),
    (
      "A power law with exponent {} is a plausible description of {} ({}), but {} describe it at least as well",
      "指数为 {1} 的幂律可以合理地描述{2}（{3}），但{4}的描述至少同样好"
    ),
    (
      "A power law with exponent {} is a plausible description of {} ({}), but {} describes it at least as well",
      "指数为 {1} 的幂律可以合理地描述{2}（{3}），但{4}的描述至少同样好"
    ),
    (
      "A power law with exponent {} is ruled out for {} ({})",
      "对{2}，指数为 {1} 的幂律被排除（{3}）"
    ),
    (
      "A power law with exponent {} is the best of its kind for {}, but whether it is plausible was not tested",
      "对{2}，指数为 {1} 的幂律是同类中最好的，但未检验其是否合理"
    ),
    (
      "A power law with exponent {} is the best of its kind for {}, but whether it is plausible cannot be judged: that takes at least {} values, {} of them distinct",
      "对{2}，指数为 {1} 的幂律是同类中最好的，但无法判断其是否合理：这至少需要 {3} 个值，其中 {4} 个不同"
    ),
    (
      "An exponential cutoff describes {} significantly better than the pure power law with exponent {} ({}), which is ruled out ({})",
      "对{1}，带指数截断的幂律显著优于指数为 {2} 的纯幂律（{3}），后者被排除（{4}）"
    ),
    (
      "An exponential cutoff describes {} significantly better than the pure power law with exponent {} ({}), which would be plausible by itself ({})",
      "对{1}，带指数截断的幂律显著优于指数为 {2} 的纯幂律（{3}），后者单独看也合理（{4}）"
    ),
    (
      "An exponential cutoff describes {} significantly better than the pure power law with exponent {} ({}), whose plausibility was not tested",
      "对{1}，带指数截断的幂律显著优于指数为 {2} 的纯幂律（{3}），后者是否合理未经检验"
    ),
  ]

  private static let lists: [(String, String)] = [
    ("the {} values from {} up", "自 {2} 起的 {1} 个值"),
    ("the {} values from {} to {}", "自 {2} 至 {3} 的 {1} 个值"),
    ("{}, {} and {}", "{1}、{2}与{3}"), ("{} and {}", "{1}与{2}"),
  ]
}
