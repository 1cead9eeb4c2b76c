import ValueNetwork

/// Structure, growth and the distribution of degrees.
extension ReportBuilder {
  func structure() -> Section {
    var options = StructureOptions()
    options.seed = settings.seed
    options.threads = threads
    let (conventions, rows) = network.structureTable(request, options: options)
    return Section(
      id: "structure", title: "Structure",
      blocks: [
        .table(
          StructureTable.byMeasure(rows, conventions: conventions),
          name: "structure")
      ])
  }

  func distribution() throws(CommandError) -> Section {
    var blocks: [Block] = []
    guard let last = snapshots.last else {
      return Section(id: "distribution", title: "Degree distribution")
    }
    let values: MeasuredValues
    do {
      values = try last.network.values(
        of: .score(.degree), policy: request.policy)
    } catch {
      throw .request(error.description)
    }
    if let curve = LorenzCurve(of: values.all) {
      blocks.append(
        try figure(
          Figure.lorenz(curve, of: "degree", unit: "nodes"),
          caption: "Lorenz curve of degree", name: "lorenz"))
    }
    let fitted: (PowerLawAnalysis, Figure)
    do {
      fitted = try fittedDegrees(values)
    } catch {
      blocks.append(.absence("degree: \(error)"))
      return Section(
        id: "distribution", title: "Degree distribution", blocks: blocks)
    }
    let snapshot = FittedSnapshot(
      year: last.year, outcome: .fitted(fitted.0))
    blocks =
      [
        try figure(
          fitted.1, caption: "Degree distribution",
          name: "degree-distribution"),
        .table(
          PowerLawTable.byMeasure([snapshot], of: "degree"),
          name: "power-law"),
      ] + blocks
    return Section(
      id: "distribution", title: "Degree distribution", blocks: blocks)
  }

  private func fittedDegrees(
    _ values: MeasuredValues
  ) throws(SampleError) -> (PowerLawAnalysis, Figure) {
    var fit = PowerLawRequest()
    var bootstrap = BootstrapOptions()
    bootstrap.replicates = settings.replicates
    bootstrap.seed = settings.seed
    bootstrap.threads = threads
    fit.bootstrap = settings.replicates == 0 ? nil : bootstrap
    let sample = try values.sample(kind: nil)
    let analysis = try sample.powerLawAnalysis(of: "degree", fit)
    let picture = Figure.distribution(
      of: "degree", unit: "nodes", survival: sample.survival(),
      bins: sample.logBinnedDensity(),
      curves: sample.tailCurves(of: analysis.fit, comparison: fit.comparison),
      analysis: analysis)
    return (analysis, picture)
  }

  func growth() throws(CommandError) -> Section {
    guard let growth = network.growth(request) else {
      return Section(
        id: "growth", title: "Growth",
        blocks: [
          .absence(
            "Absent: growth takes snapshots of at least two years.")
        ])
    }
    return Section(
      id: "growth", title: "Growth",
      blocks: [
        .table(GrowthTable.forReaders(growth), name: "growth"),
        try figure(
          Figure.growth(growth), caption: "Growth", name: "growth"),
      ])
  }
}
