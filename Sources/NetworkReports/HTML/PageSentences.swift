/// Sentences on conventions, and what else is said below tables.
enum PageSentences {
  /// Choices as a page says them in English; machines read the keys.
  static let choices: [String: String] = [
    "direction: directed": "Edges are directed",
    "direction: undirected": "Edges have no direction",
    "parallel: keep": "Parallel edges are kept",
    "parallel: merge": "Parallel edges are merged",
    "loops: keep": "Loops are kept", "loops: drop": "Loops are left out",
    "low_degree: zero":
      "Nodes with fewer than two neighbors have a clustering of 0",
    "low_degree: exclude":
      "Nodes with fewer than two neighbors are left out of the average clustering",
    "unreachable: skip": "Pairs without a path are left out",
    "unreachable: largest-component":
      "Paths are those of the largest weak component",
    "compat: none": "Where Gephi differs, the correct value stands",
    "compat: gephi": "Where Gephi differs, its value stands",
  ]

  // In Chinese:

  /// Whole sentences.
  static let chinese: [String: String] = [
    // Choices.
    "direction: directed": "方向：有向", "direction: undirected": "方向：无向",
    "parallel: keep": "平行边：保留", "parallel: merge": "平行边：合并",
    "loops: keep": "自环：保留", "loops: drop": "自环：去除",
    "low_degree: zero": "邻居少于两个的节点：聚类系数记为 0",
    "low_degree: exclude": "邻居少于两个的节点：不计入平均聚类系数",
    "unreachable: skip": "不可达的节点对：略去",
    "unreachable: largest-component": "不可达的节点对：只看最大弱连通分量",
    "compat: none": "与 Gephi 的差异：取正确值",
    "compat: gephi": "与 Gephi 的差异：取 Gephi 的值",

    // Structure.
    "nodes without an edge to another node; a loop is none":
      "与其他节点没有边的节点；自环不算",
    "edges from a node to itself, parallel ones each": "节点到自身的边，平行的逐条计",
    "edges that merging would join, undirected and directed ones apart; no loops":
      "合并后会减少的边，有向与无向分开；不含自环",
    "edges less loops less distinct ordered pairs of nodes":
      "边数减去自环，再减去不同的有序节点对",
    "edges less loops less distinct unordered pairs of nodes":
      "边数减去自环，再减去不同的无序节点对",
    "m/n, edges counted as stored": "m/n，按存储的边计",
    "2m/n, edges counted as stored": "2m/n，按存储的边计",
    "W/n, W the sum of weights": "W/n，W 为权重之和",
    "2W/n, W the sum of weights": "2W/n，W 为权重之和",
    "in and out together, a loop twice": "入度与出度之和，自环计两次",
    "m/(n(n - 1)), parallel edges and loops counted":
      "m/(n(n - 1))，平行边与自环计入",
    "2u/(n(n - 1)), u the edges with each reciprocal pair once":
      "2u/(n(n - 1))，u 为互逆的一对只计一条时的边数",
    "share of distinct ordered pairs joined both ways, without loops":
      "双向都有边的有序节点对的占比，不含自环",
    "share of distinct ordered pairs joined both ways, without loops; an undirected edge joins both ways":
      "双向都有边的有序节点对的占比，不含自环；无向边算双向",
    "none: edges have no direction": "不存在：边没有方向",
    "links among the neighbors/(k(k - 1)), parallel edges and loops in k":
      "邻居之间的连接/(k(k - 1))，k 含平行边与自环",
    "links among the neighbors/(k(k - 1)), parallel edges and loops in k, an undirected edge two links":
      "邻居之间的连接/(k(k - 1))，k 含平行边与自环，一条无向边算两个连接",
    "2T/(k(k - 1)) of distinct neighbors, a loop in k":
      "2T/(k(k - 1))，邻居不重复计，自环计入 k",
    "3 triangles/connected triples of the simple graph":
      "3 × 三角形数/连通三元组数，简单图",
    "of the simple graph, directions ignored": "简单图，忽略方向",
    "mean distance over reachable ordered pairs": "可达有序节点对的平均距离",
    "ordered pairs of distinct nodes": "不同节点的有序对",
    "longest finite distance, 0 if no pair": "最长的有限距离，没有可达对时为 0",
    "smallest eccentricity, 0 of a node that reaches none":
      "最小的离心率，不能到达其他节点的节点为 0",
    "of the best partition found; isolated nodes are one each":
      "所找到的最佳划分；每个孤立节点自成一个",
    "directions ignored": "忽略方向", "along directions": "沿边的方向",
    "along directions; an undirected edge from its source only":
      "沿边的方向；无向边只从其起点走",
    "its number of nodes": "其节点数",
    "Newman's r of source out-degree and target in-degree over all edges":
      "所有边的起点出度与终点入度的 Newman r",
    "Newman's r of total degrees over all edges, both ways":
      "所有边两端总度的 Newman r，两个方向都计",
    "largest k with a k-core in the simple graph": "简单图中存在 k 核的最大 k",
    "share of total degree of the ceil(n/10) nodes of highest degree":
      "度最高的 ⌈n/10⌉ 个节点占总度的比例",
    "population Gini of total degree": "总度的总体基尼系数",
    "1 relation without a year is in every snapshot.":
      "1 条没有年份的关系出现在每个快照中。",

    // Flows, shares, growth, ranks.
    "A relation that arrives at a sample entity is input, one that leaves one is empowerment; between two of them it is both. Foreign is what has its other end in another country, as a share of what states both countries.":
      "到达样本节点的关系为技术输入，从样本节点出发的为技术赋能；两个样本节点之间的两者都计。国外指另一端在其他国家；占比以两端国别都已说明者为分母。",
    "relations, whole in each of several values": "关系；有多个取值时在每一个中完整计数",
    "entities, whole in each of several values": "主体；有多个取值时在每一个中完整计数",
    "each event once, however many pairs it has": "每个事件计一次，不论它有多少对关系",
    "Densification (Leskovec, Kleinberg & Faloutsos 2005): slope of ln edges against ln nodes by least squares, a point for every size that a snapshot has; above 1 the network grows denser.":
      "致密化（Leskovec、Kleinberg 与 Faloutsos 2005）：ln 边数对 ln 节点数的最小二乘斜率，快照的每种规模一个点；大于 1 表示网络越来越密。",
    "Preferential attachment (Jeong, Neda & Barabasi 2003): kappa(k) is the mean number of links gained by nodes of degree k, summed up by the trapezoid rule from 0; the slope of ln kappa against ln k by least squares is one more than the exponent, of which 1 is attachment in proportion to the degree and 0 none. The points of a sum depend on each other, so there is no honest standard error.":
      "优先连接（Jeong、Néda 与 Barabási 2003）：κ(k) 为度为 k 的节点新增连接的平均数，自 0 起按梯形法累加；ln κ 对 ln k 的最小二乘斜率比指数大 1，指数为 1 表示与度成正比，为 0 表示没有优先连接。累加的点彼此相关，因此没有可信的标准误。",
    "most relations have no year and are in every snapshot, so that the exponents say little about growth":
      "多数关系没有年份、出现在每个快照中，因此这些指数难以说明增长",
    "Jaccard is that of the two lists; Spearman and Kendall are of the ids in both, ranked again among themselves; the overlap is rank-biased with p = 0.9.":
      "Jaccard 系数针对两份名单；Spearman 与 Kendall 针对两份名单共有的节点，在其中重新排名；排名偏重叠取 p = 0.9。",
    "Bands hold their lower end and not their upper one":
      "区间含下端、不含上端",

    // Dependence and the chain.
    "Buyers are those at whom a supply relation arrives; majority: more than half of the inputs come from one supplier. Articulation points, bridges and borders are those of all selected relations, directions ignored for the first two.":
      "采购方指有供应关系到达的主体；多数供应商指一半以上的输入来自同一供应商。割点、桥与跨境关系针对所有选中的关系，前两者忽略方向。",
    "From upstream to downstream. An entity of several layers counts in each; the share is of all entities that state one.":
      "从上游到下游。属于多个层级的主体在每层都计；占比以说明了层级的主体为分母。",
    "Supply relations; one between entities of several layers counts for each pair of them.":
      "供应关系；多层级主体之间的一条关系按每一对层级各计一次。",
    "By degree: all selected relations, whatever their dimension.":
      "按度排列：所有选中的关系，不分维度。",
    "all are positive": "全部为正数",
    "there are no values; give at least two that differ":
      "没有数值；至少需要两个不同的值",
    "xmin is the last candidate: the search found no tail that is longer":
      "xmin 是最后一个候选值：没有找到更长的尾部",
    "xmin is the smallest value of the sample, so a law that begins below it cannot be seen":
      "xmin 是样本的最小值，因此看不到从更小处开始的幂律",
    "No roles are stated, so every relation is input of one entity and empowerment of another. Foreign is what has its other end in another country, as a share of what states both countries.":
      "没有节点角色，因此每条关系既是一个主体的输入，也是另一个的赋能。国外指另一端在其他国家；占比以两端国别都已说明者为分母。",
  ]
}
