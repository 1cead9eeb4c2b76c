import Foundation
import Testing

@testable import NetworkDiagrams

@Suite("Diagrams")
struct DiagramRendererTests {
  @Test("every engine writes every format", arguments: LayoutEngine.allCases)
  func everything(engine: LayoutEngine) throws {
    for file in ["network.dot", "clusters.dot"] {
      let dot = try golden(file)
      for format in DiagramFormat.allCases {
        let diagram = try DiagramRenderer.render(
          dot: dot, engine: engine, format: format)
        let start: [UInt8] =
          switch format {
          case .svg: Array("<?xml ".utf8)
          case .pdf: Array("%PDF-".utf8)
          case .png: [0x89, 0x50, 0x4E, 0x47]
          }
        #expect(diagram.bytes.starts(with: start))
        #expect(diagram.scale == 1)
        #expect(diagram.width > 100 && diagram.height > 100)
        // CREATE_PICTURES=directory keeps them, to be looked at.
        let environment = ProcessInfo.processInfo.environment
        if let directory = environment["CREATE_PICTURES"] {
          let name = "\(file)-\(engine.rawValue).\(format.rawValue)"
          try Data(diagram.bytes).write(
            to: URL(fileURLWithPath: directory + "/" + name))
        }
      }
    }
  }

  @Test("the same text gives the same bytes", arguments: LayoutEngine.allCases)
  func deterministic(engine: LayoutEngine) throws {
    // Clusters, because Graphviz by itself orders them by address.
    for file in ["network.dot", "clusters.dot"] {
      let dot = try golden(file)
      // Places are the engine's, so one engine will do for the other formats.
      let formats = engine == .dot ? DiagramFormat.allCases : [.svg]
      for format in formats {
        let first = try DiagramRenderer.render(
          dot: dot, engine: engine, format: format)
        for size in 1...3 {
          // Another drawing and another memory in between leave no trace.
          let names = (0...size * 20).map { "a_longer_name_\($0)" }
          _ = try DiagramRenderer.render(
            dot: "graph { \(names.joined(separator: " -- ")) }",
            engine: .dot, format: .svg)
          let next = try DiagramRenderer.render(
            dot: dot, engine: engine, format: format)
          #expect(first == next)
        }
      }
    }
  }

  @Test("Chinese labels are in the SVG as text, and their shapes have room")
  func chinese() throws {
    let diagram = try DiagramRenderer.render(
      dot: golden("network.dot"), engine: .dot, format: .svg)
    let svg = SVGReading(diagram.bytes)
    #expect(svg.error == nil)
    for name in ["华为", "英特尔", "清华大学", "红杉资本"] {
      #expect(svg.texts.contains(name))
    }
    #expect(
      svg.attributes["font-family"]
        == "'Noto Sans CJK SC', 'Noto Sans SC', 'PingFang SC', "
        + "'Microsoft YaHei', sans-serif")
    // Eight Chinese characters of 20 points take about 160 points.
    let wide = try DiagramRenderer.render(
      dot: """
        digraph { node [fontname="Noto Sans CJK SC", fontsize=20, shape=box, \
        margin=0]; a [label="人工智能科技产业"] }
        """, engine: .dot, format: .svg)
    #expect(160...185 ~= wide.width)
  }

  @Test("an SVG refers to nothing outside and runs nothing")
  func selfContained() throws {
    let diagram = try DiagramRenderer.render(
      dot: golden("clusters.dot"), engine: .dot, format: .svg)
    let text = String(decoding: diagram.bytes, as: UTF8.self)
    #expect(!text.contains("href"))
    #expect(!text.contains("DOCTYPE"))
    #expect(!text.contains("<script"))
    #expect(!text.contains("<style"))
    #expect(text.components(separatedBy: "http").count == 2)
    #expect(text.contains(#"xmlns="http://www.w3.org/2000/svg""#))
    #expect(
      SVGReading(diagram.bytes).elements
        == [
          "svg", "g", "title", "text", "rect", "path", "polygon",
          "ellipse",
        ])
  }

  @Test("a picture that would be too large is scaled down and says so")
  func large() throws {
    let dot = "digraph { a [width=300, height=2, fixedsize=true] }"
    let diagram = try DiagramRenderer.render(
      dot: dot, engine: .dot, format: .png, resolution: 300)
    #expect(diagram.scale < 0.4)
    let size = pixels(of: diagram.bytes)
    #expect(32_000...32_767 ~= size.width)
    #expect(abs(size.width - diagram.width) <= 1)
    #expect(abs(size.height - diagram.height) <= 1)
    let pdf = try DiagramRenderer.render(dot: dot, engine: .dot, format: .pdf)
    #expect(14_000...14_400 ~= pdf.width)
    #expect(pdf.scale < 0.7)
    let page = try #require(pageSize(of: pdf.bytes))
    #expect(abs(page.width - Double(pdf.width)) <= 1)
    #expect(abs(page.height - Double(pdf.height)) <= 1)
  }

  @Test("the resolution of a PNG is the one asked for")
  func resolution() throws {
    let dot = "digraph { a [width=2, height=1, fixedsize=true] }"
    for resolution in [72.0, 144, 300] {
      let diagram = try DiagramRenderer.render(
        dot: dot, engine: .dot, format: .png, resolution: resolution)
      let size = pixels(of: diagram.bytes)
      // Two inches and a margin of four points on either side.
      #expect(abs(Double(size.width) - 152 * resolution / 72) <= 2)
      #expect(abs(size.width - diagram.width) <= 1)
    }
  }

  @Test("a drawing is scaled by its longer side or its area")
  func scale() {
    let limits = (side: 1000.0, area: 250_000.0)
    func scale(_ width: Double, _ height: Double) -> Double {
      GraphvizLibrary.scale(width: width, height: height, limits: limits)
    }
    #expect(scale(500, 500) == 1)
    #expect(scale(2000, 10) == 0.5)
    #expect(scale(1000, 1000) == 0.5)
    #expect(scale(0, 0) == 1)
  }

  @Test("an empty graph is an empty picture", arguments: LayoutEngine.allCases)
  func empty(engine: LayoutEngine) throws {
    for format in DiagramFormat.allCases {
      let diagram = try DiagramRenderer.render(
        dot: "digraph {}", engine: engine, format: format)
      #expect(!diagram.bytes.isEmpty)
    }
  }

  @Test("concurrent callers wait for one another and get their own drawing")
  func concurrent() async throws {
    func picture(_ number: Int) throws -> [UInt8] {
      try DiagramRenderer.render(
        dot: "digraph { n\(number) -> b }", engine: .dot, format: .svg
      ).bytes
    }
    let alone = try (0..<8).map(picture)
    let together = try await withThrowingTaskGroup(
      of: (Int, [UInt8]).self
    ) { group in
      for number in 0..<8 {
        group.addTask {
          let svg = try DiagramRenderer.render(
            dot: "digraph { n\(number) -> b }", engine: .dot, format: .svg)
          return (number, svg.bytes)
        }
      }
      return try await group.reduce(into: [Int: [UInt8]]()) { $0[$1.0] = $1.1 }
    }
    for number in 0..<8 { #expect(together[number] == alone[number]) }
  }
}
