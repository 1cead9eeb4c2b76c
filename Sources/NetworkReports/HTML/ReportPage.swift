public import NetworkResults

/// The language of a page.
public enum PageLanguage: String, Sendable, CaseIterable {
  case english = "en"
  case chinese = "zh"
}

/// A page for readers: sections of text, tables and pictures, as values.
public struct ReportPage: Sendable {
  /// A part of a section.
  public enum Block: Sendable {
    case paragraph(String)
    /// What is absent, and why.
    case absence(String)
    /// A table; its CSV stands in `tables/`, under the name.
    case table(Table, name: String)
    /// A picture as SVG, which stands in `figures/`, under the name.
    case figure(svg: String, caption: String, name: String)
    /// A picture whose nodes can be searched for.
    case network(svg: String, caption: String, name: String)
  }

  public struct Section: Sendable {
    /// What links lead to: lower-case letters and hyphens.
    public var id: String
    public var title: String
    public var blocks: [Block]

    public init(id: String, title: String, blocks: [Block] = []) {
      self.id = id
      self.title = title
      self.blocks = blocks
    }
  }

  public var title: String
  public var language: PageLanguage
  /// Lines under the title: input, version, command line.
  public var origin: [String]
  public var sections: [Section]

  public init(
    title: String, language: PageLanguage, origin: [String] = [],
    sections: [Section] = []
  ) {
    self.title = title
    self.language = language
    self.origin = origin
    self.sections = sections
  }
}
