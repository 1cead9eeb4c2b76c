extension PageWords {
  /// The words of dependence, of the chain and of fits, English to Chinese.
  static let ofViews: [String: String] = [
    "Dependence": "依赖程度", "Industry chain": "产业链",
    "Layers of the chain": "产业链层级", "Relations among layers": "层级之间的关系",
    "Largest of each layer": "各层级最大的主体",
    "Who depends on suppliers": "依赖供应商者", "On whom buyers depend": "被依赖的供应商",
    "Articulation points": "割点", "Bridges": "桥",
    "Relations across borders": "跨境关系",
    "The lists are those of the last snapshot.": "名单针对最后一个快照。",

    "Supply relations": "供应关系数", "Buyers": "采购方数", "Suppliers": "供应商数",
    "With a sole supplier": "只有唯一供应商", "With a majority supplier": "有多数供应商",
    "With foreign inputs alone": "输入全部来自国外",
    "Relations within a country": "国内关系", "Country not stated": "国别不详",
    "% across borders": "跨境占比 %", "Country": "国家", "Inputs": "输入数",
    "Sole supplier": "唯一供应商", "Largest supplier, id": "最大供应商编号",
    "Largest supplier": "最大供应商", "% from it": "其占比 %", "HHI": "HHI",
    "Domestic": "国内", "Foreign": "国外", "% foreign": "国外占比 %",
    "Sole supplier of": "作为唯一供应商", "Pieces without it": "去掉后的块数",
    "Cut off": "被切断的主体数", "Other id": "另一端编号", "Other name": "另一端名称",
    "From country": "来源国", "To country": "目标国", "Weight": "权重",
    "Place in the chain": "链上位置", "Layer": "层级", "From layer": "来源层级",
    "To layer": "目标层级", "Way": "方向", "yes": "是", "no": "否",
    "within": "层内", "downstream": "向下游", "upstream": "向上游",
    "unplaced": "层级不详", "Growth %": "增长率 %", "Yearly growth %": "年均增长率 %",

    "Absent: the input states no supply relations, so nobody is known to depend on a supplier.":
      "缺失：输入数据没有供应关系，无法得知谁依赖供应商。",
    "Absent: the input states no countries, so borders are not known.":
      "缺失：输入数据没有国别，无法得知跨境关系。",
    "Absent: the input states no layers of the chain.":
      "缺失：输入数据没有产业链层级。",
    "Absent: there are too many layers for a picture of the chain.":
      "缺失：层级过多，无法绘制产业链图。",

    "Values": "数值个数", "Distinct values": "不同数值", "Range": "范围", "Mean": "均值",
    "xmin, interval": "xmin 区间", "alpha, standard error": "alpha 标准误",
    "alpha, interval": "alpha 区间", "Values in the tail": "尾部数值个数",
    "Values in the tail, interval": "尾部数值个数区间", "KS distance": "KS 距离",
    "Log-likelihood of the tail": "尾部对数似然", "p, Monte-Carlo error": "p 的蒙特卡洛误差",
    "discrete": "离散", "continuous": "连续",
    "whole numbers; the norm is the exact Hurwitz zeta sum":
      "整数；归一化为精确的 Hurwitz zeta 和",
    "real numbers": "实数",
    "smallest Kolmogorov-Smirnov distance among the distinct values":
      "在所有不同的值中 Kolmogorov-Smirnov 距离最小者",
    "maximum likelihood": "最大似然",
    "standard error by the Fisher information, at this xmin":
      "由 Fisher 信息得到的标准误，xmin 固定",
    "values from xmin up": "不小于 xmin 的值",
    "as plfit.m and poweRlaw take it, at every datum":
      "与 plfit.m 及 poweRlaw 相同，在每个数据处取值",
    "natural logarithm": "自然对数",
    "sqrt(p (1 - p)/replicates)": "sqrt(p (1 - p)/重复次数)",
    "no interval from fewer than 100 replicates": "重复少于 100 次，不给出区间",
    "xmin searched in each": "每个样本重新搜索 xmin",
    "none": "无", "moderate": "中等", "good": "良好", "with cutoff": "带截断",
    "untested": "未检验", "not scale-free": "非无标度", "super-weak": "极弱",
    "weakest": "最弱", "weak": "弱", "strong": "强", "strongest": "最强",
    "a lognormal": "对数正态分布", "an exponential": "指数分布",
    "a stretched exponential": "伸展指数分布", "a Poisson distribution": "泊松分布",
    "a power law with exponential cutoff": "带指数截断的幂律",
    "p not computed": "未计算 p",
  ]
}
