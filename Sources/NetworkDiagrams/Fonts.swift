import CGraphviz

/// Which scripts the installed fonts have, by fontconfig.
///
/// Graphviz's text layout has loaded fontconfig anyway; it is looked up at run
/// time, so that building takes no further package.
public enum Fonts {
  /// Checks that the Chinese, Japanese or Korean characters of a text can be
  /// drawn; a text without any needs no font in particular.
  ///
  /// - Throws: ``DiagramError/missingFont(script:package:)``.
  public static func check(for text: String) throws(DiagramError) {
    for script in Script.allCases {
      let isUsed = text.unicodeScalars.contains {
        script.range.contains($0.value)
      }
      if isUsed, hasFont(with: script.sample) == false {
        throw .missingFont(
          script: script.rawValue, package: "fonts-noto-cjk")
      }
    }
  }

  private enum Script: String, CaseIterable {
    case chinese = "Chinese"
    case japanese = "Japanese"
    case korean = "Korean"

    var range: ClosedRange<UInt32> {
      switch self {
      case .chinese: 0x4E00...0x9FFF
      case .japanese: 0x3041...0x30FF
      case .korean: 0xAC00...0xD7A3
      }
    }

    var sample: UInt32 {
      switch self {
      case .chinese: 0x4E2D
      case .japanese: 0x3042
      case .korean: 0xAC00
      }
    }
  }

  /// Returns whether some installed font has a character; nil where
  /// fontconfig cannot be asked.
  static func hasFont(with scalar: UInt32) -> Bool? {
    guard let fontconfig = Fontconfig() else { return nil }
    return fontconfig.hasFont(with: scalar)
  }
}

/// The few functions of fontconfig that the question takes.
///
/// Safe to use: the functions are those of a library that stays loaded, and
/// no pointer leaves a method.
@safe private struct Fontconfig {
  private typealias Make = @convention(c) () -> OpaquePointer?
  private typealias Free = @convention(c) (OpaquePointer?) -> Void
  private typealias AddScalar =
    @convention(c) (OpaquePointer?, UInt32) -> Int32
  private typealias AddCharset =
    @convention(c) (
      OpaquePointer?, UnsafePointer<CChar>?, OpaquePointer?
    ) -> Int32
  private typealias List =
    @convention(c) (
      OpaquePointer?, OpaquePointer?, OpaquePointer?
    ) -> UnsafeMutablePointer<Int32>?
  private typealias FreeSet =
    @convention(c) (UnsafeMutablePointer<Int32>?) -> Void

  private let makeCharset: Make
  private let freeCharset: Free
  private let addScalar: AddScalar
  private let makePattern: Make
  private let freePattern: Free
  private let addCharset: AddCharset
  private let makeObjects: Make
  private let freeObjects: Free
  private let list: List
  private let freeSet: FreeSet

  init?() {
    let names = ["libfontconfig.so.1", "libfontconfig.1.dylib"]
    // SAFETY: loads or finds a library, which then stays loaded.
    let found = unsafe names.lazy.compactMap { unsafe dlopen($0, RTLD_NOW) }
    guard let library = unsafe found.first else { return nil }
    // SAFETY: each name is bound to the type that fontconfig.h declares, with
    // pointers to opaque types; FcFontSet starts with an int, its count.
    guard
      let makeCharset = unsafe dlsym(library, "FcCharSetCreate"),
      let freeCharset = unsafe dlsym(library, "FcCharSetDestroy"),
      let addScalar = unsafe dlsym(library, "FcCharSetAddChar"),
      let makePattern = unsafe dlsym(library, "FcPatternCreate"),
      let freePattern = unsafe dlsym(library, "FcPatternDestroy"),
      let addCharset = unsafe dlsym(library, "FcPatternAddCharSet"),
      let makeObjects = unsafe dlsym(library, "FcObjectSetCreate"),
      let freeObjects = unsafe dlsym(library, "FcObjectSetDestroy"),
      let list = unsafe dlsym(library, "FcFontList"),
      let freeSet = unsafe dlsym(library, "FcFontSetDestroy")
    else { return nil }
    // SAFETY: as above.
    unsafe self.makeCharset = unsafeBitCast(makeCharset, to: Make.self)
    unsafe self.freeCharset = unsafeBitCast(freeCharset, to: Free.self)
    unsafe self.addScalar = unsafeBitCast(addScalar, to: AddScalar.self)
    unsafe self.makePattern = unsafeBitCast(makePattern, to: Make.self)
    unsafe self.freePattern = unsafeBitCast(freePattern, to: Free.self)
    unsafe self.addCharset = unsafeBitCast(addCharset, to: AddCharset.self)
    unsafe self.makeObjects = unsafeBitCast(makeObjects, to: Make.self)
    unsafe self.freeObjects = unsafeBitCast(freeObjects, to: Free.self)
    unsafe self.list = unsafeBitCast(list, to: List.self)
    unsafe self.freeSet = unsafeBitCast(freeSet, to: FreeSet.self)
  }

  func hasFont(with scalar: UInt32) -> Bool {
    // SAFETY: every object made here is freed here, after its last use; the
    // pattern keeps a reference of its own to the set of characters.
    let charset = unsafe makeCharset()
    defer { unsafe freeCharset(charset) }
    _ = unsafe addScalar(charset, scalar)
    let pattern = unsafe makePattern()
    defer { unsafe freePattern(pattern) }
    _ = unsafe addCharset(pattern, "charset", charset)
    let objects = unsafe makeObjects()
    defer { unsafe freeObjects(objects) }
    let fonts = unsafe list(nil, pattern, objects)
    defer { unsafe freeSet(fonts) }
    // SAFETY: a set of fonts starts with an int, their number.
    guard let count = unsafe fonts?.pointee else { return false }
    return count > 0
  }
}
