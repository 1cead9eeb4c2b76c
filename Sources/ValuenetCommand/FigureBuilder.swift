import ValueNetwork

/// Makes the figures of values and networks.
struct FigureBuilder {
  var input: ValuesInput
  var fit: PowerLawRequest
  var kind: SampleKind?
  var arguments: ParsedArguments

  typealias Part = (year: Int?, values: MeasuredValues)

  /// The heading that is asked for; with a year where there is one.
  private func subject(_ standard: String, _ year: Int?) -> String {
    let title = arguments.string("--title") ?? standard
    return year.map { "\(title), \($0)" } ?? title
  }

  func distribution(
    _ part: Part, snapshot: FittedSnapshot?
  ) throws(CommandError) -> Figure {
    let sample = try sample(part)
    let analysis = snapshot?.analysis
    return Figure.distribution(
      of: part.values.variable, unit: part.values.unit,
      subject: subject("Distribution of \(part.values.variable)", part.year),
      survival: sample.survival(), bins: sample.logBinnedDensity(),
      curves: analysis.map {
        sample.tailCurves(of: $0.fit, comparison: fit.comparison)
      } ?? [], analysis: analysis)
  }

  func lorenz(_ part: Part) throws(CommandError) -> Figure {
    guard let curve = LorenzCurve(of: part.values.all) else {
      throw .request(
        "\(arguments.operands[0]): \(part.values.variable): a Lorenz curve"
          + " takes values that are not negative and not all 0")
    }
    return Figure.lorenz(
      curve, of: part.values.variable, unit: part.values.unit,
      subject: subject("Lorenz curve of \(part.values.variable)", part.year))
  }

  func xminSearch(
    _ part: Part, snapshot: FittedSnapshot
  ) throws(CommandError) -> Figure {
    guard let analysis = snapshot.analysis else {
      throw .request(
        "\(arguments.operands[0]): there is no fit whose xmin could be shown")
    }
    let sample = try sample(part)
    let candidates: [XminCandidate]
    do {
      candidates = try sample.xminCandidates(fit.fit)
    } catch {
      throw input.refusal(error, of: part.values, arguments)
    }
    return Figure.xminSearch(
      candidates, analysis: analysis,
      subject: subject("Search for xmin of \(part.values.variable)", part.year))
  }

  private func sample(_ part: Part) throws(CommandError) -> Sample {
    do {
      return try part.values.sample(kind: kind)
    } catch {
      throw input.refusal(error, of: part.values, arguments)
    }
  }
}
