import Foundation
import TestSupport
import Testing

/// Opens the page of a report in a real browser. Skipped, and said to be,
/// where no Chromium is installed.
@Suite("The page in a browser")
struct ReportBrowserTests {
  static let browser = ["/usr/bin/chromium", "/usr/bin/chromium-browser"]
    .first(where: FileManager.default.isExecutableFile)

  static let isReady = browser != nil && ReportTests.hasGnuplot

  @Test(
    "sorts, filters, finds; no error, no request but the file",
    .enabled(if: isReady, "needs Chromium and gnuplot"))
  func page() throws {
    try withTemporaryDirectory { directory in
      let output = directory.appending(path: "out").path
      let result = valuenet(
        "report", packagePath("Fixtures/china-ai"), "-o", output, "--quiet",
        "--replicates", "20", "--language", "zh")
      #expect(result.status == 0, "\(result.notes)")
      let browser = try Browser(
        program: try #require(Self.browser), in: directory)
      defer { browser.close() }
      try browser.open("file://\(output)/index.html")

      // A click sorts by number, another turns it round.
      let column = """
        [...document.querySelectorAll('#table-relation-kinds tbody tr')]
          .map((row) => Number(row.cells[2].dataset.v))
        """
      let click = """
        document.querySelectorAll('#table-relation-kinds th [role=button]')[2].click()
        """
      let before = try browser.numbers(column)
      #expect(before == before.sorted(by: >))
      _ = try browser.evaluate(click)
      #expect(try browser.numbers(column) == before.sorted())
      _ = try browser.evaluate(click)
      #expect(try browser.numbers(column) == before.sorted(by: >))

      // Filtering leaves the rows that hold the text, whatever its case.
      _ = try browser.evaluate(
        """
        (() => { const field =
          document.querySelector('#table-entity-kinds .filter');
          field.value = '企业'; field.dispatchEvent(new Event('input')); })()
        """)
      #expect(
        try browser.numbers(
          """
          [document.querySelectorAll(
            '#table-entity-kinds tbody tr:not([hidden])').length]
          """) == [1])

      // Searching the picture marks the nodes of that name alone.
      _ = try browser.evaluate(
        """
        (() => { const field = document.querySelector('.find');
          field.value = '阿里云'; field.dispatchEvent(new Event('input')); })()
        """)
      let hits = try browser.numbers(
        """
        [document.querySelectorAll('svg.searching g.node.hit').length,
         document.querySelectorAll('svg.searching g.node').length]
        """)
      #expect(hits[0] >= 1)
      #expect(hits[0] < hits[1])
      // The legend is no node.
      #expect(hits[1] == 120)

      // Sums and what is left stay below, whichever way groups are sorted.
      let ends = """
        [...document.querySelectorAll('#table-shares-layer tbody tr')].map(
          (row) => row.hasAttribute('data-last') ? 1 : 0)
        """
      for _ in 0..<2 {
        _ = try browser.evaluate(
          """
          document.querySelector('#table-shares-layer th [role=button]').click()
          """)
        let marks = try browser.numbers(ends)
        #expect(marks.last == 1)
        #expect(marks == marks.sorted())
      }

      // Nothing is wider than the page on a telephone.
      try browser.resize(width: 360, height: 640)
      #expect(
        try browser.numbers(
          """
          [document.documentElement.scrollWidth -
           document.documentElement.clientWidth]
          """) == [0])

      // Pictures keep a width at which they can be read, inside their box.
      #expect(
        try browser.numbers(
          """
          [...document.querySelectorAll('.picture svg')].map(
            (svg) => svg.getBoundingClientRect().width)
          """
        ).allSatisfy { $0 >= 600 })

      #expect(browser.errors == [])
      #expect(
        browser.requests.filter { !$0.hasPrefix("data:") }
          == ["file://\(output)/index.html"])
    }
  }
}
