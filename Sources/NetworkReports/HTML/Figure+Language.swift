public import NetworkResults

extension Figure {
  /// Returns the figure with what the library itself says in a language;
  /// what is not known stays English.
  ///
  /// - Complexity: O(*p*) in the points, whose labels stay as they are.
  public func inLanguage(_ language: PageLanguage) -> Figure {
    guard language != .english else { return self }
    let words = PageWords(language)
    var figure = self
    figure.title = words.figure(title)
    figure.notes = notes.map(words.figure)
    figure.charts = charts.map { chart in
      var chart = chart
      chart.title = words.figure(chart.title)
      chart.x.title = words.figure(chart.x.title)
      chart.y.title = words.figure(chart.y.title)
      chart.remarks = chart.remarks.map(words.figure)
      for place in chart.series.indices {
        chart.series[place].name = words.figure(chart.series[place].name)
      }
      for place in chart.marks.indices {
        chart.marks[place].label = words.figure(chart.marks[place].label)
      }
      return chart
    }
    return figure
  }
}
